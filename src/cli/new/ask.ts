import { sourceKinds } from '../../schemas/source.ts';
import type { Typed } from './arguments.ts';
import { type FlagName, flags, type KindName, kindNames, kinds, type Order } from './kinds.ts';
import type { Project } from './project.ts';

/** Where a person answers. */
export interface Terminal {
  question(text: string): Promise<string>;
}

/** What a person is asked about each kind, beyond its title. An empty answer leaves it to be filled in the file. */
const questions: Record<KindName, readonly FlagName[]> = {
  guide: ['soc', 'soc-title'],
  section: ['guide', 'chapter', 'short'],
  specialty: ['guide'],
  faq: ['guide', 'group'],
  certification: ['guide', 'name', 'body'],
  table: ['guide'],
  source: ['publisher', 'url', 'kind'],
  term: ['abbreviation'],
  page: [],
};

/** Asks a person for whatever was not typed, and gives the order once it is complete. */
export async function askForRest(
  { kind: typedKind, title: typedTitle, values: typed }: Typed,
  project: Project,
  terminal: Terminal,
): Promise<Order> {
  const kind = typedKind ?? ((await choose(terminal, 'What do you want to make?', kindNames)) as KindName);
  const title = typedTitle ?? (await answer(terminal, `Title: ${kinds[kind].what}`));
  const values: Order['values'] = { ...typed };
  for (const flag of questions[kind]) {
    if (values[flag] !== undefined) continue;
    const known = choicesFor(flag, values, project);
    if (known?.length === 1 && flag === 'guide') continue;
    const told =
      known && flag !== 'group'
        ? await choose(terminal, `Which ${flag}?`, known)
        : await answerOrNone(terminal, flag, known, flag === 'soc');
    if (told !== '') values[flag] = told;
  }
  return { kind, title, values };
}

function choicesFor(
  flag: FlagName,
  values: Order['values'],
  project: Project,
): readonly string[] | undefined {
  const guide = values.guide ?? project.guides[0] ?? '';
  if (flag === 'guide') return project.guides;
  if (flag === 'chapter') return project.chapters(guide).map((chapter) => chapter.id);
  if (flag === 'group') return project.groups(guide);
  return flag === 'kind' ? sourceKinds : undefined;
}

/** An answer that may be empty, except where nothing can be made without it. */
async function answerOrNone(
  terminal: Terminal,
  flag: FlagName,
  known: readonly string[] | undefined,
  needed: boolean,
): Promise<string> {
  if (known && known.length > 0) {
    const picked = await choose(terminal, 'Which group of questions?', [...known, 'a new group']);
    return picked === 'a new group' ? answer(terminal, 'Title of the new group') : picked;
  }
  const question = `${flags[flag][0]?.toUpperCase() ?? ''}${flags[flag].slice(1)}`;
  if (needed || flag === 'group') return answer(terminal, question);
  return (await terminal.question(`${question} (leave empty to fill it in later): `)).trim();
}

async function answer(terminal: Terminal, question: string): Promise<string> {
  for (;;) {
    const told = (await terminal.question(`${question}: `)).trim();
    if (told !== '') return told;
  }
}

async function choose(terminal: Terminal, question: string, choices: readonly string[]): Promise<string> {
  const list = choices.map((choice, index) => `  ${index + 1}  ${choice}`).join('\n');
  for (;;) {
    const told = (await terminal.question(`${question}\n${list}\nNumber or name: `)).trim();
    const picked =
      choices[Number(told) - 1] ?? choices.find((choice) => choice.toLowerCase() === told.toLowerCase());
    if (picked) return picked;
  }
}
