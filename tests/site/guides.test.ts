import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageKinds } from '../support/page-kinds.ts';
import {
  bodyRows,
  dist,
  type Element,
  elements,
  headingsOf,
  pageAt,
  textOf,
  withClass,
  withId,
} from '../support/pages.ts';

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

  test('says how long training takes, or that a guide does not have it', () => {
    const cards = elements(withClass(pageAt(pageKinds.home).document, 'guide-list')[0]!, 'h2').map((it) =>
      textOf(it.parent as Element),
    );
    expect(cards).toHaveLength(2);
    expect(cards[0]).toContain('Time to train: About 6 to 18 months');
    expect(cards[1]).toContain('Time to train: not in this guide');
  });

  test('draws what all of them pay, each in a row with its name and its median', () => {
    const picture = withClass(pageAt(pageKinds.home).document, 'pay-ranges')[0]!;
    const rows = elements(picture, 'li').filter((row) => row.attribs['data-of']);
    expect(rows.map(textOf)).toEqual(['Lantern Keeper median $52,000', 'Cloud Shepherd median $33,000']);
    expect(textOf(picture)).toContain('Of these careers, lantern keepers have the highest median pay');
    const axis = withClass(picture, 'pay-axis').flatMap((it) => elements(it, 'text').map(textOf));
    expect(axis.length).toBeGreaterThan(3);
    for (const label of axis) expect(label).toMatch(/^\$\d\d,000$/);
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
    expect(lantern?.slice(2)).toEqual(['6.4%', '12,000', 'A steady hand', 'About 6 to 18 months']);
    expect(lantern?.[1]).toMatch(/^\$52,000 a year .*Middle half \$47,000 to \$58,000$/);
    expect(cloud?.[0]).toMatch(
      /^Cloud Shepherd Cloud shepherds walk behind clouds and keep them together\. Figures: .*\(SOC /,
    );
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

describe('the comparison of guides', () => {
  const address = pageKinds.compareGuides;
  const [sideBySide, inStates] = elements(pageAt(address).document, 'table');
  const rows = () => new Map(bodyRows(sideBySide!).map(([name, ...cells]) => [name, cells]));

  test('has a column for each guide, and says what a guide does not have', () => {
    expect(headingsOf(sideBySide!)).toEqual(['Measure', 'Lantern Keeper', 'Cloud Shepherd']);
    expect(rows().get('The middle half earns')).toEqual(['$47,000 to $58,000', '$28,000 to $39,000']);
    expect(rows().get('8 in 10 earn')?.[0]).toMatch(/^\$[\d,]+ to \$[\d,]+$/);
    expect(rows().get('Projected growth')).toEqual(['6.4%', 'Not in this guide']);
    expect(rows().get('License')).toEqual(['Not in this guide', 'Not in this guide']);
    expect(rows().get('Time to train')?.[0]).toMatch(/^About 6 to 18 months/);
    expect(rows().get('Cost of training and fees')?.[0]).toMatch(/^\$800 to over \$5,350/);
  });

  test('has the pay of every guide in every state with what it buys', () => {
    expect(headingsOf(inStates!)).toEqual(['State', 'Lantern Keeper', 'Cloud Shepherd']);
    const states = bodyRows(inStates!);
    expect(states).toHaveLength(51);
    expect(states).toContainEqual(['California', '$51,200 $50,200', '$30,400 $29,800']);
    expect(states.find(([state]) => state === 'Wyoming')?.[1]).toBe(
      // As paid, and adjusted: one of the two is shown.
      'no BLS figure no BLS figure',
    );
  });

  test('is in the sitemap and where assistants are led', () => {
    expect(readFileSync(join(dist, 'sitemap-0.xml'), 'utf8')).toContain(`${address}</loc>`);
    expect(readFileSync(join(dist, 'llms.txt'), 'utf8')).toContain(`${address})`);
  });

  test('is linked from the list and from home', () => {
    expect(linksOn(pageKinds.guides)).toContain(address);
    expect(linksOn(pageKinds.home)).toContain(address);
  });
});

describe('the pages of one guide lead to the others', () => {
  const cloud = '/career-guides/cloud-shepherd/';

  test('from a state, with the median there, to the page of that state', () => {
    const california = pageAt(pageKinds.state);
    const paragraph = elements(california.document, 'p').find((it) => textOf(it).startsWith('Median pay: '))!;
    expect(textOf(paragraph)).toMatch(
      /^Median pay: Cloud Shepherd, \$30,400 a year ?\[\d+\] ?\. Compare these careers in California$/,
    );
    expect(elements(paragraph, 'a').map((link) => link.attribs['href'])).toEqual([
      `${cloud}salary/california/`,
      expect.stringMatching(/^#s\d+$/),
      '/career-guides/compare/?compare=lantern-keeper&compare=cloud-shepherd&state=california#compare',
    ]);
  });

  test('from the table of related occupations, and to the comparison with them', () => {
    expect(linksOn(pageKinds.salary)).toEqual(
      expect.arrayContaining([
        cloud,
        '/career-guides/compare/?compare=lantern-keeper&compare=cloud-shepherd#compare',
      ]),
    );
  });

  test('from a step of the career ladder', () => {
    const steps = withClass(pageAt(pageKinds.guide).document, 'ladder-roles');
    const links = steps.flatMap((list) => elements(list, 'a'));
    expect(links.map((link) => [textOf(link), link.attribs['href']])).toEqual([['Cloud shepherd', cloud]]);
  });
});

describe('what all guides share says which of them it is of', () => {
  test('a term', () => {
    const entry = (id: string) => textOf(withId(pageAt(pageKinds.glossary).document, id)!);
    expect(entry('beacon')).toContain('Used in Lantern Keeper');
    // No text uses it: only the entry of another term leads on to it.
    expect(entry('mean')).not.toContain('Used in');
  });

  test('a source, by the pages that cite it', () => {
    const cited = elements(withId(pageAt(pageKinds.sources).document, 'cloud-wages-2025')!, 'p').map(textOf);
    expect(cited).toContain('Cited in Cloud Shepherd: at a glance; What it is; pay');
    expect(cited).toContainEqual(expect.stringMatching(/^Cited in: list of guides: Cloud Shepherd/));
  });

  test('an entry of the feed, whose title names the guide once', () => {
    const feed = readFileSync(join(dist, 'changes.xml'), 'utf8');
    expect(feed).toContain('<title>Cloud Shepherd: The guide to keeping clouds is published</title>');
    expect(feed).toContain('<category term="lantern-keeper" label="Lantern Keeper"/>');
  });
});

test.each([
  ['section', pageKinds.guide, 'typical-work-hours', 'hours'],
  ['question', pageKinds.questions, 'what-is-a-clk-p', 'provisional-keepers'],
])('the anchor that a %s had before leads to it', (_, address, now, before) => {
  const part = withId(pageAt(address).document, now);
  expect(part && withId(part, before)).toBeDefined();
});
