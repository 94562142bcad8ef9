import { expect, test } from 'vitest';
import { contentCopy, type Edit } from '../../support/content-copy.ts';

const guide = 'content/career-guides/lantern-keeper';
const reports = (edits: Edit[]) => {
  using copy = contentCopy(edits);
  return copy
    .check()
    .filter(({ advice, rule }) => !advice && ['choosers', 'names', 'terms-once'].includes(rule))
    .map(({ file, message, instead }) => `${file}: ${message} ${instead ?? ''}`.trim());
};
const chooser = (find: string, replace: string): Edit => ({ file: `${guide}/chooser.yaml`, find, replace });
const routes = (find: string, replace: string): Edit => ({ file: `${guide}/routes.yaml`, find, replace });

test('a site that is right has nothing of this kind wrong', () => expect(reports([])).toEqual([]));

test('a rule that names no credential', () => {
  expect(reports([chooser('credential: mbk', 'credential: mbx')])).toEqual([
    `${guide}/chooser.yaml: There is no certification "mbx". Did you mean "mbk"?`,
  ]);
});

test('a rule that names no question or no answer', () => {
  expect(
    reports([
      chooser('when: { goal: [lead], work: [one-year] }', 'when: { gaol: [lead], work: [one-years] }'),
    ]),
  ).toEqual([
    `${guide}/chooser.yaml: There is no question "gaol". Did you mean "goal"?`,
    `${guide}/chooser.yaml: "one-years" is not an answer to the question "work". Did you mean "one-year"?`,
  ]);
});

test('two answers of one name', () => {
  expect(reports([chooser('      - { id: unsure,', '      - { id: harbor,')])).toContain(
    `${guide}/chooser.yaml: There are two answers "harbor". Rename one of the two.`,
  );
});

test('readers for whom no rule fits', () => {
  const questions = [
    'questions:',
    '  - id: work',
    '    question: Have you worked?',
    '    short: Work',
    '    options:',
    '      - { id: no-work, label: No, short: no }',
    '      - { id: yes-work, label: Yes, short: yes }',
    '  - id: goal',
    '    question: What next?',
    '    short: Goal',
    '    options:',
    '      - { id: job, label: A job, short: job }',
    '      - { id: lead, label: Lead, short: lead }',
  ];
  const rule = [
    'rules:',
    '  - when: { work: [yes-work] }',
    '    credential: clk',
    '    because: It fits.',
    '    change: you stop.',
  ];
  const top = [
    'title: Which first?',
    'answer: [It depends on your work.]',
    'description: A description that is long enough to be one, about credentials and who should take which of them.',
    'caution: Ask around.',
  ];
  expect(reports([{ file: `${guide}/chooser.yaml`, write: [...top, ...questions, ...rule] }])).toEqual([
    `${guide}/chooser.yaml: No rule fits a reader who answers work: no-work, goal: job. End the list with a rule without \`when\`, which fits everybody.`,
  ]);
});

test('a rule that is never reached is told as advice', () => {
  using copy = contentCopy([
    {
      file: `${guide}/chooser.yaml`,
      append: [
        '  - when: {}',
        '    credential: mbk',
        '    because: It is one of many.',
        '    change: you want another.',
      ],
    },
  ]);
  expect(copy.check().map(({ advice, message }) => [advice, message])).toContainEqual([
    true,
    'No answers lead to this rule for "mbk": rules above it always fill the list first.',
  ]);
});

test('a setting without a label', () => {
  const file = `${guide}/certifications/mbk.yaml`;
  expect(reports([{ file, find: 'settings: [guild]', replace: 'settings: [guilds]' }])).toEqual([
    `${file}: There is no setting "guilds". Did you mean "guild"?`,
  ]);
});

test('names in routes.yaml that lead nowhere', () => {
  expect(
    reports([
      routes(
        '  cost: clk-first-year-cost\n  hours-source: hours-method\n  route: school-of-light\n',
        '  cost: clk-first-year-costs\n  hours-source: hours-method\n  route: alone\n',
      ),
    ]),
  ).toEqual([
    `${guide}/routes.yaml: There is no figure "clk-first-year-costs". Did you mean "clk-first-year-cost"?`,
    `${guide}/routes.yaml: The time of the route "alone" is unknown, so nothing can be counted from it. Choose a route with \`months\`.`,
  ]);
  expect(
    reports([
      routes('    - present: pay.related.99-0004.median\n', '    - present: pay.related.99-0009.median\n'),
    ])[0],
  ).toContain('There is no figure "pay.related.99-0009.median".');
  expect(reports([routes('  source: guild-exams\npayback', '  source: guild-exam\npayback')])[0]).toContain(
    'There is no source "guild-exam".',
  );
});

test('a term explained twice in one text', () => {
  const file = `${guide}/sections/work-environment.mdx`;
  const [problem] = reports([{ file, append: ['', 'A <Term of="beacon">beacon</Term> shines too.'] }]);
  expect(problem).toMatch(
    /The term "beacon" is explained on line \d+ already\. Write it as plain words here\.$/,
  );
});
