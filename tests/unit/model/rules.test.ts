import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/model/check.ts';
import { costs } from '../../../src/model/rules/costs.ts';
import { dataNames } from '../../../src/model/rules/data-names.ts';
import { drafts } from '../../../src/model/rules/drafts.ts';
import { duplicates } from '../../../src/model/rules/duplicates.ts';
import { links } from '../../../src/model/rules/links.ts';
import { ownMeanings } from '../../../src/model/rules/own-meanings.ts';
import { outsideLinks } from '../../../src/model/rules/outside-links.ts';
import { orderLists } from '../../../src/model/rules/order-lists.ts';
import { payTables } from '../../../src/model/rules/pay-tables.ts';
import { plainFields } from '../../../src/model/rules/plain-fields.ts';
import { proseNames } from '../../../src/model/rules/prose-names.ts';
import { reviews } from '../../../src/model/rules/reviews.ts';
import type { Rule } from '../../../src/model/rules/rule.ts';
import { sourcePeriods } from '../../../src/model/rules/source-periods.ts';
import { tableShapes } from '../../../src/model/rules/table-shapes.ts';
import { unused } from '../../../src/model/rules/unused.ts';
import { fixedToday } from '../../support/fixture-site.ts';
import { reportsByFile } from '../reports.ts';
import {
  type Changes,
  guide,
  nationalHead,
  problemsOf,
  soundFiles,
  stateRow,
  tinyContent,
  reportsBy,
} from './tiny-site.ts';

const checked = (changes: Changes, today = fixedToday) =>
  reportsByFile(checkContent(tinyContent(changes), { today }));

it('content that is right is told to be right, without advice', () => {
  expect(checkContent(tinyContent(), { today: fixedToday })).toEqual([]);
});

describe('orderLists', () => {
  const question = soundFiles[`${guide}/faqs/is-it-hard.mdx`] ?? '';

  it.each<[string, string]>([
    ['sections/new-one.mdx', 'chapters'],
    ['faqs/new-one.mdx', 'faqs'],
    ['specialties/new-one.mdx', 'specialties'],
  ])('%s is not in the list of %s', (file, list) => {
    const problems = problemsOf(orderLists, { [`${guide}/${file}`]: question });
    expect(reportsByFile(problems)).toEqual([
      `${guide}/${file}:1 This file is not listed, so no page shows it.`,
    ]);
    expect(problems[0]?.instead).toBe(`Add "new-one" to ${list} in ${guide}/guide.yaml, where it belongs.`);
  });

  it('a credential is not in the list', () => {
    expect(reportsBy(orderLists, { [`${guide}/certifications/new-one.yaml`]: '' })).toEqual([
      `${guide}/certifications/new-one.yaml:1 This file is not listed, so no page shows it.`,
    ]);
  });

  it('a guide is not in the list', () => {
    const changes = { 'content/career-guides/nurse/guide.yaml': soundFiles[`${guide}/guide.yaml`] };
    expect(reportsBy(orderLists, changes)[0]).toBe(
      'content/career-guides/nurse/guide.yaml:1 This file is not listed, so no page shows it.',
    );
  });

  it.each([
    [
      'a section',
      '      - how',
      '      - why',
      '22:9 "why" is listed in chapters, but there is no such file in content/career-guides/coder/sections/.',
    ],
    [
      'a question',
      '      - is-it-hard',
      '      - is-it-hard\n      - is-it-worth-it',
      '28:9 "is-it-worth-it" is listed in faqs, but there is no such file in content/career-guides/coder/faqs/.',
    ],
    [
      'a specialty',
      '[inpatient]',
      '[inpatient, dental-coder]',
      '23:26 "dental-coder" is listed in specialties, but there is no such file in content/career-guides/coder/specialties/.',
    ],
    [
      'a credential',
      '[cpc]',
      '[cpc, rhit]',
      '28:23 "rhit" is listed in certifications, but there is no such file in content/career-guides/coder/certifications/.',
    ],
  ])('%s in a list has no file', (_, find, replace, message) => {
    expect(reportsBy(orderLists, { [`${guide}/guide.yaml`]: [find, replace] })[0]).toBe(
      `${guide}/guide.yaml:${message}`,
    );
  });

  it('a misspelled name in a list is one mistake: the file that it means is not told too', () => {
    const problems = problemsOf(orderLists, {
      [`${guide}/guide.yaml`]: ['      - is-it-hard', '      - is-it-herd'],
    });
    expect(reportsByFile(problems)).toEqual([
      `${guide}/guide.yaml:27:9 "is-it-herd" is listed in faqs, but there is no such file in ${guide}/faqs/.`,
    ]);
    expect(problems[0]?.instead).toBe('Did you mean "is-it-hard"?');
  });

  it('a name is not meant to be one that is listed already', () => {
    const problems = problemsOf(orderLists, {
      [`${guide}/guide.yaml`]: ['[inpatient]', '[inpatient, outpatient]'],
    });
    expect(problems.map(({ instead }) => instead)).toEqual(['Write it, or delete the line.']);
  });

  it('a name stands in a list twice', () => {
    expect(
      reportsBy(orderLists, { [`${guide}/guide.yaml`]: ['      - how', '      - how\n      - what'] }),
    ).toEqual([`${guide}/guide.yaml:23:9 "what" is listed twice in chapters.`]);
  });

  it('a guide in the list has no folder', () => {
    expect(reportsBy(orderLists, { 'content/site.yaml': ['  - coder', '  - coder\n  - nurse'] })).toEqual([
      'content/site.yaml:11:5 "nurse" is listed in guides, but there is no such folder in content/career-guides/.',
    ]);
  });

  it('a folder of a guide has no guide.yaml', () => {
    expect(reportsBy(orderLists, { [`${guide}/guide.yaml`]: undefined })).toEqual([
      `${guide}/guide.yaml This file is missing, so no page shows the other files of its folder.`,
    ]);
  });

  it('a list that is not right itself is not compared', () => {
    expect(
      reportsBy(orderLists, {
        [`${guide}/guide.yaml`]: ['specialties: [inpatient]', 'specialties: inpatient'],
      }),
    ).toEqual([]);
  });
});

