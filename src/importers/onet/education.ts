import { educationInWords } from '../../lib/education.ts';
import { months } from '../../lib/format.ts';
import { figuresIn } from '../figures-yaml.ts';
import type { GuideChange } from '../guide-change.ts';
import { withFieldAdded, withValue } from '../yaml-text.ts';
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

/** 08/2025 in words. */
const monthInWords = (date: string): string =>
  `${months[Number(date.slice(0, 2)) - 1] ?? ''} ${date.slice(3)}`.trim();

/**
 * Takes into figures.yaml the share of each level of education that people in the occupation named as needed, so that a text
 * can quote one: `education-bachelors-degree`. Answers that O*NET advises not to use are left out. What has not changed stays.
 *
 * @param scope - whom the figures are of
 * @returns whether anything changed
 */
export function takeEducation(
  change: GuideChange,
  answers: readonly Answer[],
  { scope, source }: { scope: string; source: string },
): boolean {
  const there = figuresIn(change);
  if (!there) return false;
  let { text } = there;
  const changed: string[] = [];
  for (const answer of answers.filter(({ doubtful }) => !doubtful)) {
    const name = figureName(answer);
    const value = Number(answer.percent);
    const period = monthInWords(answer.date);
    const before = there.figures[name];
    if (!before) {
      text = withFieldAdded(text, name, {
        label: `Name as the education needed: ${educationInWords(answer.words)}`,
        value,
        unit: 'percent',
        period,
        scope,
        source,
        ...(answer.asked && { note: `${answer.asked} people were asked.` }),
      });
    } else if (before['value'] !== value || before['period'] !== period) {
      text = withValue(text, [name, 'value'], value);
      text = withValue(text, [name, 'period'], period);
      text = withValue(text, [name, 'source'], source);
    } else continue;
    changed.push(`${name} ${value}%`);
  }
  if (changed.length === 0) return false;
  change.set('figures.yaml', text);
  change.lines.push(`  figures.yaml: ${changed.join(', ')}.`);
  return true;
}
