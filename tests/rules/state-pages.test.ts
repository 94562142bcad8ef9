import { describe, expect, test } from 'vitest';
import {
  bodyRows,
  elements,
  findings,
  metaContent,
  type Page,
  pageAt,
  pages,
  textOf,
  withClass,
  withId,
} from '../support/pages.ts';
import {
  asDollars,
  asHundreds,
  guidesWithPay,
  inDollars,
  inNumber,
  type StateFigures,
} from '../support/pay-figures.ts';

const differences = (shown: unknown, expected: unknown): string[] =>
  JSON.stringify(shown) === JSON.stringify(expected)
    ? []
    : [`${JSON.stringify(shown)} instead of ${JSON.stringify(expected)}`];

const lede = (page: Page): string => withClass(page.document, 'lede').map(textOf).join(' ');
const prose = (page: Page): string => withClass(page.document, 'pay-page').map(textOf).join(' ');
/** Rows of the table that is called so for those who do not see it. */
const namedRows = (page: Page, start: string): string[][] =>
  elements(page.document)
    .filter((it) => it.attribs['role'] !== 'img' && it.attribs['aria-label']?.startsWith(start))
    .flatMap((it) => bodyRows(it));

const ordinals = ['', 'second-', 'third-', 'fourth-', 'fifth-', 'sixth-'];

/**
 * The place that words like “the fourth-lowest median of …”, “28th among …” or “moves up from 28th to 20th” give.
 *
 * @param all - how many are ranked
 */
function placeIn(words: string, all: number): number {
  const found = words.match(
    /the (\w+-)?(highest|lowest) median|(?:still ranks|still tied for|from .*? to)(?: a tie for)? (\d+)|(\d+)(?:st|nd|rd|th) among the \d+/,
  );
  const counted = found?.[3] ?? found?.[4];
  if (counted) return Number(counted);
  const fromAnEnd = 1 + ordinals.indexOf(found?.[1] ?? '');
  return found?.[2] === 'lowest' ? all + 1 - fromAnEnd : found ? fromAnEnd : NaN;
}

/** What the breadcrumbs call a page. */
const crumbOf = (page: Page): string =>
  textOf(elements(page.document, 'li').find((it) => it.attribs['aria-current'] === 'page')!);