describe('proseNames', () => {
  const what = `${guide}/sections/what.mdx`;
  const with_ = (text: string): Changes => ({ [what]: ['It pays', `${text} It pays`] });

  it.each([
    ['a figure', '<Value of="grwth" />.', '7:1 There is no figure "grwth".', 'Did you mean "growth"?'],
    [
      'a figure of a pay table',
      '<Value of="pay.us.medians" />.',
      '7:1 There is no figure "pay.us.medians".',
      'Did you mean "pay.us.median"?',
    ],
    [
      'a figure like no other',
      '<Value of="number-of-schools" />.',
      '7:1 There is no figure "number-of-schools".',
      'Add it to figures.yaml of the guide, with its source.',
    ],
    ['a source', 'It is.<Cite source="blz" />', '7:7 There is no source "blz".', 'Did you mean "bls"?'],
    ['a term', 'The <Term of="means">mean</Term>.', '7:5 There is no term "means".', 'Did you mean "mean"?'],
  ])('there is no such thing: %s', (_, text, message, instead) => {
    const problems = problemsOf(proseNames, with_(text));
    expect(reportsByFile(problems)).toEqual([`${what}:${message}`]);
    expect(problems[0]?.instead).toBe(instead);
  });

  it('there is no such thing in a list of names, and each is told', () => {
    expect(
      reportsBy(proseNames, {
        [what]: [
          '<DataTable of="employers" />',
          '<FigureList of="growth nothing  nowhere" caption="x" />\n\n<CertificationTable only="cpc xyz" />',
        ],
      }),
    ).toEqual([
      `${what}:11:1 There is no figure "nothing".`,
      `${what}:11:1 There is no figure "nowhere".`,
      `${what}:13:1 There is no certification "xyz".`,
    ]);
  });

  it('there is no such table, or cost of a step', () => {
    expect(
      reportsBy(proseNames, {
        [what]: [
          '<DataTable of="employers" />',
          '<DataTable of="employer" />\n\n<Steps>\n\n<Step title="x" cost="nothing">\n\na\n\n</Step>\n\n</Steps>',
        ],
      }),
    ).toEqual([`${what}:11:1 There is no table "employer".`, `${what}:15:1 There is no figure "nothing".`]);
  });

  it('a page outside a guide has no figures and tables', () => {
    const problems = problemsOf(proseNames, {
      'content/pages/about.mdx': ['By hand.', 'By <Value of="growth" /> hand.'],
    });
    expect(reportsByFile(problems)).toEqual(['content/pages/about.mdx:11:4 There is no figure "growth".']);
    expect(problems[0]?.instead).toBe('Only the texts of a guide can name a figure.');
  });

  it('an empty name is told by the reader of the text only', () => {
    expect(reportsBy(proseNames, with_('<Value of="" />.'))).toEqual([]);
  });
});

describe('dataNames', () => {
  it.each<[string, string, [string, string], string]>([
    [
      'a term',
      'content/glossary/median.yaml',
      ['see: [mean]', 'see: [mean, mode]'],
      '3:13 There is no term "mode".',
    ],
    [
      'the source of a term',
      'content/glossary/median.yaml',
      ['source: bls', 'source: bla'],
      '4:1 There is no source "bla".',
    ],
    [
      'the source of a pay table',
      `${guide}/pay/states.yaml`,
      ['source: bls', 'source: bla'],
      '2:1 There is no source "bla".',
    ],
    [
      'the source of price levels',
      'content/price-parities.yaml',
      ['source: bea', 'source: bae'],
      '2:1 There is no source "bae".',
    ],
    [
      'the source of a credential',
      `${guide}/certifications/cpc.yaml`,
      ['sources: [bls]', 'sources: [bls, bla]'],
      '18:16 There is no source "bla".',
    ],
    [
      'the source of a fee',
      `${guide}/certifications/cpc.yaml`,
      ['    source: bea', '    source: bae'],
      '14:5 There is no source "bae".',
    ],
    [
      'the source of a table',
      `${guide}/tables/employers.yaml`,
      ['\nsource: bls', '\nsource: bla'],
      '7:1 There is no source "bla".',
    ],
    [
      'the source of a row',
      `${guide}/tables/employers.yaml`,
      ['    source: bea', '    source: bae'],
      '6:5 There is no source "bae".',
    ],
    [
      'the source of the ladder',
      `${guide}/ladder.yaml`,
      ['source: bls', 'source: bla'],
      '9:1 There is no source "bla".',
    ],
    [
      'the source of a figure',
      `${guide}/figures.yaml`,
      ['source: bls', 'source: bla'],
      '7:3 There is no source "bla".',
    ],
    [
      'a part of a sum',
      `${guide}/figures.yaml`,
      ['    - training', '    - trainings'],
      '20:7 There is no figure "trainings".',
    ],
    [
      'a credential of a specialty',
      `${guide}/specialties/inpatient.mdx`,
      ['credentials: [cpc]', 'credentials: [cpc, ccs]'],
      '7:20 There is no certification "ccs".',
    ],
    [
      'a fact of a specialty',
      `${guide}/specialties/inpatient.mdx`,
      ['  code-sets: ICD', '  codesets: ICD'],
      '6:3 There is no fact "codesets".',
    ],
    [
      'the source of months',
      `${guide}/routes.yaml`,
      ['high: 15\n      source: bls', 'high: 15\n      source: bla'],
      '10:7 There is no source "bla".',
    ],
    [
      'a cost',
      `${guide}/routes.yaml`,
      ['cost: training', 'cost: trainings'],
      '13:9 There is no figure "trainings".',
    ],
    [
      'the source of a part',
      `${guide}/routes.yaml`,
      ['        source: bls', '        source: bla'],
      '17:9 There is no source "bla".',
    ],
    [
      'a figure at a glance',
      `${guide}/guide.yaml`,
      ['figure: pay.us.p25', 'figure: pay.us.p20'],
      '12:5 There is no figure "pay.us.p20".',
    ],
    [
      'an upper figure at a glance',
      `${guide}/guide.yaml`,
      ['to: pay.us.p75', 'to: pay.us.p70'],
      '13:5 There is no figure "pay.us.p70".',
    ],
    [
      'a source at a glance',
      `${guide}/guide.yaml`,
      ['source: bls', 'source: bla'],
      '16:5 There is no source "bla".',
    ],
    [
      'a row with neither figure nor text',
      `${guide}/guide.yaml`,
      ['    text: None\n    source: bls\n', '    note: x\n'],
      '14:5 "School" needs either `figure` or `text`, one of the two.',
    ],
    [
      'a row with both',
      `${guide}/guide.yaml`,
      ['    text: None', '    text: None\n    figure: growth'],
      '14:5 "School" needs either `figure` or `text`, one of the two.',
    ],
    [
      'words without a source',
      `${guide}/guide.yaml`,
      ['    source: bls\n', ''],
      '14:5 "School" has no source.',
    ],
    [
      'a sum of two units',
      `${guide}/figures.yaml`,
      ['    - training', '    - training\n    - growth'],
      '21:7 "first-year" is in usd, but its part "growth" is in percent.',
    ],
    [
      'a sum of itself',
      `${guide}/figures.yaml`,
      ['    - training', '    - first-year'],
      '18:3 "first-year" adds up "first-year", a sum that comes no earlier in the file.',
    ],
  ])('%s', (_, file, change, message) => {
    expect(reportsBy(dataNames, { [file]: change })).toEqual([`${file}:${message}`]);
  });

  it('may say that a cost or the months are unknown', () => {
    expect(
      reportsBy(dataNames, {
        [`${guide}/routes.yaml`]: [
          '    months:\n      low: 4\n      high: 15\n      source: bls\n',
          '    months: unknown\n',
        ],
      }),
    ).toEqual([]);
  });
});

