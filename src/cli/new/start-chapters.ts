import { figures, type Filled } from './filled.ts';
import type { Names, StartText } from './start-text.ts';

/** The chapters that a new guide starts with. An editor renames, reorders and adds to them. */
export const startChapters = (
  { them }: Names,
  filled: Filled,
): { id: string; title: string; sections: StartText[] }[] => [
  {
    id: 'the-job',
    title: 'The job',
    sections: [
      {
        id: 'what-the-work-is',
        title: `What do ${them} do?`,
        short: 'What the work is',
        says: ['What the work is, for whom, and why it matters.', 'One worked example in plain words.'],
      },
      {
        id: 'duties',
        title: 'Duties',
        says: [
          'What one does in a day and in a week, in your own words: tick the tasks of `notes/onet.md`, which `npm run import:onet` writes.',
        ],
      },
      {
        id: 'work-environment',
        title: 'Work environment',
        says: ['Where people work, with whom, and at what hours.'],
      },
      {
        id: 'is-it-for-you',
        title: 'Is it for you?',
        says: ['What one may like and what one may not like, tied to the sections above.'],
      },
    ],
  },
  {
    id: 'getting-started',
    title: 'Getting started',
    sections: [
      {
        id: 'how-to-start',
        title: `How ${them} start`,
        short: 'How to start',
        says: ['The steps in order, each with its time, its cost and what one ends up with.'],
      },
      {
        id: 'credentials-and-licenses',
        title: 'Credentials and licenses',
        short: 'Credentials',
        says: ['Which states ask for a license, which credentials employers ask for, and what each costs.'],
      },
      {
        id: 'cost-and-time',
        title: 'Cost and time',
        says: ['What each way in costs in all, how long it takes, and who pays for it.'],
      },
      {
        id: 'getting-hired',
        title: 'Getting hired the first time',
        short: 'Getting hired',
        says: ['How hard the first job is to get, and what helps.'],
      },
    ],
  },
  {
    id: 'earning',
    title: 'Pay',
    sections: [
      {
        id: 'how-much-it-pays',
        title: `How much do ${them} make?`,
        short: 'Pay',
        known: figures.pay(filled),
        says: ['What moves pay: place, employer, credential, years; and what a first job pays.'],
      },
    ],
  },
  {
    id: 'moving-up',
    title: 'Moving up',
    sections: [
      {
        id: 'career-path',
        title: 'Career path',
        says: ['The jobs that come after the first one, what each asks for, and moves to the side.'],
      },
    ],
  },
  {
    id: 'jobs-and-outlook',
    title: 'Jobs and outlook',
    sections: [
      {
        id: 'outlook',
        title: 'Outlook',
        known: figures.outlook(filled),
        says: ['What drives the forecast, and what could change it.'],
      },
      {
        id: 'where-the-jobs-are',
        title: 'Where the jobs are',
        says: ['Which employers and which places have the jobs, and where they are listed.'],
      },
      ...(filled.related.length > 0
        ? [
            {
              id: 'careers-like-it',
              title: 'Careers like it',
              known: figures.related(filled),
              says: ['How each compares in work, training and pay, so that a reader can choose.'],
            },
          ]
        : []),
    ],
  },
];
