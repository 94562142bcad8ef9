import { beforeEach, expect, it, vi } from 'vitest';
import { readArguments } from '../../../src/cli/new/arguments.ts';
import { askForRest } from '../../../src/cli/new/ask.ts';
import { aboutFlag, isFileFlag, kindNames, kinds } from '../../../src/cli/new/kinds.ts';
import { Project } from '../../../src/cli/new/project.ts';
import { fixtureRoot } from '../../support/fixture-site.ts';

interface Asked {
  message: string;
  validate?: (words: string) => string | undefined;
}

/** A person at the terminal: what is asked, and the answers that are not the first of the choices or empty. */
const terminal = vi.hoisted((): { asked: Asked[]; answers: Record<string, string> } => ({
  asked: [],
  answers: {},
}));
const answerTo = ({ message }: Asked): string | undefined =>
  Object.entries(terminal.answers).find(([words]) => message.includes(words))?.[1];

vi.mock('@clack/prompts', () => ({
  text: (asked: Asked) => {
    terminal.asked.push(asked);
    return Promise.resolve(answerTo(asked) ?? '');
  },
  select: (asked: Asked & { options: { value: string }[] }) => {
    terminal.asked.push(asked);
    return Promise.resolve(answerTo(asked) ?? asked.options[0]?.value);
  },
}));

beforeEach(() => {
  terminal.asked = [];
  terminal.answers = { Title: 'A title', 'code of the occupation': '99-0005' };
});

const project = new Project(fixtureRoot);
const questions = () => terminal.asked.map(({ message }) => message.toLowerCase()).join('\n');

it.each(kindNames)(
  'asks for each option of a new %s, unless the help says what comes of leaving it out',
  async (kind) => {
    await askForRest({ kind, values: {} }, project);
    for (const flag of kinds[kind].flags) {
      const about = aboutFlag(flag);
      const isAsked =
        questions().includes(about.toLowerCase()) ||
        questions().includes(`which ${flag}?`) ||
        (flag === 'guide' && project.guides.length === 1);
      expect(isAsked || about.endsWith('when left out'), `--${flag}`).toBe(true);
      expect(isFileFlag(flag) && !isAsked, `--${flag}`).toBe(false);
    }
  },
);

it('asks for the name by which a source is cited, and says which it would be', async () => {
  terminal.answers['File name'] = 'lamp-survey';
  const typed = readArguments(['source', 'Survey of lamps 2026']);
  if (typeof typed === 'string') throw new Error(typed);
  const { values } = await askForRest(typed, project);
  expect(values.id).toBe('lamp-survey');
  expect(questions()).toContain('leave empty for survey-of-lamps-2026');
});

it.each([
  ['source', 'File name', 'Lamp survey', /cannot name a file/],
  ['source', 'Its address', 'http://lamps.example', /https/],
  ['guide', 'Guides to careers', 'lantern-keper', /There is no guide "lantern-keper"/],
  ['certification', 'File name of its source', 'nobody', /There is no source "nobody"/],
] as const)('says of a new %s at once what is wrong with “%s”', async (kind, message, typed, fault) => {
  await askForRest({ kind, title: 'A title', values: {} }, project);
  const asked = terminal.asked.find((it) => it.message.startsWith(message));
  expect(asked?.validate?.(typed)).toMatch(fault);
  expect(asked?.validate?.('')).toBeUndefined();
});