describe('ownMeanings', () => {
  const term = (name: string) => ({
    'content/glossary/mean.yaml': `term: mean\ndefinition: A sum divided.\nin-guides:\n  ${name}: Something else.\n`,
  });

  it('are of a guide that there is, a draft too', () => {
    const draft = {
      [`${guide}/guide.yaml`]: ['title: Coder', 'draft: true\ntitle: Coder'],
    } satisfies Changes;
    expect(reportsBy(ownMeanings, term('coder'))).toEqual([]);
    expect(problemsOf(ownMeanings, { ...term('coder'), ...draft })).toEqual([]);
    expect(reportsBy(ownMeanings, term('coders'))).toEqual([
      'content/glossary/mean.yaml:4:3 There is no guide "coders".',
    ]);
  });
});

describe('duplicates', () => {
  it.each<[string, Changes, string]>([
    [
      'a question in other letters',
      {
        [`${guide}/faqs/is-it-so-hard.mdx`]: soundFiles[`${guide}/faqs/is-it-hard.mdx`]?.replace(
          'Is it hard?',
          'Is it HARD ?',
        ),
      },
      `${guide}/faqs/is-it-so-hard.mdx:2:1 "Is it HARD ?" is in ${guide}/faqs/is-it-hard.mdx already.`,
    ],
    [
      'a title of a section',
      { [`${guide}/sections/what.mdx`]: ['What it is', 'How to'] },
      `${guide}/sections/what.mdx:2:1 "How to" is in ${guide}/sections/how.mdx already.`,
    ],
    [
      'a term',
      { 'content/glossary/mean.yaml': ['term: mean', 'term: Median'] },
      'content/glossary/median.yaml:1:1 "median" is in content/glossary/mean.yaml already.',
    ],
    [
      'a publication',
      {
        'content/sources/bls.yaml': ['title: Wages', 'title: Prices'],
        'content/sources/bea.yaml': ['https://www.bea.gov/b', 'https://www.bls.gov/a'],
      },
      'content/sources/bls.yaml:4:1 "https://www.bls.gov/a Prices" is in content/sources/bea.yaml already.',
    ],
    [
      'a specialty',
      { [`${guide}/specialties/surgery.mdx`]: soundFiles[`${guide}/specialties/inpatient.mdx`] },
      `${guide}/specialties/surgery.mdx:2:1 "Inpatient" is in ${guide}/specialties/inpatient.mdx already.`,
    ],
    [
      'an earlier anchor of a specialty like a heading there',
      {
        [`${guide}/specialties/inpatient.mdx`]: [
          'reviewed: 2026-11-22\n---\n',
          'formerly: [a-stay]\nreviewed: 2026-11-22\n---\n\n## A stay\n',
        ],
      },
      `${guide}/specialties/inpatient.mdx:8:12 The anchor #a-stay is used by a heading of ${guide}/specialties/inpatient.mdx already.`,
    ],
    [
      'a heading like a section',
      { [`${guide}/sections/what.mdx`]: ['## On a day', '## How'] },
      `${guide}/sections/what.mdx:9 The anchor #how is used by ${guide}/sections/how.mdx already.`,
    ],
    [
      'a heading like a chapter',
      { [`${guide}/sections/what.mdx`]: ['## On a day', '## Job'] },
      `${guide}/sections/what.mdx:9 The anchor #job is used by the chapter “The job” already.`,
    ],
    [
      'a heading like the page itself',
      { [`${guide}/sections/what.mdx`]: ['## On a day', '## Contents'] },
      `${guide}/sections/what.mdx:9 The anchor #contents is used by the page itself already.`,
    ],
    [
      'a chapter like the page itself',
      { [`${guide}/guide.yaml`]: ['id: job', 'id: contents'] },
      `${guide}/guide.yaml:18:5 The anchor #contents is used by the page itself already.`,
    ],
    [
      'a route like a part of every page',
      { [`${guide}/routes.yaml`]: ['id: school', 'id: search'] },
      `${guide}/routes.yaml:4:5 The anchor #search is one that pages have by themselves.`,
    ],
    [
      'a file like a mark of a source',
      { 'content/glossary/s2.yaml': 'term: S2\ndefinition: Second.\n' },
      'content/glossary/s2.yaml:1 The anchor #s2 is one that pages have by themselves.',
    ],
  ])('%s', (_, changes, message) => {
    expect(reportsBy(duplicates, changes)).toEqual([message]);
  });

  it('lets two guides ask the same question', () => {
    const changes = Object.fromEntries(
      Object.entries(soundFiles)
        .filter(([path]) => path.startsWith(guide))
        .map(([path, text]) => [
          path.replace('/coder/', '/nurse/'),
          text.replace('title: Coder', 'title: Nurse'),
        ]),
    );
    expect(reportsBy(duplicates, changes)).toEqual([]);
  });
});

