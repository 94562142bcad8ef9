import { describe, expect, it } from 'vitest';
import { comparedFigures } from '../../../src/model/rules/compared-figures.ts';
import { hourlyFigures } from '../../../src/model/rules/hourly-figures.ts';
import { hedges } from '../../../src/model/rules/hedges.ts';
import { oneDescription } from '../../../src/model/rules/one-description.ts';
import { typography } from '../../../src/model/rules/typography.ts';
import { wording } from '../../../src/model/rules/wording.ts';
import { readFiles } from '../small-content.ts';
import { guide, problemsOf, soundFiles, reportsBy } from '../model/tiny-site.ts';

const faq = `${guide}/faqs/is-it-hard.mdx`;
const section = `${guide}/sections/what.mdx`;
const page = 'content/pages/about.mdx';

/** A text whose body begins on line 6 of its file. */
const text = (file: string, ...paragraphs: string[]) => {
  const [, fields = ''] = (soundFiles[file] ?? '').split(/^---$/m);
  return { [file]: `---${fields}---\n\n${paragraphs.join('\n\n')}\n` };
};
const house = (...lines: string[]) => ({ 'content/wording.yaml': `${lines.join('\n')}\n` });

describe('words of the house', () => {
  const words = house(
    'words:',
    '  - not: [coal face, "miner\'s lamp"]',
    '    write: seam',
    '  - not: [stand]',
    '    write: is',
    '    unless: [stand up]',
    '  - not: [simply]',
  );

  it('are told with the better word, as advice', () => {
    expect(problemsOf(wording, { ...words, ...text(faq, 'At the coal face you dig.') })).toMatchObject([
      {
        file: faq,
        line: 6,
        column: 8,
        rule: 'wording',
        advice: true,
        message: '“coal face” is on the list of words to avoid in content/wording.yaml.',
        instead: 'Write “seam”.',
      },
    ]);
  });

  it('are left out where there is no better one', () => {
    expect(problemsOf(wording, { ...words, ...text(faq, 'You simply dig.') })).toMatchObject([
      { instead: 'Leave it out.' },
    ]);
  });

  it.each([
    ['in another case, over a line end', 'The Coal\nFace is dark.'],
    ['with the other apostrophe', 'Hold the miner’s lamp.'],
    ['in a heading', '## At the coal face'],
  ])('are found %s', (_, words_) => {
    expect(reportsBy(wording, { ...words, ...text(section, words_) })).toHaveLength(1);
  });

  it.each(['Charcoal faces the wall.', 'A coal-face-lift.', 'You stand up.', 'Bystanders.'])(
    'are not seen in %j',
    (words_) => expect(reportsBy(wording, { ...words, ...text(faq, words_) })).toEqual([]),
  );

  it('are looked for in titles and fields, and not in the titles of publications', () => {
    const changes = {
      ...words,
      'content/glossary/mean.yaml': 'term: mean\ndefinition: You stand on it.\n',
      'content/sources/bls.yaml': ['title: Wages', 'title: Wages at the coal face'] as [string, string],
      [faq]: ['Is it hard?', 'Is it simply hard?'] as [string, string],
    };
    expect(new Set(problemsOf(wording, changes).map(({ file }) => file))).toEqual(
      new Set(['content/glossary/mean.yaml', faq]),
    );
  });

  it('have exceptions that hold one of them', () => {
    const words_ = house('words:', '  - not: [stand]', '    unless: [stand up, bystander, get up]');
    expect(readFiles({ ...soundFiles, ...words_ }).problems).toMatchObject([
      {
        file: 'content/wording.yaml',
        line: 3,
        message: expect.stringContaining('"words[1].unless[2]"') as string,
      },
      {
        file: 'content/wording.yaml',
        line: 3,
        message: expect.stringContaining('"words[1].unless[3]"') as string,
      },
    ]);
  });

  it('are none without the file', () => {
    expect(reportsBy(wording, text(faq, 'At the coal face you simply stand.'))).toEqual([]);
  });
});

describe('dates and punctuation', () => {
  it.each([
    [
      'It changed on 22 November 2026.',
      '“22 November 2026” is a date in British order.',
      'Write “November 22, 2026”.',
    ],
    ['From the 1st of January on.', '“1st of January” is a date in British order.', 'Write “January 1”.'],
    ['It ended..', '“..” is two periods in a row.', 'Write one.'],
    ['For 2025-35, more.', '“2025-35” is a span of years with a hyphen.', 'Write “2025–35”.'],
    ['From 2021-2024 on.', '“2021-2024” is a span of years with a hyphen.', 'Write “2021–2024”.'],
    ['One , two.', '“ ,” has a space before the punctuation.', 'Write “,” with no space before it.'],
  ])('tells of %j', (words, message, instead) => {
    expect(problemsOf(typography, text(faq, words))).toMatchObject([
      { rule: 'typography', advice: true, message, instead },
    ]);
  });

  it.each([
    'It changed on November 22, 2026.',
    'Version 44 May not do.',
    'And so on ... to the end.',
    'It costs .5 of it.',
    'Of 100 May graduates.',
    'For 2025–35, more.',
    'Seen in 2026-11.',
    'Call 555-2019-20 now.',
  ])('is content with %j', (words) => {
    expect(reportsBy(typography, text(faq, words))).toEqual([]);
  });

  it('names of a career with a capital where none belongs, and without one where one does', () => {
    const names = soundFiles[`${guide}/guide.yaml`]!.replace(/^title: .*/m, 'title: coder').replace(
      /^plural: .*/m,
      'plural: Coders',
    );
    expect(reportsBy(typography, { [`${guide}/guide.yaml`]: names })).toMatchObject([
      expect.stringContaining('“coder” starts with a small letter.'),
      expect.stringContaining('“Coders” starts with a capital.'),
    ]);
  });

  it('tells of a straight apostrophe in a value of a component, and of none elsewhere', () => {
    const callout = text(
      faq,
      '<Callout kind="note" title="A miner\'s note">',
      "It's the miner's.",
      '</Callout>',
    );
    expect(problemsOf(typography, callout)).toMatchObject([
      {
        rule: 'typography',
        advice: true,
        line: 6,
        message: "“A miner's note” has a straight apostrophe.",
        instead: 'Write “A miner’s note”.',
      },
    ]);
  });
});

