import { describe, expect, test } from 'vitest';
import { pageKinds } from '../support/page-kinds.ts';
import { bodyRows, elements, headingsOf, pageAt, textOf } from '../support/pages.ts';

const linksOn = (address: string): string[] =>
  elements(pageAt(address).document, 'main')
    .flatMap((main) => elements(main, 'a'))
    .map((link) => link.attribs['href'] ?? '');

describe('the home page of several guides', () => {
  test('leads into each of them, to the table of them and to what they rest on', () => {
    expect(linksOn(pageKinds.home)).toEqual(
      expect.arrayContaining([
        '/career-guides/lantern-keeper/',
        '/career-guides/cloud-shepherd/',
        '/career-guides/',
        '/sources/',
        '/glossary/',
      ]),
    );
  });

  test('names the guide of what changed lately', () => {
    expect(elements(pageAt(pageKinds.home).document, 'main').map(textOf).join()).toContain(
      'The guide to keeping clouds is published Cloud Shepherd, November 22, 2026',
    );
  });

  test('is not the list of guides', () => {
    expect(elements(pageAt(pageKinds.home).document, 'table')).toEqual([]);
  });
});

describe('the list of guides', () => {
  const table = elements(pageAt(pageKinds.guides).document, 'table')[0]!;

  test('has the facts of each, and says which a guide does not have', () => {
    expect(headingsOf(table)).toEqual([
      'Guide',
      'Median pay',
      'Growth',
      'Openings a year',
      'Typical entry education',
      'Time to train',
    ]);
    const [lantern, cloud] = bodyRows(table);
    expect(lantern?.slice(2)).toEqual(['+6.4%', '12,000', 'A steady hand', 'About 6 to 18 months']);
    expect(lantern?.[1]).toMatch(/^\$52,000 a year .*Middle half \$47,000 to \$58,000\./);
    expect(cloud?.[0]).toBe('Cloud Shepherd Cloud shepherds walk behind clouds and keep them together.');
    expect(cloud?.slice(2)).toEqual(Array(4).fill('Not in this guide'));
  });

  test('draws every range on one axis', () => {
    const medians = elements(table, 'line')
      .filter((line) => line.attribs['class'] === 'median')
      .map((line) => parseFloat(line.attribs['x1'] ?? ''));
    expect(medians).toHaveLength(2);
    // 52,000 and 33,000 dollars a year.
    expect(medians[0]).toBeGreaterThan(medians[1]!);
  });
});