describe('sourcePeriods', () => {
  const bls = 'content/sources/bls.yaml';
  const titled = (title: string): Changes => ({ [bls]: ['title: Wages', `title: ${title}`] });

  it.each(['Wages', 'Wages, May 2021 to May 2025', 'Wages of 2026', 'Projections 2020–25'])(
    'lets a source called “%s” carry figures of 2025',
    (title) => {
      expect(reportsBy(sourcePeriods, titled(title))).toEqual([]);
    },
  );

  it('tells of a source that ends before the figure', () => {
    expect(reportsBy(sourcePeriods, titled('Wages, May 2021 to May 2024')).length).toBeGreaterThan(0);
    expect(reportsBy(sourcePeriods, titled('Wages, May 2021 to May 2024'))[0]).toMatch(
      /The period “.*2025.*” is later than 2024, the newest year that "bls" covers\.$/,
    );
  });

  it('goes by the date of publication too, and not by the day a price was seen', () => {
    const figure = (period: string): Changes => ({
      [bls]: ['title: Wages', 'title: Wages\npublished: 2025-06'],
      [`${guide}/figures.yaml`]: [
        'price:',
        '  label: Price',
        '  value: 5',
        '  unit: usd',
        `  period: ${period}`,
        '  scope: United States',
        '  source: bls',
        '',
      ].join('\n'),
    });
    expect(reportsBy(sourcePeriods, figure('May 2026'))).toHaveLength(1);
    expect(reportsBy(sourcePeriods, figure('seen May 2026'))).toEqual([]);
  });
});

describe('payTables', () => {
  const states = `${guide}/pay/states.csv`;
  const national = `${guide}/pay/national.csv`;
  const row = (...cells: (string | number)[]) => [stateRow('AK', 1), cells.join(',')] as [string, string];

  it.each<[string, Changes, string]>([
    [
      'percentiles fall',
      { [states]: row('AK', 999, 1, 0.5, 20, 20, 50000, 30000, 45000, 40000, 70000, 80000) },
      `${states}:3:1 AK: annual_median (40000) is below annual_p25 (45000), but percentiles rise.`,
    ],
    [
      'percentiles fall over an empty cell',
      { [states]: row('AK', 999, 1, 0.5, 20, 20, 50000, 30000, 45000, '', 44000, 80000) },
      `${states}:3:1 AK: annual_p75 (44000) is below annual_p25 (45000), but percentiles rise.`,
    ],
    [
      'percentiles fall under a floor',
      { [states]: row('AK', 999, 1, 0.5, 20, 20, 50000, 30000, 45000, 60000, '#', 200000) },
      `${states}:3:1 AK: annual_p90 (200000) is below annual_p75 (239200), but percentiles rise.`,
    ],
    [
      'hourly percentiles fall',
      { [national]: ['15,18,23,30,40', '15,18,17,30,40'] },
      `${national}:2:1 May 2024: hourly_median (17) is below hourly_p25 (18), but percentiles rise.`,
    ],
    [
      'a wage an hour and one a year do not fit',
      { [national]: ['15,18,23,30,40', '15,18,25,30,40'] },
      `${national}:2:1 May 2024: hourly_median (25) times 2,080 hours is not annual_median (48000).`,
    ],
    [
      'a mean is above all wages',
      { [states]: row('AK', 999, 1, 0.5, '', 20, 410000, 30000, 35000, 41600, 70000, 80000) },
      `${states}:3:1 AK: annual_mean (410000) is more than twice annual_p90 (80000).`,
    ],
    [
      'a row twice',
      { [national]: ['May 2024', 'May 2025'] },
      `${national}:3:1 There are two rows for May 2025.`,
    ],
    ['a state missing', { [states]: [`${stateRow('AK', 1)}\n`, ''] }, `${states} A row is missing: AK.`],
    [
      'a price level missing',
      { 'content/price-parities.csv': ['AK,100\nAZ,100\n', ''] },
      'content/price-parities.csv 2 rows are missing: AK, AZ.',
    ],
    [
      'many states missing',
      { [states]: `${(soundFiles[states] ?? '').split('\n').slice(0, 40).join('\n')}\n` },
      `${states} 12 rows are missing: RI, SC, SD, TN, TX, UT, VT, VA ….`,
    ],
    [
      'the table of the nation missing',
      { [national]: undefined, [`${guide}/pay/national.yaml`]: undefined },
      `${national} This table is missing, and without it nothing is shown of states.csv.`,
    ],
    [
      'the table of the states missing beside one that stands on its pages',
      {
        [states]: undefined,
        [`${guide}/pay/states.yaml`]: undefined,
        [`${guide}/pay/states-previous.csv`]: soundFiles[states],
        [`${guide}/pay/states-previous.yaml`]: soundFiles[`${guide}/pay/states.yaml`],
      },
      `${states} This table is missing, and without it nothing is shown of states-previous.csv.`,
    ],
  ])('%s', (_, changes, message) => {
    expect(reportsBy(payTables, changes)).toEqual([message]);
  });

  it('takes equal percentiles', () => {
    expect(
      reportsBy(payTables, {
        [states]: row('AK', 999, 1, 0.5, 24, '', 50000, 45000, 45000, 45000, 45000, 45000),
      }),
    ).toEqual([]);
  });

  it('only advises a guide in draft to have tables', () => {
    const without = Object.fromEntries(
      ['national', 'states']
        .flatMap((name) => [`${guide}/pay/${name}.csv`, `${guide}/pay/${name}.yaml`])
        .map((path) => [path, undefined]),
    );
    const problems = problemsOf(payTables, {
      ...without,
      [`${guide}/guide.yaml`]: ['title: Coder', 'title: Coder\ndraft: true'],
    });
    expect(problems.map(({ file, advice }) => [file, advice])).toEqual([[national, true]]);
  });

  it('lets a guide do without a table of the states, and without any', () => {
    const without = (...names: string[]) =>
      Object.fromEntries(
        names
          .flatMap((name) => [`${guide}/pay/${name}.csv`, `${guide}/pay/${name}.yaml`])
          .map((path) => [path, undefined]),
      );
    expect(reportsBy(payTables, without('states'))).toEqual([]);
    expect(reportsBy(payTables, without('states', 'national'))).toEqual([]);
  });

  it('does not miss the row that is told for another reason', () => {
    expect(checked({ [states]: ['AK,999,', 'AK,'] })).toEqual([
      `${states}:3 This row has 11 cells, but there are 12 columns.`,
    ]);
  });
});

