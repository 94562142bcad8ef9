import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../../src/lib/pay.ts';
import { usStates } from '../../../src/lib/us-states.ts';
import { assemblePay } from '../../../src/model/pay.ts';
import { stateStory, type StateStory } from '../../../src/model/state-story.ts';
import type { PayTable, PriceParities } from '../../../src/read/collections.ts';
import type { Entry } from '../../../src/read/entry.ts';

/**
 * Whatever BLS publishes, withholds or caps, the sentences of a state must be true of the table under them. What is
 * true is worked out here from the rows, not by the code under test.
 */
interface Row {
  median: Estimate;
  p10: Estimate;
  p90: Estimate;
  employment: number | null;
  quotient: number | null;
  before: Estimate;
}

const cap = 239_200;
/** What the nation's median was two years before. */
const nationLongBefore = 10_000;
const wage = (least: number, most: number) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: least, max: most }).map((it) => it * 10) },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant({ atLeast: cap }) },
  );
/** @param from - least median, in tens of dollars */
const rowFrom = (from: number) =>
  fc.record({
    median: wage(from, from + 20),
    p10: wage(2000, 2900),
    p90: wage(from + 1000, from + 6000),
    employment: fc.option(fc.integer({ min: 1, max: 12 }).map((it) => it * 10)),
    quotient: fc.option(fc.integer({ min: 10, max: 300 }).map((it) => it / 100)),
    before: wage(from, from + 20),
  });
const table = {
  source: 'a-source',
  scope: '50 states and the District of Columbia',
  title: 'Wages',
};
const unknown = { p25: null, p75: null };
const wagesOf = (it: { median: Estimate; p10: Estimate; p90: Estimate }) => ({
  annual_mean: null,
  annual_p10: it.p10,
  annual_p25: unknown.p25,
  annual_median: it.median,
  annual_p75: unknown.p75,
  annual_p90: it.p90,
  hourly_mean: null,
  hourly_median: null,
});
const hourlyOnly = { hourly_p10: null, hourly_p25: null, hourly_p75: null, hourly_p90: null };

/** Tables as the reader hands them over. */
const asEntries = (tables: readonly PayTable[]): Entry<PayTable>[] =>
  tables.map((data) => ({ id: `lamplighter/${data.table}`, file: `pay/${data.table}.csv`, data }));
const asEntry = (data: PriceParities): Entry<PriceParities> => ({
  id: 'priceParities',
  file: 'price-parities.csv',
  data,
});

/** Price level of a state, from 80 to 130, the same in every run. */
const parity = (index: number): number => 80 + ((index * 7) % 51);

function payOf(rows: readonly Row[], nation: Row) {
  const inState = (median: Estimate, it: Row, state: string) => ({
    state,
    employment: it.employment,
    jobs_per_1000: null,
    location_quotient: it.quotient,
    ...wagesOf({ ...it, median }),
  });
  const tables = [
    {
      ...table,
      period: 'May 2025',
      table: 'national',
      rows: [
        // No sentence of a state may take a year for another.
        {
          period: 'May 2023',
          employment: null,
          ...hourlyOnly,
          ...wagesOf({ ...nation, median: nationLongBefore }),
        },
        {
          period: 'May 2024',
          employment: null,
          ...hourlyOnly,
          ...wagesOf({ ...nation, median: nation.before }),
        },
        { period: 'May 2025', employment: nation.employment, ...hourlyOnly, ...wagesOf(nation) },
      ],
    },
    {
      ...table,
      period: 'May 2025',
      table: 'states',
      rows: rows.map((it, index) => inState(it.median, it, usStates[index]?.abbreviation ?? '')),
    },
    {
      ...table,
      period: 'May 2024',
      table: 'states-previous',
      rows: rows.map((it, index) => inState(it.before, it, usStates[index]?.abbreviation ?? '')),
    },
  ] as PayTable[];
  const parities: PriceParities = {
    ...table,
    period: '2024',
    rows: usStates.map(({ abbreviation }, index) => ({ state: abbreviation, price_parity: parity(index) })),
  };
  const pay = assemblePay('lamplighter', asEntries(tables), asEntry(parities), undefined);
  if (!pay) throw new Error('There is pay for every state.');
  return pay;
}

