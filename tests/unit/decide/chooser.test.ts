import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answers,
  fits,
  namedAnswers,
  otherFirsts,
  readCondition,
  type Rule,
  shortList,
  shortListLength,
  writeCondition,
} from '../../../src/lib/chooser.ts';
import { allAnswers } from '../../../src/model/rules/choosers.ts';
import { readContent } from '../../../src/read/read-content.ts';
import { fixtureRoot } from '../../support/fixture-site.ts';

const name = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4})?$/);
const questions = ['setting', 'work', 'goal'] as const;
const options = ['one', 'two', 'three'];
const answersOf = fc.record({
  setting: fc.constantFrom(...options),
  work: fc.constantFrom(...options),
  goal: fc.constantFrom(...options),
});
const rulesOf = fc.array(
  fc.record<Rule>({
    when: fc.dictionary(
      fc.constantFrom(...questions),
      fc.uniqueArray(fc.constantFrom(...options), { minLength: 1 }),
      { maxKeys: 2, noNullPrototype: true },
    ),
    credential: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  }),
  { maxLength: 12 },
);

test.each(['constructor', 'valueOf'])(
  'no condition names an answer to a question only called `%s`',
  (question) => {
    expect(namedAnswers({ goal: ['lead'] }, question)).toEqual([]);
    expect(namedAnswers({ [question]: ['lead'] }, question)).toEqual(['lead']);
  },
);

describe('a short list', () => {
  const rules: Rule[] = [
    { when: { goal: ['lead'], degree: ['yes'] }, credential: 'lead' },
    { when: { goal: ['lead', 'job'] }, credential: 'first' },
    { when: { degree: ['yes'] }, credential: 'lead' },
    { when: {}, credential: 'last' },
  ];

  test('is read from the top and names each credential once', () => {
    expect(shortList(rules, { goal: 'lead', degree: 'yes' }).map((rule) => rule.credential)).toEqual([
      'lead',
      'first',
      'last',
    ]);
    expect(shortList(rules, { goal: 'job', degree: 'yes' }).map((rule) => rule.credential)).toEqual([
      'first',
      'lead',
      'last',
    ]);
    expect(shortList(rules, {}).map((rule) => rule.credential)).toEqual(['last']);
  });

  test('holds only rules that fit, in their order, and no credential twice', () => {
    fc.assert(
      fc.property(rulesOf, answersOf, (list, answers) => {
        const short = shortList(list, answers);
        expect(short.length).toBeLessThanOrEqual(shortListLength);
        expect(short.every((rule) => fits(rule, answers))).toBe(true);
        expect(new Set(short.map((rule) => rule.credential)).size).toBe(short.length);
        const places = short.map((rule) => list.indexOf(rule));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        const firstThatFits = list.find((rule) => fits(rule, answers));
        expect(short[0]).toBe(firstThatFits);
      }),
    );
  });

  test('what it says would change the first place does change it', () => {
    const offered = Object.fromEntries(questions.map((question) => [question, options]));
    fc.assert(
      fc.property(rulesOf, answersOf, (list, answers) => {
        const now = shortList(list, answers)[0]?.credential;
        const told = otherFirsts(list, offered, answers);
        for (const { question, option, credential } of told) {
          const first = shortList(list, { ...answers, [question]: option })[0]?.credential;
          expect(first).toBe(credential);
          expect(first).not.toBe(now);
        }
        const changes = questions.flatMap((question) =>
          options.map((option) => shortList(list, { ...answers, [question]: option })[0]?.credential),
        );
        expect(told).toHaveLength(changes.filter((first) => first !== undefined && first !== now).length);
      }),
    );
  });

  test('a condition survives being written into the page', () => {
    fc.assert(
      fc.property(
        fc.dictionary(name, fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), { noNullPrototype: true }),
        (when) => {
          expect(readCondition(writeCondition(when))).toEqual(when);
        },
      ),
    );
  });
});

describe('a chooser as content has it', () => {
  const { data } = readContent(fixtureRoot).entries.choosers[0]!;
  const listFor = (answers: Answers) => shortList(data.rules, answers).map((rule) => rule.credential);

  test.each([
    [
      'a beginner for harbors',
      { setting: 'harbor', work: 'none', goal: 'first-job' },
      ['hla', 'clk', 'clk-p'],
    ],
    [
      'a beginner for streets',
      { setting: 'street', work: 'none', goal: 'first-job' },
      ['clk-p', 'clk', 'hla'],
    ],
    [
      'a beginner for either',
      { setting: 'unsure', work: 'none', goal: 'first-job' },
      ['clk', 'hla', 'clk-p'],
    ],
    ['a leader of harbors', { setting: 'harbor', work: 'one-year', goal: 'lead' }, ['mbk', 'hla', 'clk']],
  ])('%s', (_, answers, list) => expect(listFor(answers)).toEqual(list));

  test('gives every reader three', () => {
    for (const answers of allAnswers(data.questions)) expect(listFor(answers)).toHaveLength(shortListLength);
  });
});
