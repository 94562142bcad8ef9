import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The invented release of the tests, as a folder. */
export const release = join(import.meta.dirname, '../fixtures/onet/db_30_3_text');

/** The text of one of its files. */
export const onetText = (name: string): string => readFileSync(join(release, name), 'utf8');

/** All of its files by name. */
export const onetFiles = (): Record<string, string> =>
  Object.fromEntries(readdirSync(release).map((name) => [name, onetText(name)]));

/** A text parted by tabs as rows of cells. */
export const rowsOf = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