const order = (it: Estimate): number => (it === null ? -1 : typeof it === 'number' ? it : Infinity);
const dollars = (value: number): string => `$${value.toLocaleString('en-US')}`;
const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** What each sentence of a state claims and the rows do not hold. */
function untrue(story: StateStory, index: number, rows: readonly Row[], nation: Row): string[] {
  const own = rows[index];
  const state = usStates[index];
  if (!own || !state) throw new Error('There is a row for every state.');
  const found: string[] = [];
  const claim = (holds: boolean, sentence: string) => holds || found.push(`${state.name}: ${sentence}`);
  const text = Object.values(story).filter(Boolean).join(' ');
  claim(!/NaN|undefined|null|Infinity|\$0\b|\s{2}|\(\)|\.\.| \.|,[.:;]/.test(text), text);
  claim(!/(?:than|earn|of|is|about) no BLS figure/.test(text), text);
  claim(/^.{70,160}$/.test(story.description), story.description);
  claim(text.split('(counting D.C.)').length <= 2, text);
  checkDc(text, rows, claim);

  const named = story.answer.match(/\$[\d,]+/)?.[0];
  claim(
    named === (own.median === null ? undefined : dollars(typeof own.median === 'number' ? own.median : cap)),
    story.answer,
  );
  claim(/at least half/.test(story.answer) === (order(own.median) === Infinity), story.answer);

  const medians = rows.map((it) => order(it.median)).filter((it) => it >= 0);
  const rank = 1 + medians.filter((it) => it > order(own.median)).length;
  // Where numbers above the cap are published, nobody knows what of it and a capped value is the higher.
  const mixed = medians.includes(Infinity) && medians.some((it) => it > cap && it < Infinity);
  if (mixed && order(own.median) > cap)
    claim(!/(?:highest|lowest) median|\d(?:st|nd|rd|th) among/.test(story.comparison), story.comparison);
  else checkRank(story.comparison, rank, medians, claim, own.median !== null);
  if (/ (more|less) than the national median/.test(story.comparison))
    claim(
      / more than/.test(story.comparison)
        ? Math.min(order(own.median), cap) > order(nation.median) ||
            (order(own.median) < Infinity && order(own.median) > order(nation.median))
        : order(own.median) <
            Math.min(
              order(nation.median),
              nation.median === null ? 0 : typeof nation.median === 'number' ? Infinity : cap,
            ),
      story.comparison,
    );
  if (/exactly/.test(story.comparison)) claim(own.median === nation.median, story.comparison);

  const adjusted = rows.map((it, place) =>
    typeof it.median === 'number' ? Math.round(it.median / (parity(place) / 100)) : null,
  );
  const ranked = adjusted.filter((it) => it !== null);
  const mine = adjusted[index] ?? null;
  claim((story.costOfLiving === '') === (mine === null), story.costOfLiving);
  if (mine !== null)
    checkRank(
      story.costOfLiving.replace(/^.*Adjusted for cost of living/, ''),
      1 + ranked.filter((it) => it > mine).length,
      ranked,
      claim,
      true,
    );

  const [, way, before] = /moves (up|down) from (?:a tie for )?(\d+)/.exec(story.costOfLiving) ?? [];
  if (mine !== null && before)
    claim(
      Number(before) === rank && (way === 'up') === rank > 1 + ranked.filter((it) => it > mine).length,
      story.costOfLiving,
    );

  const around = usStates.flatMap((it, place) => (state.neighbors.includes(it.abbreviation) ? [place] : []));
  const known = around.flatMap((place) => {
    const value = adjusted[place];
    return value == null ? [] : [{ name: usStates[place]?.name ?? '', value }];
  });
  const paidAround = around.some((place) => rows[place]?.median !== null);
  claim((story.neighbors !== '') === (paidAround && mine !== null), story.neighbors);
  claim(paidAround || !/neighbors|around it/.test(story.description), story.description);
  checkNeighbors(story.neighbors, around.length, known, mine, claim);

  const counts = rows.flatMap((it) => it.employment ?? []);
  const jobs = own.employment;
  claim(/no BLS figure for how many/.test(story.jobs) === (jobs === null), story.jobs);
  if (/only for what they earn/.test(story.jobs))
    claim(
      [own.median, own.p10, own.p90].some((it) => it !== null),
      story.jobs,
    );
  if (jobs !== null) {
    claim(story.jobs.startsWith(`About ${jobs} `), story.jobs);
    claim(
      placeIn(story.jobs, counts.length)?.place === 1 + counts.filter((it) => it > jobs).length,
      story.jobs,
    );
    claim(/tied/.test(story.jobs) === counts.filter((it) => it === jobs).length > 1, story.jobs);
  }

  const compared = typeof own.before === 'number' && typeof own.median === 'number';
  claim((story.since !== '') === compared, story.since);
  if (/^The median rose/.test(story.since)) claim(order(own.median) > order(own.before), story.since);
  if (/^The median fell/.test(story.since)) claim(order(own.median) < order(own.before), story.since);
  if (compared) checkNation(story.since, nation, claim);
  return found;
}