describe('tableShapes', () => {
  const file = `${guide}/tables/employers.yaml`;

  it('a row has a cell too few or too many', () => {
    expect(
      reportsBy(tableShapes, { [file]: ['  - cells: [B, Insurer]', '  - cells: [B, Insurer, 3]'] }),
    ).toEqual([`${file}:5:5 This row has 3 cells, but there are 2 columns.`]);
  });

  it('is not asked where the columns are not right', () => {
    expect(reportsBy(tableShapes, { [file]: ['columns:', 'column:'] })).toEqual([]);
  });
});

describe('reviews', () => {
  const file = `${guide}/faqs/is-it-hard.mdx`;

  it('a day that has not come is an error', () => {
    const problems = problemsOf(reviews, { [file]: ['2026-11-22', '2026-11-23'] });
    expect(reportsByFile(problems)).toEqual([
      `${file}:3:1 "reviewed" is 2026-11-23, a day that has not come yet.`,
    ]);
    expect(problems[0]).toMatchObject({ instead: "Write today's date, 2026-11-22, or an earlier one." });
    expect(problems[0]?.advice).toBeUndefined();
  });

  it('a review that is due is advice', () => {
    const problems = problemsOf(reviews, { [file]: ['2026-11-22', '2025-11-21'] });
    expect(reportsByFile(problems)).toEqual([
      `${file}:3:1 Reviewed on 2025-11-21; the next review was due on 2026-11-21.`,
    ]);
    expect(problems[0]?.advice).toBe(true);
  });

  it('a review that falls due today is in time', () => {
    expect(reportsBy(reviews, { [file]: ['2026-11-22', '2025-11-22'] })).toEqual([]);
  });

  it('holds for every text, page and guide, by the months of site.yaml', () => {
    expect(reportsBy(reviews, {}, '2027-11-22')).toEqual([]);
    expect(reportsBy(reviews, {}, '2027-11-23')).toHaveLength(6);
    expect(
      reportsBy(reviews, { 'content/site.yaml': ['months: 12', 'months: 6'] }, '2027-05-23'),
    ).toHaveLength(6);
  });

  it('asks for 12 months while that field is not right, and of no date that is not right', () => {
    expect(
      reportsBy(reviews, { 'content/site.yaml': ['months: 12', 'months: often'] }, '2027-11-22'),
    ).toEqual([]);
    expect(reportsBy(reviews, { [file]: ['2026-11-22', '2026'] })).toEqual([]);
  });
});

describe('the unit of a figure where it is named', () => {
  const inDollars = (name: string, unit: string) =>
    `"${name}" is in ${unit}, but here only a figure in usd makes sense.`;
  const payback = (cost: string, present: string) =>
    [
      'payback:',
      `  cost: ${cost}`,
      '  hours-source: bls',
      '  route: school',
      '  examples:',
      `    - present: ${present}`,
      '      cost: training',
      '      route: school',
      '  doubts: [All.]',
      '',
    ].join('\n');

  it.each<[string, Rule, Changes, string[]]>([
    [
      'the upper end of a row of the facts box',
      dataNames,
      { [`${guide}/guide.yaml`]: ['to: pay.us.p75', 'to: growth'] },
      [
        `${guide}/guide.yaml:13:5 "growth" is in percent, but here only a figure in usd-per-year makes sense.`,
      ],
    ],
    [
      'the upper end of words',
      dataNames,
      { [`${guide}/guide.yaml`]: ['text: None', 'text: None\n    to: pay.us.p75'] },
      [`${guide}/guide.yaml:16:5 "School" has an upper figure, but no lower one.`],
    ],
    [
      'the ends of a row, in the wrong order',
      dataNames,
      { [`${guide}/guide.yaml`]: ['to: pay.us.p75', 'to: pay.us.p10'] },
      [
        `${guide}/guide.yaml:13:5 "pay.us.p10" is smaller than "pay.us.p25", which is the lower end of this row.`,
      ],
    ],
    [
      'a part of a route',
      dataNames,
      { [`${guide}/routes.yaml`]: ['cost: training', 'cost: growth'] },
      [`${guide}/routes.yaml:13:9 ${inDollars('growth', 'percent')}`],
    ],
    [
      'the cost and the present pay of the payback',
      costs,
      {
        [`${guide}/routes.yaml`]: `${soundFiles[`${guide}/routes.yaml`]}${payback('pay.us.median', 'growth')}`,
      },
      [
        `${guide}/routes.yaml:22:3 ${inDollars('pay.us.median', 'usd-per-year')}`,
        `${guide}/routes.yaml:26:7 "growth" is in percent, but here only a figure in usd-per-year makes sense.`,
      ],
    ],
    [
      'the cost of a step',
      proseNames,
      {
        [`${guide}/sections/what.mdx`]: [
          '<DataTable of="employers" />',
          '<Steps>\n\n<Step title="x" cost="growth">\n\na\n\n</Step>\n\n</Steps>',
        ],
      },
      [`${guide}/sections/what.mdx:13:1 ${inDollars('growth', 'percent')}`],
    ],
  ])('%s', (_, rule, changes, expected) => {
    expect(reportsBy(rule, changes)).toEqual(expected);
  });
});

describe('plainFields', () => {
  it.each([
    ['A <Term of="mean">job</Term>.', '“<Term” in "summary" would be shown as it is written.'],
    ['A **job**.', '“**” in "summary" would be shown as it is written.'],
    ['A [job](/about/).', '“](” in "summary" would be shown as it is written.'],
    ['A job &#38; more.', '“&#38;” in "summary" would be shown as it is written.'],
    ['A job for $8.', '"$8" is typed by hand.'],
  ])('%s', (summary, message) => {
    expect(reportsBy(plainFields, { [`${guide}/guide.yaml`]: ['A job.', summary] })).toEqual([
      `${guide}/guide.yaml:7:1 ${message}`,
    ]);
  });

  it('lets through what looks like markup and is words', () => {
    const words = 'R&D in O*NET; < 5 and > 3 [sic] (so).';
    expect(reportsBy(plainFields, { [`${guide}/guide.yaml`]: ['A job.', words] })).toEqual([]);
  });

  it('looks at the fields of a text, and at the YAML beside a table', () => {
    expect(
      reportsBy(plainFields, {
        [`${guide}/sections/what.mdx`]: ['short: What', 'short: A **What**'],
        [`${guide}/pay/states.yaml`]: ['title: Pay by state', 'title: Pay &amp; state'],
      }),
    ).toEqual([
      `${guide}/pay/states.yaml:1:1 “&amp;” in "title" would be shown as it is written.`,
      `${guide}/sections/what.mdx:3:1 “**” in "short" would be shown as it is written.`,
    ]);
  });
});

