import { existsSync } from 'node:fs';
import { select, text } from '@clack/prompts';
import { capitalized } from '../../lib/capitalized.ts';
import { sourceKinds } from '../../schemas/source.ts';
import { asTyped } from '../as-typed.ts';
import type { Typed } from './arguments.ts';
import {
  aboutFlag,
  asksOf,
  type FileFlag,
  fileFlagNames,
  type FlagName,
  kindNames,
  kinds,
  type Order,
} from './kinds.ts';
import { fileName, valueFault } from './plan.ts';
import type { Project } from './project.ts';
import { Refusal } from './refusal.ts';

const newGroup = 'a new group';

/**
 * Asks a person at a terminal for whatever was not typed, and gives the order once it is complete.
 *
 * @throws Refusal when the person leaves with Ctrl+C or Escape
 */
export async function askForRest(typed: Typed, project: Project): Promise<Order> {
  const kind = typed.kind ?? (await choose('What do you want to make?', kindNames));
  const title = typed.title ?? (await answer(`Title: ${kinds[kind].what}`, true));
  const values: Order['values'] = { ...typed.values };
  const faultOf = (flag: FlagName) => (value: string) => valueFault(kind, flag, value, project);
  for (const flag of asksOf(kind)) {
    if (values[flag] !== undefined) continue;
    const known = choicesFor(flag, values, project);
    if (flag === 'guide' && known.length === 1) continue;
    const given =
      known.length > 0
        ? await choose(`Which ${flag}?`, flag === 'group' ? [...known, newGroup] : known)
        : await answer(question(flag, { kind, title, values }), isNeeded(flag), faultOf(flag));
    const value = given === newGroup ? await answer('Title of the new group', true) : given;
    if (value !== '') values[flag] = value;
  }
  const files = typed.files ?? (kind === 'guide' ? await askForFiles() : undefined);
  return { kind, title, values, ...(files && { files }) };
}

/** The files of agencies that a person has, each kind until the answer is empty. */
async function askForFiles(): Promise<NonNullable<Order['files']>> {
  const files: Partial<Record<FileFlag, string[]>> = {};
  for (const flag of fileFlagNames) {
    for (;;) {
      const message = `${capitalized(aboutFlag(flag))} (${files[flag] ? 'one more, or ' : ''}leave empty to go on)`;
      const validate = (typed: string | undefined) =>
        typed?.trim() && !existsSync(asTyped(typed.trim())) ? 'There is no such file.' : undefined;
      const typed = unlessCancelled(await text({ message, validate, defaultValue: '' })).trim();
      if (typed === '') break;
      files[flag] = [...(files[flag] ?? []), asTyped(typed)];
    }
  }
  return files;
}

function choicesFor(flag: FlagName, values: Order['values'], project: Project): readonly string[] {
  const guide = values.guide ?? project.guides[0] ?? '';
  if (flag === 'guide') return project.guides;
  if (flag === 'chapter') return project.chapters(guide).map((chapter) => chapter.id);
  if (flag === 'group') return project.groups(guide);
  return flag === 'kind' ? sourceKinds : [];
}

const isNeeded = (flag: FlagName): boolean => flag === 'soc' || flag === 'group';

/** What is asked for a flag, with what an empty answer does. */
function question(flag: FlagName, order: Order): string {
  if (flag === 'id') return `File name, by which it is cited (leave empty for ${fileName(order)})`;
  const words = capitalized(aboutFlag(flag));
  return isNeeded(flag) ? words : `${words} (leave empty to fill it in later)`;
}

/** An answer in words, asked for again while something is wrong with it. */
async function answer(
  message: string,
  needed: boolean,
  faultOf: (value: string) => string | undefined = () => undefined,
): Promise<string> {
  const validate = (words = ''): string | undefined => {
    const value = words.trim();
    if (value === '') return needed ? 'Nothing can be made without it.' : undefined;
    return faultOf(value);
  };
  return unlessCancelled(await text({ message, validate })).trim();
}

async function choose<Choice extends string>(message: string, choices: readonly Choice[]): Promise<Choice> {
  const options = choices.map((value) => ({ value }));
  return unlessCancelled(await select<string>({ message, options })) as Choice;
}

/** An answer; Ctrl+C and Escape give a symbol in its place. */
function unlessCancelled(answered: string | symbol): string {
  if (typeof answered === 'symbol') throw new Refusal('Nothing was made.');
  return answered;
}