describe('hedges', () => {
  const words = house('hedges: [we found no, nobody counts]');

  it('are told from the second on in one section', () => {
    const twice = text(section, 'We found no figure.', '## Then', 'Nobody counts it.');
    expect(problemsOf(hedges, { ...words, ...twice })).toMatchObject([
      { file: section, line: 11, column: 1, rule: 'hedges', advice: true },
    ]);
  });

  it('may be one under each heading of a page of its own', () => {
    const onPage = (between: string) => text(page, 'We found no figure.', between, 'Nobody counts it.');
    expect(reportsBy(hedges, { ...words, ...onPage('## Then') })).toEqual([]);
    expect(reportsBy(hedges, { ...words, ...onPage('So ask.') })).toHaveLength(1);
  });
});

describe('what an organization is', () => {
  const words = house('organizations:', '  - name: Guild', '    described-as: the body that tests');
  const reports = (...texts: Record<string, string>[]) =>
    problemsOf(oneDescription, Object.assign({}, words, ...texts) as Record<string, string>).map(
      ({ file, message }) => [file, message],
    );

  it('is said once on a page, and on another page again', () => {
    expect(
      reports(
        text(section, 'Guild, the body that tests, asks.'),
        text(`${guide}/sections/how.mdx`, 'Guild, the body that tests, says.'),
        text(faq, 'Guild, the body that tests, says.'),
      ),
    ).toEqual([[`${guide}/sections/how.mdx`, `This page says in ${section} already what Guild is.`]]);
  });

  it('is said in the same words everywhere', () => {
    expect(
      reports(text(faq, 'Guild, a club of old men, asks. Guild says. Guild, Inc. and the rest.')),
    ).toEqual([[faq, '“Guild, a …” describes Guild in other words than the rest of the site.']]);
  });
});

/** figures.yaml of the guide, with these figures and their units. */
const figuresOf = (units: Readonly<Record<string, string>>, ...more: string[]): Record<string, string> => ({
  [`${guide}/figures.yaml`]: [
    ...Object.entries(units).flatMap(([name, unit]) => [
      `${name}:`,
      `  label: Of ${name}`,
      '  value: 5',
      `  unit: ${unit}`,
      '  period: "2025"',
      '  scope: United States',
      '  source: bls',
    ]),
    ...more,
    '',
  ].join('\n'),
});

describe('one side of a comparison', () => {
  const figures = figuresOf({ one: 'count', other: 'count' }, '  compared-with: [one]');

  it('is told where the other side is not quoted', () => {
    expect(
      problemsOf(comparedFigures, { ...figures, ...text(faq, 'It is <Value of="other" />.') }),
    ).toMatchObject([
      {
        file: faq,
        line: 6,
        column: 7,
        rule: 'compared-figures',
        advice: true,
        message: '“other” is only one side of a comparison.',
        instead: 'Quote “one” beside it, or leave it out.',
      },
    ]);
  });

  it.each(['It is <Value of="other" />, and <Value of="one" /> there.', 'It is <Value of="one" />.'])(
    'is content with %j',
    (words) => expect(reportsBy(comparedFigures, { ...figures, ...text(faq, words) })).toEqual([]),
  );
});

describe('pay by the hour', () => {
  const figures = figuresOf({ 'hourly-pay': 'usd-per-hour', 'yearly-pay': 'usd-per-year' });

  it('is reported where the paragraph does not say that it is by the hour', () => {
    expect(
      problemsOf(hourlyFigures, { ...figures, ...text(faq, 'They earn <Value of="hourly-pay" /> here.') }),
    ).toMatchObject([
      {
        file: faq,
        line: 6,
        rule: 'hourly-figures',
        advice: true,
        message: '“hourly-pay” is pay by the hour, and the paragraph does not say so.',
      },
    ]);
  });

  it.each([
    'They earn <Value of="hourly-pay" /> an hour.',
    'The hourly median is <Value of="hourly-pay" />.',
    'They earn <Value of="yearly-pay" /> here.',
  ])('is content with %j', (words) =>
    expect(reportsBy(hourlyFigures, { ...figures, ...text(faq, words) })).toEqual([]),
  );
});