describe('outsideLinks', () => {
  const how = `${guide}/sections/how.mdx`;
  const to = (address: string): Changes => ({ [how]: ['/career-guides/coder/#on-a-day', address] });

  it.each([
    ['https://jobs.nobody.example/a', 'nobody.example'],
    ['https://github.com/example/others', 'github.com'],
  ])('%s: an organization that nothing names is reported where the link is', (address, organization) => {
    const problems = problemsOf(outsideLinks, to(address));
    expect(reportsByFile(problems)).toEqual([
      `${how}:7:5 No source and no table names ${organization}, where this link leads.`,
    ]);
  });

  it.each([
    'https://data.bls.gov/nowhere/',
    'https://guides.example/about/',
    'https://github.com/example/guides/issues',
    'https://creativecommons.org/licenses/by/4.0/',
    'mailto:a@b.example',
    '/about/',
    '#on-a-day',
  ])('%s is let through', (address) => {
    expect(reportsBy(outsideLinks, to(address))).toEqual([]);
  });

  it.each([
    ['https://good.github.io/a', 'https://evil.github.io/b', 'evil.github.io'],
    ['https://www.good.co.uk/a', 'https://evil.co.uk/b', 'evil.co.uk'],
    ['https://good.tx.us/a', 'https://evil.tx.us/b', 'evil.tx.us'],
  ])('%s is of another organization than %s', (source, link, organization) => {
    const named = { 'content/sources/bea.yaml': ['https://www.bea.gov/b', source] } satisfies Changes;
    expect(reportsBy(outsideLinks, { ...named, ...to(source.replace(/a$/, 'c')) })).toEqual([]);
    expect(reportsBy(outsideLinks, { ...named, ...to(link) })).toEqual([
      `${how}:7:5 No source and no table names ${organization}, where this link leads.`,
    ]);
  });

  it('is silent while a source cannot be read, which may name it', () => {
    const changes = { ...to('https://nobody.example/'), 'content/sources/bls.yaml': 'title: [' };
    expect(reportsBy(outsideLinks, changes).filter((line) => line.includes('nobody'))).toEqual([]);
  });
});

describe('links', () => {
  const how = `${guide}/sections/how.mdx`;
  const to = (address: string): Changes => ({ [how]: ['/career-guides/coder/#on-a-day', address] });

  it.each([
    [
      '/career-guides/coder/faqs/',
      '7:5 There is no page "/career-guides/coder/faqs/".',
      'Did you mean "/career-guides/coder/faq/"?',
    ],
    [
      '/career-guides/coder',
      '7:5 There is no page "/career-guides/coder".',
      'Write /career-guides/coder/ with a slash at its end.',
    ],
    [
      '/career-guides/coder/#on-the-day',
      '7:5 There is no anchor "#on-the-day" on /career-guides/coder/.',
      'Did you mean "on-a-day"?',
    ],
    [
      '/career-guides/coder/salary/alaskaa/',
      '7:5 There is no page "/career-guides/coder/salary/alaskaa/".',
      'Did you mean "/career-guides/coder/salary/alaska/"?',
    ],
    ['/glossary/#means', '7:5 There is no anchor "#means" on /glossary/.', 'Did you mean "mean"?'],
  ])('%s leads nowhere', (address, message, instead) => {
    const problems = problemsOf(links, to(address));
    expect(reportsByFile(problems)).toEqual([`${how}:${message}`]);
    expect(problems[0]?.instead).toBe(instead);
  });

  it.each([
    '/',
    '/about/#method',
    '/glossary/#median',
    '/sources/#bea',
    '/career-guides/',
    '/career-guides/coder/#job',
    '/career-guides/coder/#how',
    '/career-guides/coder/#at-a-glance',
    '/career-guides/coder/faq/#is-it-hard',
    '/career-guides/coder/specialties/inpatient/',
    '/career-guides/coder/salary/district-of-columbia/',
    'https://www.bls.gov/nowhere/',
    'mailto:a@b.example',
    '#on-a-day',
  ])('%s is let through', (address) => {
    expect(reportsBy(links, to(address))).toEqual([]);
  });

  it('an anchor with an accent is written with % codes', () => {
    const what = `${guide}/sections/what.mdx`;
    const résumé: Changes = { [what]: ['## On a day', '## Résumé tips'] };
    expect(reportsBy(links, { ...résumé, ...to('#r%C3%A9sum%C3%A9-tips') })).toEqual([]);
    const [found] = problemsOf(links, { ...résumé, ...to('#r%C3%A9sum%C3%A9-tip') });
    expect(found?.message).toBe('There is no anchor "#résumé-tip" on /career-guides/coder/.');
    expect(found?.instead).toBe('Did you mean "r%C3%A9sum%C3%A9-tips"?');
  });

  it('a redirect to itself, or to one that leads back, is no advice', () => {
    const list = (...pairs: [from: string, to: string][]) =>
      `redirects:\n${pairs.map(([from, target]) => `  - from: ${from}\n    to: ${target}\n`).join('')}`;
    const instead = (...pairs: [from: string, to: string][]) =>
      problemsOf(links, { 'content/redirects.yaml': list(...pairs) }).map((it) => it.instead);
    expect(instead(['/aaaaaaaaaa/', '/aaaaaaaaaa/']).join()).not.toContain('moved');
    expect(instead(['/aaaaaaaaaa/', '/bbbbbbbbbb/'], ['/bbbbbbbbbb/', '/aaaaaaaaaa/']).join()).not.toContain(
      'moved',
    );
    expect(instead(['/aaaaaaaaaa/', '/bbbbbbbbbb/'], ['/bbbbbbbbbb/', '/about/'])).toEqual([
      'It moved: write /about/.',
    ]);
  });

  it('an anchor alone leads to one on the same page', () => {
    expect(reportsBy(links, to('#below'))).toEqual([
      `${how}:7:5 There is no anchor "#below" on /career-guides/coder/.`,
    ]);
  });

  it('a redirect leads somewhere, and from no page that is there', () => {
    expect(
      reportsBy(links, {
        'content/redirects.yaml': [
          '  - from: /old/\n    to: /career-guides/coder/',
          '  - from: /about/\n    to: /abuot/',
        ],
      }),
    ).toEqual([
      'content/redirects.yaml:2:5 /about/ is a page of the site, so it cannot be redirected.',
      'content/redirects.yaml:3:5 There is no page "/abuot/".',
    ]);
  });

  it('a note of a change names a page', () => {
    expect(
      reportsBy(links, {
        'content/changes.yaml': ['page: /career-guides/coder/', 'page: /career-guides/nurse/'],
      }),
    ).toEqual(['content/changes.yaml:5:5 There is no page "/career-guides/nurse/".']);
  });
});