/** How the nation's median moved over the same year is said where it is known, and is never another year's. */
function checkNation(
  sentence: string,
  { before, median }: Row,
  claim: (holds: boolean, sentence: string) => unknown,
): void {
  const moved = typeof before === 'number' && typeof median === 'number' ? median / before - 1 : undefined;
  claim(/Nationwide/.test(sentence) === (moved !== undefined), sentence);
  if (moved === undefined) return;
  const way = moved === 0 ? /it didn’t change/ : moved > 0 ? /it rose|the rise/ : /it fell|the drop/;
  claim(way.test(sentence), sentence);
  const share = /Nationwide, [^.]*?([\d.]+)%/.exec(sentence)?.[1];
  if (/Nationwide.*less than 0\.1%/.test(sentence)) claim(Math.abs(moved) < 0.0005, sentence);
  else if (share !== undefined) claim(Math.abs(Number(share) - Math.abs(moved) * 100) <= 0.0501, sentence);
}

const ordinals = ['', 'second-', 'third-', 'fourth-', 'fifth-', 'sixth-'];

/**
 * The place, from the top, that words like “the fourth-lowest median of the 50 states and D.C.”, “28th among …” or
 * “moves up from 28th to 20th” give, and the number of states in them, if any.
 */
function placeIn(sentence: string, all: number): { place: number; of?: number } | undefined {
  if (all === 1 && /the only published/.test(sentence)) return { place: 1, of: 1 };
  const found =
    /the (\w+-)?(highest|lowest|most|fewest)(?: median)?(?: of the (\d+))?|(?:still ranks|still tied for|from .* to)(?: a tie for)? (\d+)|(\d+)(?:st|nd|rd|th) among the (\d+)/.exec(
      sentence,
    );
  if (!found) return undefined;
  const fromAnEnd = Number(found[4] ?? found[5] ?? 1 + ordinals.indexOf(found[1] ?? ''));
  const of = found[3] ?? found[6];
  return {
    place: /lowest|fewest/.test(found[2] ?? '') ? all + 1 - fromAnEnd : fromAnEnd,
    ...(of !== undefined && { of: Number(of) }),
  };
}

