import { beforeAll, describe, expect, it } from 'vitest';
import { assemble } from '../../../src/model/assemble.ts';
import {
  factsOf,
  firstSentence,
  type GuideFacts,
  howRangesRead,
  ofComparedFacts,
  ofListedFacts,
  paidMost,
  plainUnit,
  sharedPeriod,
  whatIsHere,
} from '../../../src/model/guide-facts.ts';
import { rowsBeside } from '../../../src/model/glance-row.ts';
import { percentChange } from '../../../src/lib/format.ts';
import { readContent } from '../../../src/read/read-content.ts';
import { fixtureRoot } from '../../support/fixture-site.ts';
import { guide, soundFiles, tinyContent, tinySite } from './tiny-site.ts';

let lantern: GuideFacts;
let cloud: GuideFacts;
beforeAll(() => {
  const [first, second] = assemble(readContent(fixtureRoot).entries).guides.map(factsOf);
  lantern = first!;
  cloud = second!;
});

it('says of whom the guides of a site are, by name while they are few', () => {
  const [keepers, painters] = [lantern.guide, cloud.guide];
  expect(whatIsHere([keepers])).toMatch(/^What lantern keepers do, earn and need, with /);
  expect(whatIsHere([keepers, painters])).toMatch(
    new RegExp(`^What lantern keepers and ${painters.plural} do, earn and need, with `),
  );
  expect(whatIsHere(Array.from({ length: 60 }, () => keepers))).toMatch(/^What people in 60 careers do, /);
});

describe('the title of the picture of what careers pay', () => {
  const withPay = (facts: GuideFacts, pay: Partial<NonNullable<GuideFacts['pay']>>): GuideFacts => ({
    ...facts,
    pay: { ...facts.pay!, ...pay },
  });

  it('says who is paid most at the median', () => {
    expect(paidMost([cloud, lantern])).toBe('Of these careers, lantern keepers have the highest median pay');
  });

  it('says only what is drawn where several are, a median is not known, or units differ', () => {
    const plain = 'What these careers pay';
    expect(paidMost([lantern, withPay(cloud, { national: lantern.pay!.national })])).toBe(plain);
    const { national } = cloud.pay!;
    expect(
      paidMost([
        lantern,
        withPay(cloud, { national: { ...national, wages: { ...national.wages, median: null } } }),
      ]),
    ).toBe(plain);
    expect(paidMost([lantern, withPay(cloud, { unit: 'usd-per-hour' })])).toBe(plain);
    expect(paidMost([])).toBe(plain);
  });
});

describe('the facts beside the drawing of pay', () => {
  const labels = (rows: readonly { label: string }[]) => rows.map(({ label }) => label);

  it('leave out the points that it labels, and nothing else', () => {
    const { glance, pay } = lantern.guide;
    expect(labels(glance).slice(0, 3)).toEqual(['Median pay', 'Middle half earns', 'People employed']);
    expect(rowsBeside(glance, pay)).toEqual(glance.slice(2));
  });

  it('are all of them where nothing is drawn', () => {
    const { glance, pay } = lantern.guide;
    const unknown = { p10: null, p25: null, median: null, p75: null, p90: null, mean: 50_000 };
    expect(rowsBeside(glance, undefined)).toEqual(glance);
    expect(rowsBeside(glance, { ...pay!, national: { ...pay!.national, wages: unknown } })).toEqual(glance);
  });
});