describe.each(guidesWithPay.map((pay) => [pay.guide, pay] as const))('%s', (_, pay) => {
  const states = pay.states();
  const byName = new Map(states.map((state) => [state.name, state]));
  const statePages = states.map((state) => pageAt(state.address));
  const figuresOf = new Map(statePages.map((page, index) => [page, states[index]!]));
  const period = pay.table('national').at(-1)?.['period'] ?? '';

  const rankedStates = (of: (it: StateFigures) => unknown): number =>
    states.filter((it) => of(it) !== null).length;

  /** What a rule finds on the pages of the states, given the figures that each must show. */
  const stateFindings = (rule: (page: Page, state: StateFigures) => string[]) =>
    findings((page) => rule(page, figuresOf.get(page)!), statePages);

  test('the name of every other place that has a page leads there, in the rows of states and cities', () => {
    const places = pages
      .filter(({ address }) => /\/salary\/(?:metro\/)?[^/]+\/$/.test(address))
      .filter(
        ({ address }) => address.startsWith(`/career-guides/${pay.guide}/`) && !address.endsWith('/metro/'),
      );
    const addressOf = new Map(places.map((page) => [crumbOf(page), page.address]));
    let rows = 0;
    const found = findings((page) => {
      // An area outside the cities may be called like its state, and has no page.
      const heads = elements(page.document, 'div')
        .filter((it) => /^(?:Metropolitan areas|Neighbors) of/.test(it.attribs['aria-label'] ?? ''))
        .flatMap((it) => elements(it, 'th'))
        .filter((it) => addressOf.has(textOf(it)) && textOf(it) !== crumbOf(page));
      rows += heads.length;
      return heads.flatMap((head) =>
        differences(elements(head, 'a')[0]?.attribs['href'], addressOf.get(textOf(head))),
      );
    }, places);
    expect(found).toEqual([]);
    expect(rows).toBeGreaterThan(0);
  });

  describe('the page of every state', () => {
    test('tells the median and its month in its first sentence and in its description', () => {
      const rule = (page: Page, { name, median }: StateFigures) => {
        const [first = ''] = lede(page).split(/(?<=\))\. /);
        const texts = [first, metaContent(page, 'description') ?? ''];
        return texts.filter(
          (text) =>
            ![name, median === null ? 'no BLS figure' : asDollars(median), period].every((part) =>
              text.includes(part),
            ),
        );
      };
      expect(stateFindings(rule)).toEqual([]);
    });

    test('tells both ranks right', () => {
      const rule = (page: Page, { rank, adjustedRank }: StateFigures) => [
        ...differences(
          rank === null
            ? undefined
            : placeIn(
                prose(page).match(/ (?:has the .* median of|ranks|is tied for) .*/)?.[0] ?? '',
                rankedStates((it) => it.rank),
              ),
          rank?.place,
        ),
        ...differences(
          adjustedRank === null
            ? undefined
            : placeIn(
                prose(page).match(/Adjusted for cost of living, .*?(?= How pay is adjusted)/)?.[0] ?? '',
                rankedStates((it) => it.adjustedRank),
              ),
          adjustedRank?.place,
        ),
      ];
      expect(stateFindings(rule)).toEqual([]);
    });

    test('has the five points of the range in its table', () => {
      const rule = (page: Page, it: StateFigures) => {
        const points = [it.p10, it.p25, it.median, it.p75, it.p90];
        const table = withClass(page.document, 'wage-points')[0];
        // Where nothing is published there is nothing to draw or to list.
        if (points.every((point) => point === null)) return table ? ['a table'] : [];
        return differences(table && bodyRows(table).map((row) => row[1]), points.map(asDollars));
      };
      expect(stateFindings(rule)).toEqual([]);
    });

    test('draws the nation’s range below its own', () => {
      const median = asDollars(Number(pay.table('national').at(-1)?.['annual_median']));
      const drawn = statePages.flatMap((page) => withClass(page.document, 'range-bar'));
      expect(drawn.length).toBeGreaterThan(0);
      expect(drawn.map(textOf).filter((it) => !it.includes(`United States, median ${median}`))).toEqual([]);
      expect(drawn.filter((it) => withClass(it, 'range-mark').length !== 2)).toEqual([]);
    });

    test('gives the median adjusted for cost of living, to the hundred', () => {
      expect(
        stateFindings((page, { adjusted }) =>
          adjusted === null || prose(page).includes(`about as far as ${asHundreds(adjusted)} at average`)
            ? []
            : [asHundreds(adjusted)],
        ),
      ).toEqual([]);
    });

    test('tells the change since the year before', () => {
      const before = new Map(
        pay.table('states-previous').map((row) => [row['state'], Number(row['annual_median'] || NaN)]),
      );
      const rule = (page: Page, { abbreviation, median }: StateFigures) => {
        const from = before.get(abbreviation) ?? NaN;
        // Without a figure on either side there is no change to tell.
        if (Number.isNaN(from) || typeof median !== 'number')
          return withId(page.document, 'change') ? ['a change'] : [];
        const difference = Math.abs(median - from);
        const share = (Math.floor((2000 * difference + from) / (2 * from)) / 10).toFixed(1);
        const said = share === '0.0' ? 'less than 0.1%' : `${share}%`;
        const words =
          difference === 0
            ? `is the same as in`
            : `${median > from ? 'rose' : 'fell'} ${asDollars(difference)} (${said})`;
        return prose(page).includes(words) && prose(page).includes(asDollars(from)) ? [] : [words];
      };
      expect(stateFindings(rule)).toEqual([]);
    });

    test('lists its neighbors, who list it in turn, with their figures', () => {
      const listed = new Map(
        statePages.map((page) => [figuresOf.get(page)!.name, namedRows(page, 'Neighbors of')]),
      );
      const rule = (_: Page, { name }: StateFigures) =>
        (listed.get(name) ?? []).flatMap(([other = '', ...cells]) => [
          ...differences(cells, [
            asDollars(byName.get(other)!.median),
            byName.get(other)!.adjusted === null ? '–' : asHundreds(byName.get(other)!.adjusted),
          ]),
          ...(listed.get(other)?.some(([back]) => back === name) ? [] : [`${other} does not list it`]),
        ]);
      expect(stateFindings(rule)).toEqual([]);
    });

    test('lists its areas outside the cities and the related occupations as content/ has them', () => {
      const titles = new Map(pay.table('related-occupations').map((row) => [row['soc'], row['title']]));
      const rule = (page: Page, { abbreviation }: StateFigures) => {
        const inState = (row: Record<string, string>) => row['state'] === abbreviation;
        const areas = pay
          .table('nonmetro-areas')
          .filter(inState)
          .map((row) => [
            row['area']?.replace(' nonmetropolitan area', ''),
            inDollars(row['annual_median']) +
              (row['annual_p10'] && row['annual_p90']
                ? `${inDollars(row['annual_p10'])} to ${inDollars(row['annual_p90'])}`
                : ''),
            inNumber(row['employment']),
          ]);
        const related = pay
          .table('related-occupations-by-state')
          .filter(inState)
          .map((row) => [
            titles.get(row['soc']),
            inDollars(row['annual_median']),
            inNumber(row['employment']),
          ]);
        return [
          ...differences(namedRows(page, 'Nonmetropolitan areas'), areas),
          ...differences(namedRows(page, 'Related occupations'), related),
        ];
      };
      expect(stateFindings(rule)).toEqual([]);
    });

    test('leaves out the parts that it has nothing for', () => {
      const without = (id: string) => (page: Page) => withId(page.document, id) === undefined;
      expect(
        statePages.filter(without('neighbors')).map((page) => figuresOf.get(page)?.abbreviation),
      ).toEqual(['AK', 'HI']);
      const areas = pay.table('nonmetro-areas').map((row) => row['state']);
      expect(
        stateFindings((page, { abbreviation }) =>
          without('nonmetropolitan')(page) === areas.includes(abbreviation) ? ['nonmetropolitan'] : [],
        ),
      ).toEqual([]);
    });
  });
});