function checkRank(
  sentence: string,
  rank: number,
  values: readonly number[],
  claim: (holds: boolean, sentence: string) => unknown,
  expected: boolean,
): void {
  const found = placeIn(sentence, values.length);
  if (!found)
    return void claim(!expected || !/ has the | ranks | tied for | moves /.test(sentence), sentence);
  if (found.of !== undefined)
    claim(values.length === 1 || found.of === (values.length === 51 ? 50 : values.length), sentence);
  claim(found.place === rank, sentence);
  const end = /the (?:\w+-)?(highest|lowest|most|fewest)/.exec(sentence)?.[1];
  if (end) claim(/lowest|fewest/.test(end) === rank - 1 > values.length - rank, sentence);
}

function checkNeighbors(
  sentence: string,
  around: number,
  paid: readonly { name: string; value: number }[],
  mine: number | null,
  claim: (holds: boolean, sentence: string) => unknown,
): void {
  if (sentence === '' || mine === null) return;
  const known = paid.map(({ value }) => value);
  const better = known.filter((it) => it > mine).length;
  const named = /(?:furthest|only|just as far) in (?:the )?([\w ]+)\.|; (?:the )?([\w ]+) comes closest/.exec(
    sentence,
  );
  const name = named?.[1] ?? named?.[2];
  if (name) claim(paid.find((it) => it.name === name)?.value === Math.max(...known), sentence);
  if (/only neighbor/.test(sentence)) claim(around === 1, sentence);
  const whole = / its (\w+) neighbors/.exec(sentence)?.[1];
  if (whole) claim(whole === words[around], sentence);
  const some = / the (\w+) neighbors that/.exec(sentence)?.[1];
  if (some) claim(some === words[known.length] && known.length < around, sentence);
  if (/than in (?:any|either) of/.test(sentence))
    claim(known.length > 1 && known.every((it) => it < mine), sentence);
  const all = /in (both|all \w+) of (?:its|the) neighbors/.exec(sentence)?.[1];
  if (all)
    claim(better === known.length && all === (better === 2 ? 'both' : `all ${words[better]}`), sentence);
  if (/goes no further/.test(sentence)) claim(better === 0 && known.includes(mine), sentence);
  if (/only in /.test(sentence)) claim(better === 1, sentence);
  const several = /further in (\w+) of /.exec(sentence)?.[1];
  if (several && several !== 'both') claim(several === words[better], sentence);
  const missing = /no exact median for the other (\w+)/.exec(sentence)?.[1];
  if (known.length > 0) claim((missing ?? 'no') === words[around - known.length], sentence);
}

/** D.C. is said to be counted where it has a figure of that kind, and not where it has none. */
function checkDc(text: string, rows: readonly Row[], claim: (holds: boolean, sentence: string) => unknown) {
  const dc = rows[usStates.findIndex(({ abbreviation }) => abbreviation === 'DC')];
  const has: Record<string, boolean> = {
    median: dc?.median !== null,
    'exact median': typeof dc?.median === 'number',
    count: dc?.employment !== null,
  };
  const counts = text.matchAll(/states( \(counting D\.C\.\))? with a published (median|exact median|count)/g);
  for (const [, counting, figure = ''] of counts)
    claim(counting ? has[figure] === true : !has[figure] || text.includes('(counting D.C.)'), text);
}

