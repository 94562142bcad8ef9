import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answers,
  fits,
  otherFirsts,
  readCondition,
  type Rule,
  shortList,
  shortListLength,
  writeCondition,
} from '../../../src/lib/chooser.ts';
import { allAnswers } from '../../../src/model/rules/choosers.ts';
import { readContent } from '../../../src/read/read-content.ts';

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

/** What the rules of the shipped guide give to readers of some kinds: a change of a rule shows here. */
describe('the chooser for medical coders', () => {
  const { data } = readContent('.').entries.choosers.find((entry) => entry.id === 'medical-coder')!;
  const listFor = (answers: Answers) => shortList(data.rules, answers).map((rule) => rule.credential);
  const reader = { setting: 'unsure', work: 'none', degree: 'none', budget: 'higher', goal: 'first-job' };

  test.each([
    ['a beginner who can pay', {}, ['cpc', 'cca', 'ccs']],
    ['a beginner with little money', { budget: 'lower' }, ['cca', 'cbcs', 'cpc']],
    ['a beginner for doctors’ offices', { setting: 'office' }, ['cpc', 'cca', 'ccs']],
    ['a beginner for hospitals', { setting: 'inpatient' }, ['cca', 'ccs', 'cpc']],
    [
      'an experienced hospital coder',
      { setting: 'inpatient', work: 'two-years', goal: 'better-job' },
      ['ccs', 'cic', 'cpc'],
    ],
    [
      'an experienced outpatient coder',
      { setting: 'outpatient', work: 'two-years', goal: 'better-job' },
      ['coc', 'ccs', 'cpc'],
    ],
    ['a beginner for a health plan', { setting: 'plans' }, ['cpc', 'crc', 'cca']],
    [
      'a coder who moves to a health plan',
      { setting: 'plans', work: 'some', goal: 'better-job' },
      ['crc', 'cca', 'cpc'],
    ],
    ['a biller', { setting: 'billing' }, ['cpb', 'cpc', 'cca']],
    ['a biller with little money', { setting: 'billing', budget: 'lower' }, ['cbcs', 'cca', 'cpc']],
    ['an auditor', { goal: 'audit', work: 'two-years', setting: 'office' }, ['cpma', 'cpc', 'cca']],
    ['somebody who wants to audit too soon', { goal: 'audit', setting: 'office' }, ['cpc', 'cca', 'ccs']],
    [
      'a writer of clearer records',
      { goal: 'records', work: 'two-years', setting: 'outpatient' },
      ['cdeo', 'coc', 'ccs'],
    ],
    ['a graduate who wants to manage', { goal: 'lead', degree: 'bachelor' }, ['rhia', 'cpc', 'cca']],
    ['a student of an associate degree', { degree: 'associate' }, ['rhit', 'cpc', 'cca']],
    ['a manager to be without a degree', { goal: 'lead' }, ['cpc', 'rhit', 'cca']],
  ])('%s', (_, answers, list) => expect(listFor({ ...reader, ...answers })).toEqual(list));

  test('every reader gets three, and none that no source confirms', () => {
    const { entries } = readContent('.');
    const unconfirmed = entries.certifications
      .filter((entry) => entry.data.confirmed === 'no')
      .map((entry) => entry.id.split('/')[1]);
    for (const answers of allAnswers(data.questions)) {
      const list = listFor(answers);
      expect(list).toHaveLength(shortListLength);
      for (const credential of list) expect(unconfirmed).not.toContain(credential);
    }
  });

  test('every answer can matter', () => {
    const all = allAnswers(data.questions);
    for (const { id, options: offered } of data.questions) {
      for (const option of offered) {
        const lists = all.map((answers) => [
          listFor(answers).join(),
          listFor({ ...answers, [id]: option.id }).join(),
        ]);
        expect(
          lists.some(([before, after]) => before !== after),
          `${id}: ${option.id}`,
        ).toBe(true);
      }
    }
  });

  test('no rule asks for more money than the reader has', () => {
    // Exam and first membership for somebody who pays the standard fees; AAPC membership is needed on top of its exams.
    const limit = 600;
    const { entries } = readContent('.');
    const cheapest = (credential: string): number | undefined => {
      const { data: it } = entries.certifications.find(
        (entry) => entry.id === `medical-coder/${credential}`,
      )!;
      const exams = it.fees.filter((fee) => fee.id.startsWith('exam')).map((fee) => fee.usd);
      const membership = it.fees.find((fee) => fee.id === 'membership')?.usd ?? 0;
      return exams.length > 0 ? Math.min(...exams) + membership : undefined;
    };
    for (const rule of data.rules) {
      if (rule.when['budget']?.join() !== 'lower') continue;
      expect(cheapest(rule.credential), rule.credential).toBeLessThan(limit);
    }
  });
});
