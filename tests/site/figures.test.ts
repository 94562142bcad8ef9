import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageKinds } from '../support/page-kinds.ts';
import { bodyRows, dist, elements, headingsOf, pageAt, textOf, withClass } from '../support/pages.ts';

/** Figures of the tests' own site, worked out by hand from the rules in its README. */
const table = elements(pageAt(pageKinds.salary).document, 'data-table').flatMap((it) =>
  elements(it, 'table'),
)[0]!;
const headings = headingsOf(table);
const [, ...rows] = bodyRows(table);
const rowOf = (name: string) =>
  Object.fromEntries(
    headings.map((heading, index) => [heading, rows.find(([first]) => first === name)?.[index]]),
  );
const lineOf = (name: string) =>
  readFileSync(join(dist, pageKinds.salary, 'states.csv'), 'utf8')
    .split('\n')
    .find((it) => it.startsWith(`${name},`));
const mainOf = (address: string) => textOf(elements(pageAt(address).document, 'main')[0]!);

describe('the table of states', () => {
  test('holds what was worked out by hand', () => {
    // Ohio is state 35: 40,000 + 400 × (245 mod 51 = 41) = 56,400, and prices are 90 + (105 mod 21 = 0).
    expect(rowOf('Ohio')).toMatchObject({
      Median: '$56,400',
      'Adjusted for cost of living': '$62,700',
      'Price level': '90.0',
      '10th percentile': '$46,400',
      Jobs: '3,600',
    });
    // Idaho is state 12: 40,000 + 400 × (84 mod 51 = 33). Oklahoma shares its median, so they share a rank.
    const [idaho, oklahoma] = [rowOf('Idaho'), rowOf('Oklahoma')];
    expect([idaho['Median'], oklahoma['Median']]).toEqual(['$53,200', '$53,200']);
    expect(idaho['Rank']).toMatch(/^=\d+$/);
    expect(oklahoma['Rank']).toBe(idaho['Rank']);
    const next = `${Number.parseInt(idaho['Rank'] ?? '') + 1}`;
    expect(rows.map((row) => row[headings.indexOf('Rank')])).not.toContain(next);
  });

  test('says what is withheld and what is at its cap', () => {
    expect(rowOf('Vermont')).toMatchObject({ Median: '$43,600', Jobs: 'no BLS figure' });
    expect(rowOf('Wyoming')).toMatchObject({ Median: 'no BLS figure', Rank: '–', Jobs: '5,100' });
    expect(rowOf('Hawaii')['90th percentile']).toBe('$239,200 or more');
  });
});

describe('drawings of the states', () => {
  const drawn = pageAt(pageKinds.salary).document;
  const dollars = (text: string) => Number(text.replace(/[^\d.]/g, ''));
  const sorted = (values: readonly number[]) => [...values].sort((a, b) => b - a);

  test('put the dot of each median on one scale, which a row above them draws', () => {
    const placed = (name: 'circle' | 'line', key: string) =>
      withClass(table, 'dot-track')
        .flatMap((track) => elements(track, name))
        .map((it) => parseInt(it.attribs[key] ?? '', 10));
    const dots = placed('circle', 'cx');
    const medians = rows.map((row) => dollars(row[headings.indexOf('Median')] ?? '')).filter(Boolean);
    expect(dots.length).toBe(medians.length);
    // What two dots say of a dollar, the others say too.
    const [low, high] = [Math.min(...medians), Math.max(...medians)];
    const [from, to] = [dots[medians.indexOf(low)]!, dots[medians.indexOf(high)]!];
    const at = (wage: number) => from + ((wage - low) / (high - low)) * (to - from);
    for (const [row, median] of medians.entries())
      expect(Math.abs(dots[row]! - at(median)), String(median)).toBeLessThan(1.5);
    const scale = withClass(table, 'dot-scale').flatMap((it) => elements(it, 'text').map(textOf));
    const [, least = 0, most = 0] = scale.map((text) => dollars(text) * 1_000);
    expect(scale[0]).toBe('U.S.');
    expect([Math.abs(at(least)) < 1.5, Math.abs(at(most) - 100) < 1.5]).toEqual([true, true]);
    const nation = dollars(bodyRows(table)[0]?.[headings.indexOf('Median')] ?? '');
    for (const line of placed('line', 'x1')) expect(Math.abs(line - at(nation))).toBeLessThan(1.5);
  });

  test('list the highest and the lowest of all under those words, from high to low', () => {
    const lists = withClass(drawn, 'map-ends').flatMap((ends) => {
      const all = sorted(
        rows.map((row) =>
          dollars(
            row[
              headings.indexOf(
                ends.attribs['class']?.includes('adjusted') ? 'Adjusted for cost of living' : 'Median',
              )
            ] ?? '',
          ),
        ),
      ).filter((value) => value > 0);
      return elements(ends, 'ol').map((list) => ({
        title: textOf(list.parent as typeof list).split(' ')[0],
        values: withClass(list, 'number').map((it) => dollars(textOf(it))),
        all,
      }));
    });
    expect(lists.length).toBeGreaterThan(0);
    for (const { title, values, all } of lists)
      expect([title, values]).toEqual([
        title,
        title === 'Highest' ? all.slice(0, values.length) : all.slice(-values.length),
      ]);
  });
});

describe('Vermont, whose number of jobs is not released', () => {
  const jobs = elements(pageAt(`${pageKinds.salary}vermont/`).document, 'p')
    .map(textOf)
    .find((text) => text.includes('how many'));

  test('says so in words and gives no number', () => {
    expect(jobs).toMatch(
      /^We have no BLS figure for how many keepers of lamps and beacons work in Vermont, only for what they earn\./,
    );
    expect(jobs).not.toMatch(/\d/);
  });

  test('keeps what is released', () => {
    expect(mainOf(`${pageKinds.salary}vermont/`)).toContain('Median pay in Vermont is $43,600 a year');
    expect(lineOf('Vermont')).toMatch(/^Vermont,VT,50,99-0001,May 2025,,,,20\.96,44600,33600,/);
  });
});

test('Wyoming, whose pay is not released, says so and has empty cells', () => {
  expect(mainOf(`${pageKinds.salary}wyoming/`)).toContain(
    'We have no BLS figure for the median pay of keepers of lamps',
  );
  expect(lineOf('Wyoming')).toMatch(/^Wyoming,WY,56,99-0001,May 2025,5100,5\.1,2\.04,,,,,,,,,93,/);
});

test('breadcrumbs read as promised', () => {
  const [nav] = elements(pageAt(`${pageKinds.salary}ohio/`).document, 'nav').filter(
    (it) => it.attribs['aria-label'] === 'Breadcrumbs',
  );
  expect(elements(nav!, 'li').slice(0, 4).map(textOf)).toEqual([
    'Home',
    'Career Guides',
    'Lantern Keeper',
    'Salary',
  ]);
});

test('drafts are left out', () => {
  expect(withClass(pageAt(pageKinds.guide).document, 'chapter').map(textOf).join(' ')).not.toContain(
    'still a draft',
  );
  expect(mainOf(pageKinds.questions)).not.toContain('Is this question finished?');
  expect(mainOf(pageKinds.sources)).not.toContain('A report that is still being read');
});

test('the page about the site tells readers of its other forms', () => {
  for (const name of ['index.md', 'guide.json', 'states.json', 'changes.xml'])
    expect(mainOf(pageKinds.about)).toContain(name);
});