describe('the sentences of a state', () => {
  test.each([
    ['far below the cap', 3000],
    ['around it', 23_910],
  ])('are true of any mixture of published, withheld and capped ones, %s', { timeout: 60_000 }, (_, from) => {
    const anyRow = rowFrom(from);
    const fullTable = fc.array(anyRow, { minLength: 51, maxLength: 51 });
    const published = fc.integer({ min: 1, max: 51 });
    fc.assert(
      fc.property(fullTable, published, anyRow, (all, first, nation) => {
        const rows = all.map((it, place) => (place < first ? it : { ...it, median: null, employment: null }));
        const pay = payOf(rows, nation);
        const index = new Map(usStates.map(({ abbreviation }, place) => [abbreviation, place]));
        const found = pay.states.flatMap((place) =>
          untrue(
            stateStory(place, pay, 'lamplighters', 'lamplighters'),
            index.get(place.state.abbreviation) ?? -1,
            rows,
            nation,
          ),
        );
        expect(found.slice(0, 3)).toEqual([]);
      }),
      { numRuns: 25, seed: 2026 },
    );
  });

  test('end once, and say what is tied, where every state has a rank', () => {
    const row = { median: 0, p10: null, p90: null, employment: null, quotient: null, before: null };
    // Two states in a row have one adjusted median.
    const tiedTo = 10;
    const rows = usStates.map((_, index): Row => ({
      ...row,
      median:
        index === tiedTo + 1
          ? (400 * (tiedTo + 1) * parity(index)) / 10
          : (400 * (index + 1) * parity(index)) / 10,
    }));
    const pay = payOf(rows, { ...row, median: 40_000 });
    const told = pay.states.map(
      (place) => stateStory(place, pay, 'lamplighters', 'lamplighters').description,
    );
    const ranked = told.filter((it) => it.includes('Adjusted'));
    // That of D.C. has no room for its rank.
    expect(ranked.length).toBe(50);
    expect(ranked.filter((it) => !/among the 50 states and D\.C\.(?: |$)/.test(it))).toEqual([]);
    expect(told.filter((it) => it.includes('is tied for')).length).toBe(2);
  });

  test('compare years of the nation that the table of states has', () => {
    const row = { p10: null, p90: null, employment: null, quotient: null };
    const rows = usStates.map((): Row => ({ ...row, median: 41_000, before: 40_000 }));
    const pay = payOf(rows, { ...row, median: 51_000, before: 50_000 });
    const newer = {
      ...pay.series.at(-1)!,
      period: 'May 2026',
      wages: { ...pay.national.wages, median: 90_000 },
    };
    const later = { ...pay, national: { ...pay.national, ...newer }, series: [...pay.series, newer] };
    const [first] = later.states;
    expect(stateStory(first!, later, 'lamplighters', 'lamplighters').since).toContain('(2.0%)');
  });

  test('are in dollars an hour where BLS publishes no annual wages', () => {
    const rows = usStates.map((): Row => ({
      median: null,
      p10: null,
      p90: null,
      employment: 10,
      quotient: 1,
      before: null,
    }));
    const nation: Row = { median: null, p10: null, p90: null, employment: 510, quotient: null, before: null };
    const pay = payOf(rows, nation);
    const hourly = assemblePay(
      'lamplighter',
      asEntries([
        {
          ...table,
          period: 'May 2025',
          table: 'national',
          rows: [
            { period: 'May 2025', employment: 510, ...hourlyOnly, ...wagesOf(nation), hourly_median: 29.05 },
          ],
        },
        {
          ...table,
          period: 'May 2025',
          table: 'states',
          rows: usStates.map(({ abbreviation }) => ({
            state: abbreviation,
            employment: 10,
            jobs_per_1000: null,
            location_quotient: 1,
            ...wagesOf(nation),
            hourly_median: 30.5,
          })),
        },
      ] as PayTable[]),
      asEntry({
        ...table,
        period: '2024',
        rows: usStates.map(({ abbreviation }) => ({ state: abbreviation, price_parity: 100 })),
      }),
      undefined,
    );
    expect(pay.unit).toBe('usd-per-year');
    expect(hourly?.unit).toBe('usd-per-hour');
    const [first] = hourly?.states ?? [];
    if (!hourly || !first) throw new Error('There is pay for every state.');
    const story = stateStory(first, hourly, 'lamplighters', 'lamplighters');
    expect(story.answer).toContain('is $30.50 an hour (May 2025). Half of all lamplighters earn more');
    expect(story.comparison).toContain('$1.45 (5.0%) more than the national median of $29.05');
    expect(Object.values(story).join(' ')).not.toContain('a year');
  });
});
