import { parseArgs } from 'node:util';
import { nearest } from '../../lib/nearest.ts';
import { asTyped } from '../as-typed.ts';
import { keptByNpm } from '../options.ts';
import {
  aboutFlag,
  type FileFlag,
  fileFlagNames,
  type FlagName,
  flagNames,
  isFileFlag,
  type KindName,
  kindNames,
  kinds,
  type Order,
} from './kinds.ts';

/** What was typed after `npm run new --`, as far as it goes. */
export interface Typed {
  kind?: KindName | undefined;
  title?: string | undefined;
  values: Order['values'];
  files?: Order['files'];
  /** Whether to say what would be written, and write nothing. */
  dryRun?: true;
}

const dryFlag = 'dry-run';

export const usage = `npm run new -- <kind> "<title>" [--flag "value" …] [--dry-run]

${kindNames.map((kind) => `  ${kind.padEnd(14)}${kinds[kind].what}\n${' '.repeat(16)}${kinds[kind].flags.map((flag) => `--${flag}`).join(' ')}`).join('\n')}

${[...flagNames, ...fileFlagNames].map((flag) => `  --${flag.padEnd(13)}${aboutFlag(flag)}`).join('\n')}
  --${dryFlag.padEnd(13)}says what would be written and writes nothing`;

const options = {
  ...Object.fromEntries(
    [...flagNames, ...fileFlagNames].map((flag) => [
      flag,
      { type: 'string' as const, multiple: isFileFlag(flag) },
    ]),
  ),
  [dryFlag]: { type: 'boolean' as const },
};

/** The words after the command, or a sentence on the first that is not right. */
export function readArguments(words: readonly string[]): Typed | string {
  const kept = keptByNpm({ command: 'npm run new', options });
  if (kept) return kept;
  const { tokens, positionals, values } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const [kind, title, ...others] = positionals;
  if (kind !== undefined && !Object.hasOwn(kinds, kind)) {
    const near = nearest(kind, kindNames);
    return `There is no "${kind}" to make. ${near ? `Did you mean "${near}"?` : `Known: ${kindNames.join(', ')}.`}`;
  }
  const allowed: readonly string[] = [
    ...(kind === undefined ? [...flagNames, ...fileFlagNames] : kinds[kind as KindName].flags),
    dryFlag,
  ];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!allowed.includes(token.name)) {
      const near = nearest(token.name, allowed);
      return `${kind ? `A new ${kind} has` : 'There is'} no option ${token.rawName}. ${near ? `Did you mean --${near}?` : `Known: ${allowed.map((flag) => `--${flag}`).join(', ')}.`}`;
    }
    if (token.name === dryFlag) {
      if (token.value !== undefined) return `${token.rawName} takes no value.`;
    } else if (!token.value?.trim() || token.value.startsWith('--'))
      return `${token.rawName} needs a value: ${aboutFlag(token.name as FlagName | FileFlag)}.`;
  }
  if (others.length > 0)
    return `There is a word too many (${others.join(' ')}); a title needs quotes, like "Do I need a car?".`;
  const { [dryFlag]: dryRun, ...flags } = values;
  const given = Object.entries(flags);
  const files = given
    .filter(([name]) => isFileFlag(name))
    .map(([name, paths]) => [name, [paths].flat().map((path) => asTyped(String(path).trim()))]);
  const texts = given
    .filter(([name]) => !isFileFlag(name))
    .map(([name, value]) => [name, String(value).trim()]);
  return {
    kind: kind as KindName | undefined,
    title: title?.trim() || undefined,
    values: Object.fromEntries(texts) as Order['values'],
    ...(dryRun === true && { dryRun }),
    ...(files.length > 0 && { files: Object.fromEntries(files) as Order['files'] }),
  };
}
