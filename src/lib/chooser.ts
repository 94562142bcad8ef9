/** For each question that matters to a rule, the answers that fit it. */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** One line of a chooser: whom it fits, and the credential that it names. */
export interface Rule {
  when: Condition;
  credential: string;
}

/** Answers by question. A question that is missing has not been answered. */
export type Answers = Readonly<Record<string, string>>;

/** A change of one answer after which another credential would come first. */
export interface OtherFirst {
  question: string;
  option: string;
  credential: string;
}

/** How many credentials a short list holds. */
export const shortListLength = 3;

/** The answers to a question that a condition names, whatever the question is called: `constructor` too. */
export const namedAnswers = (when: Condition, question: string): readonly string[] =>
  Object.hasOwn(when, question) ? (when[question] ?? []) : [];

/** True where every question that the rule asks about is answered with one of the answers it names. */
export function fits({ when }: Rule, answers: Answers): boolean {
  return Object.entries(when).every(([question, options]) => options.includes(answers[question] ?? ''));
}

/**
 * The rules that make a reader's short list, best first: those that fit, read from the top, the first for
 * each credential.
 */
export function shortList<Kind extends Rule>(rules: readonly Kind[], answers: Answers): Kind[] {
  const list: Kind[] = [];
  for (const rule of rules) {
    if (list.length === shortListLength) break;
    if (fits(rule, answers) && !list.some(({ credential }) => credential === rule.credential))
      list.push(rule);
  }
  return list;
}

/**
 * Every change of a single answer that would put another credential first.
 *
 * @param options - the answers that each question offers
 */
export function otherFirsts(rules: readonly Rule[], options: Condition, answers: Answers): OtherFirst[] {
  const first = (given: Answers) => shortList(rules, given)[0]?.credential;
  const now = first(answers);
  return Object.entries(options).flatMap(([question, names]) =>
    names.flatMap((option) => {
      const credential = first({ ...answers, [question]: option });
      return credential === undefined || credential === now ? [] : [{ question, option, credential }];
    }),
  );
}

/** A condition as an attribute of the page holds it: `setting:office,unsure;work:none`. */
export function writeCondition(when: Condition): string {
  return Object.entries(when)
    .map(([question, options]) => `${question}:${options.join()}`)
    .join(';');
}

/** The condition that `writeCondition` wrote. */
export function readCondition(text: string): Condition {
  return Object.fromEntries(
    text
      .split(';')
      .filter(Boolean)
      .map((part) => {
        const [question = '', options = ''] = part.split(':');
        return [question, options.split(',')];
      }),
  );
}
