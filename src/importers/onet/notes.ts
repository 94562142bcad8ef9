import { notesHead } from '../notes.ts';
import { educationAnswers, questionNames } from './education.ts';
import type { OnetOccupation } from './occupation.ts';
import type { OnetData } from './read-onet.ts';

/** What the notes of a guide are made of. */
interface NotesInput {
  /** Title of the guide's occupation, with its SOC code. */
  occupation: string;
  own: readonly OnetOccupation[];
  data: OnetData;
  release: string;
  /** The credit that the license asks for. */
  credit: string;
  /** Names of guides by SOC code. */
  guides: ReadonlyMap<string, string>;
}

/** What comes before the job titles in notes. */
const [givenBy, others] = ['Given by people in the work: ', 'Others: '];

/** The sections in their order, each with its lines for one occupation; none where the files given do not say it. */
const sections: Record<string, (own: OnetOccupation, input: NotesInput) => string[]> = {
  'What it is': ({ description }) => (description ? [description] : []),
  Tasks: ({ tasks }) => {
    const origins = [...new Set(tasks.map(({ origin, date }) => [origin, date].filter(Boolean).join(', ')))];
    const lines = (some: OnetOccupation['tasks']): string[] => some.map(({ text }) => `- [ ] ${text}`);
    // The others matter to most who were asked; tasks that analysts wrote have no type.
    const lesser = tasks.filter(({ type }) => type === 'Supplemental');
    return tasks.length > 0
      ? [
          `Tick what the guide says in its own words, or leaves out on purpose. From: ${origins.join('; ')}.`,
          '',
          ...lines(tasks.filter((task) => !lesser.includes(task))),
          ...(lesser.length > 0 ? ['', 'Less usual or less important:', '', ...lines(lesser)] : []),
        ]
      : [];
  },
  Preparation: (own, { data }) => {
    const { zone } = own;
    const known = data.zones.get(zone?.number ?? '');
    return [
      ...(zone
        ? [`- Job zone: ${zone.number}${zone.date ? ` (${zone.date})` : ''}${known ? `, ${known.name}` : ''}`]
        : []),
      ...(known
        ? [
            `- Experience: ${known.experience}`,
            `- Education: ${known.education}`,
            `- Training: ${known.training}`,
          ]
        : []),
      ...Object.entries(questionNames).flatMap(([scale, name]) => {
        const answers = educationAnswers(own, data, scale);
        const [{ date = '', asked = '' } = {}] = answers;
        const about = [asked && `${asked} people asked`, date].filter(Boolean).join(', ');
        return answers.length > 0
          ? [
              `- ${name}${about ? ` (${about})` : ''}:`,
              ...answers.map(
                ({ words, percent, doubtful }) =>
                  `  - ${percent} percent: ${words}${doubtful ? ' (O*NET advises not to use this one)' : ''}`,
              ),
            ]
          : [];
      }),
    ];
  },
  Interests: ({ interests }) =>
    interests.length > 0
      ? [
          'From 1, not at all what the work is like, to 7.',
          '',
          ...[...interests]
            .sort((a, b) => Number(b.level) - Number(a.level))
            .map(({ name, level }) => `- ${name}: ${level}`),
        ]
      : [],
  'Job titles': ({ reported, titles }) => [
    ...(reported.length > 0 ? [`${givenBy}${reported.join('; ')}.`] : []),
    ...(reported.length > 0 && titles.length > 0 ? [''] : []),
    ...(titles.length > 0 ? [`${others}${[...new Set(titles)].join('; ')}.`] : []),
  ],
  'Related occupations': ({ related }, { data, guides }) =>
    related.map((code) => {
      const guide = guides.get(code.slice(0, 7));
      return `- ${[code, data.titles.get(code)].filter(Boolean).join(' ')}${guide ? `, which has a guide: ${guide}` : ''}`;
    }),
};

/**
 * The notes on an occupation for whoever writes its guide. A section of which nothing is in the files that were given stays
 * as it was.
 *
 * @param before - the notes there are
 */
export function onetNotes(before: string | undefined, input: NotesInput): string {
  const { own, occupation, release, credit } = input;
  const old = new Map(
    (before ?? '')
      .split(/^(?=## )/m)
      .slice(1)
      .map((section) => [/^## (.*)/.exec(section)?.[1] ?? '', section.trim()]),
  );
  const made = Object.entries(sections).flatMap(([heading, linesOf]) => {
    const parts = own.flatMap((one) => {
      const lines = linesOf(one, input);
      const name = own.length > 1 ? [`### ${one.code} ${one.title}`.trim(), ''] : [];
      return lines.length > 0 ? [[...name, ...lines].join('\n')] : [];
    });
    const kept = old.get(heading);
    return parts.length > 0
      ? [`## ${heading}\n\nRelease ${release}.\n\n${parts.join('\n\n')}`]
      : kept
        ? [kept]
        : [];
  });
  const head = notesHead(
    `O*NET ${release}: ${occupation}`,
    'npm run import:onet',
    'files of the O*NET database',
  ).trim();
  return `${[head, credit, ...made].join('\n\n')}\n`;
}

/** The release that notes were last made of; undefined where there are none. */
export const releaseOfNotes = (notes: string | undefined): string | undefined =>
  /^# O\*NET (\d{1,2}\.\d):/.exec(notes ?? '')?.[1];

/** The job titles that notes name. */
export const titlesInNotes = (notes = ''): string[] =>
  notes.split('\n').flatMap((line) => {
    const start = [givenBy, others].find((it) => line.startsWith(it));
    return start === undefined ? [] : line.slice(start.length).replace(/\.$/, '').split('; ');
  });

/** How many of the tasks in notes are ticked, and how many there are. */
export const ticked = (notes: string): { done: number; all: number } => ({
  done: [...notes.matchAll(/^- \[x\] /gim)].length,
  all: [...notes.matchAll(/^- \[[x ]\] /gim)].length,
});

/** Tasks that were ticked in the old notes and are not in the new ones, which say them in other words or not at all. */
export function lostTicks(before: string | undefined, next: string): string[] {
  const there = new Set(next.split('\n').map((line) => line.replace(/^- \[.\] /, '')));
  return [...(before ?? '').matchAll(/^- \[x\] (.*)$/gim)]
    .map(([, task = '']) => task)
    .filter((task) => !there.has(task));
}
