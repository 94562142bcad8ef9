import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../../src/lib/pay.ts';
import { titleBesideNation, chartTitles } from '../../../src/model/chart-titles.ts';
import type { Pay, StatePay } from '../../../src/model/pay-types.ts';
import { placeFigures } from '../../../src/model/place-figures.ts';

/** As much of the pay of a guide as titles and figures read. */
const payOf = (states: Record<string, Estimate>, more: object = {}): Pay =>
  ({
    unit: 'usd-per-year',
    national: { period: 'May 2025', wages: { p25: 40_000, median: 50_000, p75: 60_000 } },
    states: Object.entries(states).map(([name, median]) => ({
      state: { name },
      wages: { median },
      adjustedMedian: null,
    })),
    industries: [],
    series: [],
    tables: {},
    ...more,
  }) as unknown as Pay;

const capped = { atLeast: 239_200 };

describe('the title of a drawing', () => {
  test('says what it shows', () => {
    const pay = payOf(
      { Ohio: 52_000, 'District of Columbia': 61_000, Utah: 47_000 },
      {
        industries: [
          { industry: 'Hospitals', median: 59_000, unit: 'usd-per-year' },
          { industry: 'Clinics', median: 47_100, unit: 'usd-per-year' },
        ],
        series: [
          { period: 'May 2024', wages: { median: 48_000 } },
          { period: 'May 2025', wages: { median: 50_000 } },
        ],
      },
    );
    expect(chartTitles(pay)).toEqual({
      range: 'Half of these jobs pay $40,000 to $60,000 a year',
      map: 'Median pay is highest in the District of Columbia and lowest in Utah',
      industries: 'Median pay ranges from $47,100 to $59,000 by industry',
      trend: 'Median pay rose from $48,000 in May 2024 to $50,000 in May 2025, not adjusted for inflation',
    });
  });

  test('names all that share an end, or says how many they are', () => {
    const two = payOf({ Ohio: 52_000, Iowa: 52_000, Utah: 47_000 });
    expect(chartTitles(two).map).toBe('Median pay is highest in Ohio and Iowa and lowest in Utah');
    const three = payOf({ Ohio: 52_000, Iowa: 47_000, Utah: 47_000, Maine: 47_000 });
    expect(chartTitles(three).map).toBe('Median pay is highest in Ohio and lowest in 3 states');
  });

  test('says of a map of many colors where its darkest and its lightest are', () => {
    const medians = Array.from(
      { length: 20 },
      (_, index) => [`State ${index}`, 40_000 + index * 1_000] as const,
    );
    const { map } = chartTitles(payOf({ ...Object.fromEntries(medians), 'District of Columbia': 58_500 }));
    const [, from, above, to, below] =
      /^Median pay is (\S+) or more in (.+), and under (\S+) in (.+)$/.exec(map) ?? [];
    const amount = (words = '') => Number(words.replace(/\D/g, ''));
    const count = (isThere: (value: number) => boolean) =>
      medians.filter(([, value]) => isThere(value)).length;
    expect(above).toBe(`${count((value) => value >= amount(from))} states and D.C.`);
    expect(below).toBe(`${count((value) => value < amount(to))} states`);
  });

  test.each<[Estimate, Estimate, string]>([
    [52_000, 50_000, 'Median pay in Ohio is $2,000 above the U.S. median'],
    [49_000, 50_000, 'Median pay in Ohio is $1,000 below the U.S. median'],
    [50_000, 50_000, 'Median pay in Ohio equals the U.S. median'],
    [null, 50_000, 'Pay in Ohio and the U.S. median'],
    [capped, 50_000, 'Pay in Ohio and the U.S. median'],
    [50_000, null, 'Pay in Ohio and the U.S. median'],
  ])('of a place with a median of %j beside %j is: %s', (median, nation, title) => {
    expect(titleBesideNation('Ohio', median, nation, 'usd-per-year')).toBe(title);
  });

  test.each([
    [[null, null], 'Where the jobs are'],
    [[59_000, null], 'Median pay by industry'],
  ])('of industries with the medians %j is of what is drawn: %s', (medians, title) => {
    const industries = medians.map((median) => ({ industry: 'Clinics', median, unit: 'usd-per-year' }));
    expect(chartTitles(payOf({}, { industries })).industries).toBe(title);
  });

  test.each([
    [
      [50_000, 48_000],
      'Median pay fell from $50,000 in May 2024 to $48,000 in May 2025, not adjusted for inflation',
    ],
    [[50_000, 50_000], 'Median pay was the same in May 2024 and May 2025: $50,000'],
    [[50_000, capped], 'Median pay by year'],
    [[null, 50_000], 'Median pay by year'],
  ])('of two years %j tells the direction, or what is drawn: %s', ([before, now], title) => {
    const series = [
      { period: 'May 2024', wages: { median: before } },
      { period: 'May 2025', wages: { median: now } },
    ];
    expect(chartTitles(payOf({}, { series })).trend).toBe(title);
  });

  test.each([
    ['one is withheld', { Ohio: 52_000, Utah: null, Iowa: 47_000 }],
    ['one is at the cap', { Ohio: 52_000, Utah: capped, Iowa: 47_000 }],
    ['all are alike', { Ohio: 52_000, Utah: 52_000 }],
    ['there are none', {}],
  ])('names no highest and no lowest state where %s', (_, states) => {
    expect(chartTitles(payOf(states)).map).toBe('Median pay by state');
  });
});

describe('the figures that a page of a state begins with', () => {
  const estimate = fc.oneof(
    fc.integer({ min: 2_000, max: 20_000 }).map((it) => it * 10),
    fc.constant(null),
    fc.constant(capped),
  );

  test.each([
    [50, '3rd of the\u00A050 with a count'],
    [51, '3rd of\u00A051'],
  ])('of jobs say that only %i states have a count, where more have a median', (of, note) => {
    const place = {
      wages: { median: 50_000 },
      medianRank: { place: 1, of: 51, tied: false },
      adjustedMedian: null,
      hourly: { median: null },
      employment: 900,
      employmentRank: { place: 3, of, tied: false },
    } as unknown as StatePay;
    expect(placeFigures(place, payOf({}), 'May 2025').at(-1)?.note).toBe(note);
  });

  test('are true of the state and the nation, whatever is published', () => {
    fc.assert(
      fc.property(estimate, estimate, estimate, (median, nation, hourly) => {
        const place = {
          origin: { period: 'May 2025' },
          wages: { median },
          medianRank: null,
          adjustedMedian: null,
          hourly: { median: hourly },
          employment: null,
          employmentRank: null,
          priceParity: 100,
        } as unknown as StatePay;
        const pay = payOf({}, { national: { period: 'May 2025', wages: { median: nation } } });
        const figures = new Map(
          placeFigures(place, pay, place.origin.period).map(({ label, value }) => [label, value]),
        );
        expect(figures.get('Jobs')).toBe('no BLS figure');
        expect(figures.has('Cost-adjusted')).toBe(false);
        const compared = figures.get('Vs. the U.S.');
        if (typeof median !== 'number' || typeof nation !== 'number') {
          expect(compared).toBeUndefined();
          return;
        }
        const side = median === nation ? 'The same' : median > nation ? / more$/ : / less$/;
        expect(compared).toMatch(side);
        if (median !== nation) expect(Number(compared?.replace(/\D/g, ''))).toBe(Math.abs(median - nation));
      }),
    );
  });
});
