import type { Problem } from '../../lib/problems.ts';
import type { Release } from './open-release.ts';
import { agency } from './tables.ts';

/**
 * The release that files are of: the one that was typed, or that they name themselves. Where they disagree, or nothing says
 * it, that goes to `problems`.
 *
 * @param typed - after `--release`
 * @param file - to report it at
 */
export function releaseGiven(
  typed: string | undefined,
  named: readonly Release[],
  file: string,
  problems: Problem[],
): Release | undefined {
  const refuse = (message: string, instead: string): undefined => {
    problems.push({ file, rule: agency.rule, message, instead });
    return undefined;
  };
  const number = typed?.trim();
  const numbers = named.map((release) => release.number);
  if (number !== undefined && !/^\d{1,2}\.\d$/.test(number))
    return refuse(`--release "${number}" is not the number of a release.`, 'Write it like --release 30.3.');
  if (numbers.length > 1)
    return refuse(
      `The files are of several releases: ${numbers.join(', ')}.`,
      'Give the files of one release.',
    );
  const [own] = named;
  if (number !== undefined && own && own.number !== number)
    return refuse(
      `The files say that they are of release ${own.number}, not of ${number}.`,
      `Write --release ${own.number} or leave it out, or give the files of ${number}.`,
    );
  if (own) return own;
  if (number !== undefined) return { number };
  return refuse(
    'Nothing says which release of O*NET the files are of.',
    'Add it as the page of downloads names it, like --release 30.3.',
  );
}