describe('the facts that guides are compared by', () => {
  it('come from the facts box, from the projections of the occupation and from the routes', () => {
    expect(lantern.inOneLine).toBe('Lantern keepers light, clean and mend the lamps of a harbor or a town.');
    expect(lantern.training).toMatchObject({ text: 'About 6 to 18 months', sources: ['lamp-schools'] });
    expect(lantern.outlook).toMatchObject({ changePercent: 6.4, openingsPerYear: 12000, period: '2024–34' });
    expect(lantern.education).toMatchObject({ text: 'A steady hand', sources: lantern.outlook?.sources });
    const { routes } = lantern.guide;
    expect(lantern.cost).toMatchObject({
      text: '$800 to over $5,350',
      open: routes.some((route) => route.open),
    });
  });

  it('come from the figures of a projection where no table of occupations has it', () => {
    const outlookOf = (find = 'unit: percent', replace = find) => {
      const figures = soundFiles[`${guide}/figures.yaml`]!.replace(find, replace);
      return factsOf(tinySite({ [`${guide}/figures.yaml`]: figures }).guides[0]!).outlook;
    };
    const openings = (period: string) =>
      `openings:\n  label: Openings\n  value: 900\n  unit: jobs-per-year\n  period: ${period}\n  scope: United States\n  source: bls\ngrowth:\n`;
    expect(outlookOf()).toMatchObject({ changePercent: 8, openingsPerYear: null, period: '2025–35' });
    expect(outlookOf('growth:\n', openings('2025–35, yearly average'))).toMatchObject({
      openingsPerYear: 900,
    });
    expect(outlookOf('growth:\n', openings('2024–34'))).toMatchObject({ openingsPerYear: null });
    expect(outlookOf('  value: 8\n', '  low: 2\n  high: 8\n')).toBeUndefined();
  });

  it('stay unknown where a guide does not say them', () => {
    const { outlook, education, training, license, cost } = cloud;
    expect({ outlook, education, training, license, cost }).toEqual({});
    expect(lantern.license).toBeUndefined();
  });

  it('rest on the sources and files of what is shown', () => {
    expect(ofListedFacts(cloud)).toEqual({
      sources: cloud.pay?.tables.national.sources,
      files: [cloud.guide.file, ...(cloud.pay?.tables.national.files ?? [])],
    });
    const listed = ofListedFacts(lantern);
    expect(listed.sources).toEqual(expect.arrayContaining(['lamp-schools', 'outlook-older']));
    expect(ofComparedFacts(lantern).sources).toEqual(expect.arrayContaining([...listed.sources]));
    expect(ofComparedFacts(lantern).sources).toEqual(expect.arrayContaining(['price-levels-2024']));
  });
});

describe('a fact that two rows of one facts box answer', () => {
  it('is reported', () => {
    const box = soundFiles[`${guide}/guide.yaml`]!.replace(
      '    source: bls\n',
      '    source: bls\n    fact: license\n  - label: Law\n    text: None\n    source: bls\n    fact: license\n',
    );
    expect(
      tinyContent({ [`${guide}/guide.yaml`]: box })
        .problems.map(({ message }) => message)
        .join(),
    ).toContain('answers one `fact` in two rows');
  });
});

it('wages of two units have a scale each, and those an hour say so', () => {
  const yearly = lantern.guide.pay;
  const hourly = { ...yearly!, unit: 'usd-per-hour' as const };
  expect(howRangesRead([yearly, undefined, yearly])).toContain('all on one scale');
  expect(howRangesRead([yearly, hourly])).toContain('another for pay an hour');
  expect([[yearly], [hourly, undefined], [hourly, yearly], []].map(plainUnit)).toEqual([
    'usd-per-year',
    'usd-per-hour',
    'usd-per-year',
    'usd-per-year',
  ]);
});

describe('words of facts', () => {
  it('take the first sentence, whole', () => {
    expect(firstSentence('One in the U.S. of it. Two.')).toMatch(/^One in the U\.S\. of it\.$/);
    expect(firstSentence('Only one')).toBe('Only one');
  });

  it('give a change its sign, and none its own', () => {
    expect([7.8, -1.9, 0].map(percentChange)).toEqual(['7.8%', '−1.9%', '0%']);
  });

  it('say a period once only where all share it', () => {
    expect(sharedPeriod(['May 2025', undefined, 'May 2025'])).toBe('May 2025');
    expect(sharedPeriod(['May 2025', 'May 2024'])).toBeUndefined();
    expect(sharedPeriod([])).toBeUndefined();
  });
});

describe('the page that compares guides', () => {
  const addresses = (guides: number) => {
    const { entries } = readContent(fixtureRoot);
    const [site] = entries.site;
    const all = site!.data.guides.slice(0, guides);
    return [
      ...assemble({ ...entries, site: [{ ...site!, data: { ...site!.data, guides: all } }] }).table.keys(),
    ];
  };

  it('exists only where there are two of them', () => {
    expect(addresses(2)).toContain('/career-guides/compare/');
    expect(addresses(1)).not.toContain('/career-guides/compare/');
  });
});