describe('drafts', () => {
  const draft = (file: string): Changes => ({ [file]: `${soundFiles[file]}draft: true\n` });
  const draftText = (file: string): Changes => ({
    [file]: soundFiles[file]?.replace('reviewed:', 'draft: true\nreviewed:'),
  });
  const instead =
    'It is there, but as a draft, which the built site leaves out. Finish the draft, or write `draft: true` in this file too.';

  it.each<[string, Changes, string[]]>([
    [
      'a credential',
      draft(`${guide}/certifications/cpc.yaml`),
      [
        `${guide}/figures.yaml:19:7 There is no figure "certification.cpc.exam".`,
        `${guide}/routes.yaml:16:9 There is no figure "certification.cpc.exam".`,
        `${guide}/specialties/inpatient.mdx:7:15 There is no certification "cpc".`,
      ],
    ],
    [
      'a table',
      draft(`${guide}/tables/employers.yaml`),
      [`${guide}/sections/what.mdx:11:1 There is no table "employers".`],
    ],
    [
      'a term',
      draft('content/glossary/median.yaml'),
      [`${guide}/sections/how.mdx:7:46 There is no term "median".`],
    ],
    [
      'a section',
      draftText(`${guide}/sections/what.mdx`),
      [`${guide}/sections/how.mdx:7:5 There is no anchor "#on-a-day" on /career-guides/coder/.`],
    ],
    [
      'a guide',
      draft(`${guide}/guide.yaml`),
      [
        'content/changes.yaml:5:5 There is no page "/career-guides/coder/".',
        'content/redirects.yaml:3:5 There is no page "/career-guides/coder/".',
      ],
    ],
  ])('%s that what is published names', (_, changes, expected) => {
    const problems = problemsOf(drafts, changes);
    expect(reportsByFile(problems)).toEqual(expected);
    for (const problem of problems) expect(problem).toMatchObject({ rule: 'drafts', instead });
  });

  it('a credential that the chooser names', () => {
    const question = (id: string) => [
      `  - id: ${id}`,
      `    question: ${id}?`,
      `    short: ${id}`,
      '    options:',
      '      - { id: a, label: A, short: a }',
      '      - { id: b, label: B, short: b }',
    ];
    const top = [
      'title: Which?',
      'answer: [It depends.]',
      'description: A sentence of seventy to a hundred and sixty characters, as the schemas ask for it.',
      'caution: Ask.',
    ];
    const chooser = [
      ...top,
      'questions:',
      ...question('one'),
      ...question('two'),
      'rules:',
      '  - credential: cpc',
      '    because: It fits.',
      '    change: nothing.',
    ].join('\n');
    const changes: Changes = { [`${guide}/chooser.yaml`]: chooser };
    expect(reportsBy(drafts, changes)).toEqual([]);
    expect(reportsBy(drafts, { ...changes, ...draft(`${guide}/certifications/cpc.yaml`) })).toContain(
      `${guide}/chooser.yaml:19:5 There is no certification "cpc".`,
    );
  });

  it('may name each other', () => {
    expect(
      reportsBy(drafts, {
        ...draftText(`${guide}/sections/what.mdx`),
        ...draftText(`${guide}/sections/how.mdx`),
      }),
    ).toEqual([]);
  });

  it('are no reason to tell anything twice', () => {
    const changes: Changes = {
      ...draft('content/glossary/mean.yaml'),
      'content/glossary/median.yaml': ['see: [mean]', 'see: [mode]'],
    };
    expect(checked(changes).slice(1)).toEqual(['content/glossary/median.yaml:3:7 There is no term "mode".']);
  });
});

describe('unused', () => {
  it('a source nobody cites and a term nobody uses are advice', () => {
    const problems = problemsOf(unused, {
      'content/sources/spare.yaml': soundFiles['content/sources/bls.yaml']?.replace('/a', '/c'),
      'content/glossary/spare.yaml': 'term: spare\ndefinition: Not used.\n',
    });
    expect(reportsByFile(problems)).toEqual([
      'content/glossary/spare.yaml No text uses this term.',
      'content/sources/spare.yaml No page cites this source.',
    ]);
    expect(problems.every(({ advice }) => advice)).toBe(true);
  });

  it('says nothing while a file is not right, since nobody knows what it cites', () => {
    expect(reportsBy(unused, { [`${guide}/sections/how.mdx`]: ['</Term>', ''] })).toEqual([]);
  });
});

