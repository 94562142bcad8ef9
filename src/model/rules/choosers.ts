import { type Answers, shortList } from '../../lib/chooser.ts';
import { suggestion } from '../../lib/nearest.ts';
import { type Fact, fieldFact, type Problem } from '../../lib/problems.ts';
import type { DataOf } from '../../read/collections.ts';
import type { Entry, FieldPath } from '../../read/entry.ts';
import { nameOf, ofGuide } from '../entries.ts';
import { atField, likeOrToAdd, namedFacts, type Rule } from './rule.ts';

type Written = DataOf<'choosers'>;

/** More sets of answers than this are not tried one by one. */
const mostTried = 50_000;

/** Rules of a chooser name answers and credentials that exist, every reader gets a short list, and every rule can be reached. */
export const choosers: Rule = ({ entries }) =>
  entries.choosers.flatMap((entry) => {
    const names = wrongNames(entry, new Set(ofGuide(entries.certifications, entry.id).map(nameOf)));
    const problems = names.length > 0 ? names : gaps(entry);
    return problems.map((problem) => ({
      ...problem,
      dependsOn: [fieldFact(entry.file), ...(problem.dependsOn ?? [])],
    }));
  });

function wrongNames(entry: Entry<Written>, certifications: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const add = (path: FieldPath, message: string, instead?: string, dependsOn?: readonly Fact[]) =>
    problems.push(atField(entry, path, { rule: 'choosers', message, instead, dependsOn }));
  const guide = { file: entry.file.replace('chooser.yaml', 'guide.yaml') };
  const { questions, rules } = entry.data;
  for (const [index, { id, options }] of questions.entries()) {
    if (questions.findIndex((other) => other.id === id) < index)
      add(['questions', index, 'id'], `There are two questions "${id}".`, 'Rename one of the two.');
    for (const [at, option] of options.entries()) {
      if (options.findIndex((other) => other.id === option.id) < at)
        add(
          ['questions', index, 'options', at, 'id'],
          `There are two answers "${option.id}".`,
          'Rename one of the two.',
        );
    }
  }
  for (const [index, { when, credential }] of rules.entries()) {
    if (!certifications.has(credential)) {
      add(
        ['rules', index, 'credential'],
        `There is no certification "${credential}".`,
        likeOrToAdd('certification', credential, certifications),
        namedFacts('certification', credential, guide),
      );
    }
    for (const [name, answers] of Object.entries(when)) {
      const question = questions.find(({ id }) => id === name);
      if (!question) {
        add(
          ['rules', index, 'when', name],
          `There is no question "${name}".`,
          suggestion(
            name,
            questions.map(({ id }) => id),
          ),
        );
        continue;
      }
      const known = question.options.map(({ id }) => id);
      for (const [at, answer] of answers.entries()) {
        if (!known.includes(answer))
          add(
            ['rules', index, 'when', name, at],
            `"${answer}" is not an answer to the question "${name}".`,
            suggestion(answer, known),
          );
      }
    }
  }
  return problems;
}

/** Answers for which no rule fits, and rules that no answers lead to. */
function gaps(entry: Entry<Written>): Problem[] {
  const { questions, rules } = entry.data;
  if (questions.reduce((product, { options }) => product * options.length, 1) > mostTried) return [];
  const reached = new Set<Written['rules'][number]>();
  let left: Answers | undefined;
  for (const answers of allAnswers(questions)) {
    const list = shortList(rules, answers);
    for (const rule of list) reached.add(rule);
    if (list.length === 0) left ??= answers;
  }
  return [
    ...(left
      ? [
          atField(entry, ['rules'], {
            rule: 'choosers',
            message: `No rule fits a reader who answers ${Object.entries(left)
              .map(([question, answer]) => `${question}: ${answer}`)
              .join(', ')}.`,
            instead: 'End the list with a rule without `when`, which fits everybody.',
          }),
        ]
      : []),
    ...rules.flatMap((rule, index) =>
      reached.has(rule)
        ? []
        : [
            atField(entry, ['rules', index], {
              rule: 'choosers',
              advice: true,
              message: `No answers lead to this rule for "${rule.credential}": rules above it always fill the list first.`,
              instead: 'Move it up, narrow the rules above it, or delete it.',
            }),
          ],
    ),
  ];
}

/** Every way to answer all questions. */
export function allAnswers(questions: Written['questions']): Answers[] {
  return questions.reduce<Answers[]>(
    (sets, { id, options }) =>
      sets.flatMap((answers) => options.map((option) => ({ ...answers, [id]: option.id }))),
    [{}],
  );
}
