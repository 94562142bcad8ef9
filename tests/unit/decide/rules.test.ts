import { expect, test } from 'vitest';
import { contentCopy, type Edit } from '../../support/content-copy.ts';

const guide = 'content/career-guides/medical-coder';
const told = (edits: Edit[]) => {
  using copy = contentCopy(edits);
  return copy
    .check()
    .filter(({ advice, rule }) => !advice && ['choosers', 'names', 'terms-once'].includes(rule))
    .map(({ file, message, instead }) => `${file}: ${message} ${instead ?? ''}`.trim());
};
const chooser = (find: string, replace: string): Edit => ({ file: `${guide}/chooser.yaml`, find, replace });
const routes = (find: string, replace: string): Edit => ({ file: `${guide}/routes.yaml`, find, replace });

test('the shipped content has nothing of this kind wrong', () => expect(told([])).toEqual([]));

test('a rule that names no credential', () => {
  expect(told([chooser('credential: cpma', 'credential: cpna')])).toEqual([
    `${guide}/chooser.yaml: There is no certification "cpna". Did you mean "cpma"?`,
  ]);
});

test('a rule that names no question or no answer', () => {
  expect(
    told([
      chooser('when: { goal: [lead], degree: [bachelor] }', 'when: { gaol: [lead], degree: [bachelors] }'),
    ]),
  ).toEqual([
    `${guide}/chooser.yaml: There is no question "gaol". Did you mean "goal"?`,
    `${guide}/chooser.yaml: "bachelors" is not an answer to the question "degree". Did you mean "bachelor"?`,
  ]);
});

test('two answers of one name', () => {
  expect(told([chooser('      - id: unsure\n', '      - id: billing\n')])).toContain(
    `${guide}/chooser.yaml: There are two answers "billing". Rename one of the two.`,
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
    '    credential: ccs',
    '    because: It fits.',
    '    change: you stop.',
  ];
  const top = [
    'title: Which first?',
    'answer: It depends on your work.',
    'description: A description that is long enough to be one, about credentials and who should take which of them.',
    'caution: Ask around.',
  ];
  expect(told([{ file: `${guide}/chooser.yaml`, write: [...top, ...questions, ...rule] }])).toEqual([
    `${guide}/chooser.yaml: No rule fits a reader who answers work: no-work, goal: job. End the list with a rule without \`when\`, which fits everybody.`,
  ]);
});

test('a rule that is never reached is told as advice', () => {
  using copy = contentCopy([
    {
      file: `${guide}/chooser.yaml`,
      append: [
        '  - when: {}',
        '    credential: coc',
        '    because: It is one of many.',
        '    change: you want another.',
      ],
    },
  ]);
  expect(copy.check().map(({ advice, message }) => [advice, message])).toContainEqual([
    true,
    'No answers lead to this rule for "coc": rules above it always fill the list first.',
  ]);
});

test('a setting without a label', () => {
  const file = `${guide}/certifications/cpma.yaml`;
  expect(told([{ file, find: 'settings: [audit]', replace: 'settings: [audits]' }])).toEqual([
    `${file}: There is no setting "audits". Did you mean "audit"?`,
  ]);
});

test('names in routes.yaml that lead nowhere', () => {
  expect(
    told([
      routes(
        '  cost: college-certificate-all-in\n  hours-source: bls-oews-methods\n  route: certificate-program\n',
        '  cost: college-certificate-all-inn\n  hours-source: bls-oews-methods\n  route: self-study\n',
      ),
    ]),
  ).toEqual([
    `${guide}/routes.yaml: There is no figure "college-certificate-all-inn". Did you mean "college-certificate-all-in"?`,
    `${guide}/routes.yaml: The time of the route "self-study" is unknown, so nothing can be counted from it. Choose a route with \`months\`.`,
  ]);
  expect(
    told([
      routes('    - present: pay.related.31-9094.median\n', '    - present: pay.related.31-9095.median\n'),
    ])[0],
  ).toContain('There is no figure "pay.related.31-9095.median".');
  expect(
    told([routes('  source: aapc-cpc-apprenticeship\n', '  source: aapc-apprenticeship\n')])[0],
  ).toContain('There is no source "aapc-apprenticeship".');
});

test('a term explained twice in one text', () => {
  const file = `${guide}/faqs/what-is-a-cpc-a.mdx`;
  const [problem] = told([{ file, append: ['', 'An <Term of="apprentice">apprentice</Term> works too.'] }]);
  expect(problem).toMatch(
    /The term "apprentice" is explained on line \d+ already\. Write it as plain words here\.$/,
  );
});