describe('one mistake is told once', () => {
  it.each<[string, Changes, string[]]>([
    [
      'in site.yaml',
      { 'content/site.yaml': ['tagline: Short.', 'tagline: Short: sweet.'] },
      ['content/site.yaml:2:10 A value that contains a colon and a space needs quotes around it.'],
    ],
    ['site.yaml missing', { 'content/site.yaml': undefined }, ['content/site.yaml This file is missing.']],
    [
      'site.yaml without guides',
      { 'content/site.yaml': ['guides:\n  - coder', 'guides: coder'] },
      ['content/site.yaml:9:1 "guides" must be a list, but it is text.'],
    ],
    [
      'in guide.yaml',
      { [`${guide}/guide.yaml`]: ['title: Coder', 'title: "Coder'] },
      [`${guide}/guide.yaml:1:8 The quotation mark here is not closed.`],
    ],
    [
      'guide.yaml missing',
      { [`${guide}/guide.yaml`]: undefined },
      [`${guide}/guide.yaml This file is missing, so no page shows the other files of its folder.`],
    ],
    [
      'a list of guide.yaml misspelled',
      { [`${guide}/guide.yaml`]: ['chapters:', 'chapter:'] },
      [`${guide}/guide.yaml:17:1 "chapter" is not a field here.`],
    ],
    [
      'a chapter with a bad anchor',
      { [`${guide}/guide.yaml`]: ['id: job', 'id: The Job'] },
      [
        `${guide}/guide.yaml:18:5 "chapters[1].id" is not a name of the right form. Use lower-case letters, digits and single dashes, like "inpatient-coder".`,
      ],
    ],
    [
      'a section not listed',
      { [`${guide}/guide.yaml`]: ['      - what\n', ''] },
      [`${guide}/sections/what.mdx:1 This file is not listed, so no page shows it.`],
    ],
    [
      'a specialty not listed',
      {
        [`${guide}/guide.yaml`]: ['[inpatient]', '[]'],
        [`${guide}/sections/how.mdx`]: ['See ', 'See [it](/career-guides/coder/specialties/inpatient/) '],
      },
      [`${guide}/specialties/inpatient.mdx:1 This file is not listed, so no page shows it.`],
    ],
    [
      'a credential not listed',
      { [`${guide}/guide.yaml`]: ['certifications: [cpc]', 'certifications: []'] },
      [`${guide}/certifications/cpc.yaml:1 This file is not listed, so no page shows it.`],
    ],
    [
      'in figures.yaml',
      { [`${guide}/figures.yaml`]: ['  label: Growth', '\tlabel: Growth'] },
      [`${guide}/figures.yaml:2:1 A tab is used to indent.`],
    ],
    [
      'a figure not right',
      { [`${guide}/figures.yaml`]: ['value: 8', 'value: 8%'] },
      [`${guide}/figures.yaml:3:3 "growth.value" must be a number, but it is text.`],
    ],
    [
      'a part of a sum not known',
      {
        [`${guide}/figures.yaml`]: ['    - training', '    - nothing'],
        [`${guide}/faqs/is-it-hard.mdx`]: ['of="growth"', 'of="first-year"'],
      },
      [`${guide}/figures.yaml:20:7 There is no figure "nothing".`],
    ],
    [
      'a fee not right',
      { [`${guide}/certifications/cpc.yaml`]: ['usd: 425', 'usd: $425'] },
      [`${guide}/certifications/cpc.yaml:11:5 "fees[1].usd" must be a number, but it is text.`],
    ],
    [
      'tags that do not pair up',
      { [`${guide}/sections/what.mdx`]: ['<DataTable of="employers" />', '<DataTable of="employers">'] },
      [`${guide}/sections/what.mdx:11:1 <DataTable> is not closed.`],
    ],
    [
      'the fields of a text not closed',
      { [`${guide}/sections/what.mdx`]: ['2026-11-22\n---', '2026-11-22'] },
      [`${guide}/sections/what.mdx:1 The fields at the top do not end with a line of ---.`],
    ],
    [
      'a row of states.csv',
      {
        [`${guide}/pay/states.csv`]: ['AK,999', 'Alaska,999'],
        [`${guide}/sections/how.mdx`]: [
          '/career-guides/coder/#on-a-day',
          '/career-guides/coder/salary/alaska/',
        ],
      },
      [`${guide}/pay/states.csv:3:1 state: "Alaska" is not the postal abbreviation of a state. Write AK.`],
    ],
    [
      'the columns of national.csv',
      { [`${guide}/pay/national.csv`]: [nationalHead, nationalHead.replace('employment', 'jobs')] },
      [
        `${guide}/pay/national.csv:1 "jobs" is not a column of this table.`,
        `${guide}/pay/national.csv:1 The column "employment" is missing.`,
      ],
    ],
    [
      'national.csv not UTF-8',
      { [`${guide}/pay/national.csv`]: 'May\0' },
      [`${guide}/pay/national.csv:1:4 This is not a text file in UTF-8.`],
    ],
    [
      'the YAML beside a table missing',
      { [`${guide}/pay/states.yaml`]: undefined },
      [`${guide}/pay/states.yaml This file is missing: it says where the figures of states.csv come from.`],
    ],
    [
      'price levels',
      { 'content/price-parities.csv': ['AK,100', 'AK,0'] },
      [
        'content/price-parities.csv:3:4 price_parity: "0" is no price level: the United States is 100, and places are between 50 and 200.',
      ],
    ],
    [
      'a term not right',
      { 'content/glossary/median.yaml': ['term: median', 'tem: median'] },
      ['content/glossary/median.yaml:1:1 "tem" is not a field here.'],
    ],
    [
      'a source not right',
      { 'content/sources/bls.yaml': ['kind: government', 'kind: state'] },
      ['content/sources/bls.yaml:7:1 "kind" is "state", which is not one of the words allowed.'],
    ],
    [
      'a table not right',
      { [`${guide}/tables/employers.yaml`]: ['columns: [Name, Kind]', 'columns: Name'] },
      [`${guide}/tables/employers.yaml:2:1 "columns" must be a list, but it is text.`],
    ],
  ])('%s', (_, changes, expected) => {
    expect(checked(changes)).toEqual(expected);
  });

  it('and every mistake in its neighbors is told too', () => {
    expect(
      checked({
        'content/site.yaml': undefined,
        [`${guide}/guide.yaml`]: ['title: Coder', 'title: "Coder'],
        [`${guide}/faqs/is-it-hard.mdx`]: ['of="growth"', 'of="grwth"'],
        [`${guide}/sections/how.mdx`]: ['/career-guides/coder/#on-a-day', '/nowhere/'],
      }),
    ).toEqual([
      `${guide}/faqs/is-it-hard.mdx:6:13 There is no figure "grwth".`,
      `${guide}/guide.yaml:1:8 The quotation mark here is not closed.`,
      `${guide}/sections/how.mdx:7:5 There is no page "/nowhere/".`,
      'content/site.yaml This file is missing.',
    ]);
  });
});
