import { educationInWords } from '../../lib/education.ts';
import type { Problem } from '../../lib/problems.ts';
import { fieldsIn, withFieldAdded, withValue } from '../yaml-text.ts';
import type { OnetOccupation, Share } from './occupation.ts';
import type { OnetData } from './read-onet.ts';

/** The questions on preparation by their scales, as notes call them. */
export const questionNames: Readonly<Record<string, string>> = {
  RL: 'Education that a new worker needs',
  RW: 'Experience in a related job',
  PT: 'Training at the site of the job',
  OJ: 'Training on the job',
};

/** An answer that somebody gave, in the words of its category. */
export interface Answer extends Share {
  words: string;
}

/** The answers to a question that anybody gave, the most given first. */
export function educationAnswers(own: OnetOccupation, { categories }: OnetData, scale: string): Answer[] {
  return own.shares
    .filter((share) => share.scale === scale && Number(share.percent) > 0)
    .map((share) => ({ ...share, words: categories.get(`${scale} ${share.category}`) ?? '' }))
    .sort((a, b) => Number(b.percent) - Number(a.percent));
}

/** `Post-Secondary Certificate - awarded for …` as the name of a figure: education-postsecondary-certificate. */
const figureName = ({ words }: Answer): string =>
  `education-${words
    .replace(/\s+[-–(].*$/, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replace('post-secondary', 'postsecondary')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}`;

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
];

/** 08/2025 in words. */
export const monthInWords = (date: string): string =>
  `${months[Number(date.slice(0, 2)) - 1] ?? ''} ${date.slice(3)}`.trim();

/**
 * figures.yaml with the share of each level of education that people in the occupation named as needed, so that a text can
 * quote one: `education-bachelors-degree`. Answers that O*NET advises not to use are left out. What has not changed stays.
 *
 * @param text - undefined where there is no file yet
 * @param scope - whom the figures are of
 */
export function withEducation(
  text: string | undefined,
  file: string,
  answers: readonly Answer[],
  { scope, source }: { scope: string; source: string },
  problems: Problem[],
): { text: string; changed: string[] } {
  const heading =
    '# Figures that prose may quote by name. Pay is not here: it comes from the files in pay/.\n';
  let next = text ?? heading;
  const changed: string[] = [];
  const there = fieldsIn(next, file, problems) as Record<string, Record<string, unknown>> | undefined;
  if (!there) return { text: next, changed };
  for (const answer of answers.filter(({ doubtful }) => !doubtful)) {
    const name = figureName(answer);
    const value = Number(answer.percent);
    const period = monthInWords(answer.date);
    const before = there[name];
    if (!before) {
      const figure = {
        label: `Name as the education needed: ${educationInWords(answer.words)}`,
        value,
        unit: 'percent',
        period,
        scope,
        source,
        ...(answer.asked && { note: `${answer.asked} people were asked.` }),
      };
      next = withFieldAdded(next, name, figure);
    } else if (before['value'] !== value || before['period'] !== period) {
      next = withValue(next, [name, 'value'], value);
      next = withValue(next, [name, 'period'], period);
      next = withValue(next, [name, 'source'], source);
    } else continue;
    changed.push(`${name} ${value}%`);
  }
  return { text: next, changed };
}
