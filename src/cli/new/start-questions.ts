import { figures, type Filled } from './filled.ts';
import type { Names, StartText } from './start-text.ts';

/** “a” or “an”, as a title is said aloud for the most part. */
const article = (word: string): string => (/^[aeiou](?!ni|se|u)/i.test(word) ? 'an' : 'a');

/** The questions that readers ask of every career, in groups. */
export const startQuestions = (
  { one, them }: Names,
  filled: Filled,
): { title: string; questions: StartText[] }[] => [
  {
    title: 'Is it for me?',
    questions: [
      {
        id: 'is-it-worth-it',
        title: `Is it worth becoming ${article(one)} ${one}?`,
        says: ['For whom it is and for whom it is not: cost and time against pay and jobs.'],
      },
    ],
  },
  {
    title: 'Getting in',
    questions: [
      {
        id: 'do-i-need-a-degree',
        title: 'Do I need a degree?',
        says: ['Yes or no first; then what most people in the work have, and what employers ask for.'],
      },
      {
        id: 'do-i-need-a-license',
        title: 'Do I need a license?',
        says: ['In which states, from whom, and what happens in the others.'],
      },
      {
        id: 'how-long-does-it-take',
        title: 'How long does it take?',
        says: ['The time of each way in, and the time to the first job on top.'],
      },
      {
        id: 'what-does-it-cost',
        title: 'What does it cost?',
        says: ['Training, exam, license and books together, for the cheapest way and a usual one.'],
      },
    ],
  },
  {
    title: 'Pay and outlook',
    questions: [
      {
        id: 'how-much-do-they-make',
        title: `What is the median pay of ${them}?`,
        known: figures.pay(filled).slice(0, 1),
        says: ['What a beginner can expect, and where pay is higher.'],
      },
      {
        id: 'are-there-jobs',
        title: `Are there jobs for ${them}?`,
        known: figures.outlook(filled).slice(0, 1),
        says: ['How easy it is to find one, and for whom.'],
      },
    ],
  },
];
