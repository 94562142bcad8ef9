import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Problem } from '../../lib/problems.ts';
import { sheetsOf } from '../agency-file.ts';
import { beginningOf, textInZip } from '../workbook.ts';
import { agency, type KnownTable, knownTable, tableNames } from './tables.ts';

/** A release of the O*NET database, as its files name it. */
export interface Release {
  /** Like 30.3. */
  number: string;
  /** Month of it, like May 2026, where the files say it. */
  month?: string | undefined;
}

export interface OpenedRelease {
  tables: KnownTable[];
  /** Every release that a name or a “Read Me” speaks of, each once. */
  releases: Release[];
  problems: Problem[];
}

/**
 * Opens what a person has of a release: its zip, a folder of it, or some of its files, as text or workbooks. Tables that are
 * not read here are passed over in a zip or folder; a file that was named must be one that is.
 */
export async function openRelease(paths: readonly string[]): Promise<OpenedRelease> {
  const opened: OpenedRelease = { tables: [], releases: [], problems: [] };
  const found = new Map<string, Release>();
  const take = (release: Release | undefined): void => {
    if (release) found.set(release.number, { ...found.get(release.number), ...release });
  };
  for (const path of paths) {
    take(releaseInName(path));
    const isFolder = existsSync(path) && statSync(path).isDirectory();
    const files = isFolder ? filesIn(path) : [path];
    let known = 0;
    for (const file of files) {
      if (readMe.test(file)) {
        take(releaseInText(readFileSync(file, 'utf8')));
        continue;
      }
      const sheets = await sheetsOf(file, agency);
      if (!Array.isArray(sheets)) {
        opened.problems.push({ file, rule: agency.rule, ...sheets });
        known += 1;
        continue;
      }
      const tables = sheets.flatMap(
        (sheet) => knownTable({ ...sheet, name: nameOf(file, sheet.name) }) ?? [],
      );
      opened.tables.push(...tables);
      known += tables.length;
      take(/\.zip$/i.test(file) ? releaseInText(textInZip(readFileSync(file), readMe)) : undefined);
      for (const { name } of sheets) take(releaseInName(name));
    }
    if (known === 0)
      opened.problems.push({
        file: path,
        rule: agency.rule,
        message: `${isFolder ? 'The folder holds no table' : 'This is no table'} of the O*NET database that is read here.`,
        instead: `These are, by their headings: ${tableNames}.`,
      });
  }
  return { ...opened, releases: [...found.values()] };
}

const readMe = /(?:^|[/\\])read ?me[^/\\]*\.txt$/i;

/** Texts and workbooks of a folder, and of a folder in it, as a zip unpacks. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && agency.wanted?.(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => relative(folder, file).split(/[/\\]/).length <= 2)
    .filter((file) => readMe.test(file) || agency.worthReading?.(beginningOf(readFileSync(file))))
    .sort();

/** A text's sheet has its file's name already; that of a zip says where in it the table is. */
const nameOf = (file: string, sheet: string): string => (/\.zip$/i.test(file) ? `${file} › ${sheet}` : file);

/** The release in the names that its zips and folders have: db_30_3_text.zip, db_30_3_excel/. */
function releaseInName(name: string): Release | undefined {
  const match = /\bdb_(\d{1,2})_(\d)_/.exec(name.replace(/.*[/\\](?=db_)/, ''));
  return match ? { number: `${match[1]}.${match[2]}` } : undefined;
}

/** The release in its Read Me: “O*NET 30.3 Database, May 2026 Release”. */
function releaseInText(text: string | undefined): Release | undefined {
  const match = /O\*NET\S?\s+(\d{1,2}\.\d)\s+Database(?:\W+([A-Z][a-z]+ \d{4}))?/.exec(text ?? '');
  return match?.[1] ? { number: match[1], ...(match[2] ? { month: match[2] } : {}) } : undefined;
}
