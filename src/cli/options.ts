import { parseArgs } from 'node:util';
import { nearest } from '../lib/nearest.ts';

/** What a command takes. */
export interface CommandOptions {
  /** As it is typed, like `npm run check`. */
  command: string;
  options: Readonly<Record<string, { type: 'boolean' | 'string' }>>;
  /** What is wrong with a word that belongs to no option; absent where such words are allowed. */
  wordFault?: (word: string) => string;
}

/**
 * npm's own options may be set for good in a person's settings, so seeing one says little; `--force` is
 * the one that people do set.
 */
const oftenSetForNpm = new Set(['force']);

/** A sentence on an option typed before `--`, which npm keeps for itself and passes on only as a variable. */
export function keptByNpm(
  { command, options }: CommandOptions,
  env: NodeJS.ProcessEnv = process.env,
  words: readonly string[] = [],
): string | undefined {
  for (const [name, { type }] of Object.entries(options)) {
    const value = env[`npm_config_${name.replaceAll('-', '_')}`];
    if (!value || oftenSetForNpm.has(name)) continue;
    // Of an option that it does not know npm passes the value on, as a word alone.
    const given = type === 'boolean' ? undefined : value === 'true' ? words[0] : value;
    const typed = [`--${name}`, given].filter(Boolean).join(' ');
    return `npm kept ${typed} for itself. Put -- before it: ${command} -- ${typed}`;
  }
  return undefined;
}

/**
 * A sentence on the first thing that is wrong in the words after a command; undefined where they are right.
 *
 * @param words - as typed, without the command
 * @param env - where npm leaves the options that it kept for itself
 */
export function optionFault(
  words: readonly string[],
  about: CommandOptions,
  env: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const { options, wordFault } = about;
  const kept = keptByNpm(about, env, words);
  if (kept) return kept;
  const { tokens } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional' && wordFault) return wordFault(token.value);
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(options, token.name)) {
      const known = Object.keys(options);
      const near = nearest(token.name, known);
      const all = known.length > 0 ? `Known: ${known.map((name) => `--${name}`).join(', ')}.` : '';
      return `There is no option ${token.rawName}. ${near ? `Did you mean --${near}?` : all}`.trim();
    }
    const { type } = options[token.name]!;
    if (type === 'boolean' && token.value !== undefined) return `${token.rawName} takes no value.`;
    if (type === 'string' && (!token.value?.trim() || token.value.startsWith('--')))
      return `${token.rawName} needs a value.`;
  }
  return undefined;
}

const noWord = (word: string): string => `"${word}" is not understood: nothing comes here.`;

/** The sentence for commands that take options alone. */
export const noWords = (word: string): string => `"${word}" is not understood: only options come here.`;

/** Prints how a command is used where `--help` or `-h` is among its words, and says whether it was. */
export function askedForHelp(usage: string): boolean {
  const asked = process.argv.slice(2).some((word) => word === '--help' || word === '-h');
  if (asked) console.log(usage);
  return asked;
}

/**
 * Ends the process with a sentence where words follow a command that takes none, and with its usage where help is
 * asked for.
 *
 * @param what - what it does, as a whole sentence
 */
export function takeNoWords(command: string, what: string): void {
  if (askedForHelp(`${command}\n\n  ${what}`)) process.exit();
  const fault = optionFault(process.argv.slice(2), { command, options: {}, wordFault: noWord });
  if (!fault) return;
  console.error(fault);
  process.exit(1);
}
