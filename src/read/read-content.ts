import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { nearest, suggestion } from '../lib/nearest.ts';
import { type Problem, sortProblems } from '../lib/problems.ts';
import { paths } from '../lib/urls.ts';
import { commentsToFill } from '../lib/to-fill.ts';
import { slugPattern } from '../schemas/fields.ts';
import { type PayTableName, payAboutSchema, payRows, payTableNames, priceParityRow } from '../schemas/pay.ts';
import { type CollectionName, collectionNames, collections, type Entries } from './collections.ts';
import { cellPosition, parseCsv } from './csv.ts';
import type { Entry, Parsed } from './entry.ts';
import { falseEnds, frontMatterOf } from './front-matter.ts';
import { readMdx } from './mdx.ts';
import { checkSchema } from './schema-problems.ts';
import { standIn } from './stand-in.ts';
import { readText } from './text-file.ts';
import { parseYaml } from './yaml.ts';

export interface Content {
  entries: Entries;
  problems: Problem[];
}

/**
 * Reads and checks every file in `content/` of a project. Knows nothing of Astro, runs nothing that it
 * reads, and never throws for what an editor wrote: whatever is wrong comes back in `problems`, all of
 * it at once. A file that is not right still has an entry, with its unsound fields named in it, so that
 * what refers to the file is not reported as a second mistake.
 *
 * @param root - folder that holds `content/`
 */
export function readContent(root: string): Content {
  const entries = Object.fromEntries(
    collectionNames.map((name) => [name, [] as Entry<unknown>[]]),
  ) as unknown as Entries;
  const problems: Problem[] = [];
  const files = listFiles(root, 'content', problems);
  for (const file of files) {
    const place = placeOf(file);
    if (!place) {
      if (!isSidecar(file, files)) problems.push(...strayFile(file));
      continue;
    }
    for (const name of place.names) {
      if (!slugPattern.test(name)) {
        problems.push({
          file,
          rule: 'file-names',
          message: `"${name}" is not a name of the right form.`,
          instead:
            'Name files and folders with lower-case letters, digits and single dashes, like inpatient-coder.',
        });
      } else if (place.collection === 'pages' && taken.has(name)) {
        problems.push({
          file,
          rule: 'file-names',
          message: `The site has a page at /${name}/ already.`,
          instead: 'Give this page another name.',
        });
      } else if (deviceName.test(name)) {
        problems.push({
          file,
          rule: 'file-names',
          message: `"${name}" is a name that Windows keeps for a device.`,
          instead: 'Name it by more than one word, like con-credential.',
        });
      }
    }
    const { format, schema } = collections[place.collection];
    const text = readText(root, file, format, problems);
    const id = place.names.join('/') || place.collection;
    const entry =
      text === undefined
        ? unreadable(file, id, format, schema, place.names.at(-1))
        : format === 'csv'
          ? readTable(root, file, text, id, place.names.at(-1), files, problems)
          : format === 'mdx'
            ? readMdxEntry(file, text, id, schema, problems)
            : readYamlEntry(file, text, id, schema, problems);
    if (entry)
      (entries[place.collection] as Entry<unknown>[]).push(
        text === undefined || format === 'csv' ? entry : { ...entry, toFill: commentsToFill(text) },
      );
  }
  for (const required of ['site.yaml', 'redirects.yaml', 'changes.yaml', 'price-parities.csv']) {
    if (files.length > 0 && !files.includes(`content/${required}`)) {
      problems.push({
        file: `content/${required}`,
        rule: 'files',
        message: 'This file is missing.',
        instead: 'Restore it; the site cannot be built without it.',
      });
    }
  }
  return { entries, problems: sortProblems(problems) };
}

/** The words that the spelling check knows besides its dictionaries (cspell.json names it). */
const wordList = 'content/words.txt';

const isLink = {
  rule: 'files',
  message: 'This is a link to another file, which content may not be.',
  instead: 'Put the file itself here.',
};

/** Addresses of pages that are not written in pages/. */
const taken = new Set([
  '404',
  ...[paths.guides, paths.glossary, paths.sources, paths.search].map((path) => path.slice(1, -1)),
]);

/** Names that Windows keeps for devices: nobody who works there could fetch the project. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** What no name may hold: a terminal or a program that reads the report line by line would take it for more than a name. */
const signsOfNoName = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu;

/** All files under a folder, sorted, without notes for people (README.md) and hidden files. */
function listFiles(root: string, folder: string, problems: Problem[]): string[] {
  let names: string[];
  try {
    if (lstatSync(join(root, folder)).isSymbolicLink()) {
      problems.push({ file: folder, ...isLink });
      return [];
    }
    names = readdirSync(join(root, folder)).sort();
  } catch {
    problems.push({
      file: folder,
      rule: 'files',
      message: 'This folder is missing.',
      instead: 'Restore it; it holds everything the site says.',
    });
    return [];
  }
  return names.flatMap((name) => {
    const path = `${folder}/${name}`;
    if (path.search(signsOfNoName) >= 0) {
      problems.push({
        file: path.replaceAll(signsOfNoName, '�'),
        rule: 'file-names',
        message: 'There is a sign in this name that nobody sees (shown here as �).',
        instead: 'Rename it with lower-case letters, digits and single dashes.',
      });
      return [];
    }
    const stat = lstatSync(join(root, path));
    if (stat.isSymbolicLink()) {
      problems.push({ file: path, ...isLink });
      return [];
    }
    if (name.startsWith('.') || name === 'README.md' || path === wordList) return [];
    if (stat.isDirectory()) return listFiles(root, path, problems);
    if (stat.isFile()) return [path];
    problems.push({
      file: path,
      rule: 'files',
      message: 'This is not a file that holds text.',
      instead: 'Delete it.',
    });
    return [];
  });
}

const patterns = collectionNames.map((collection) => ({
  collection,
  pattern: new RegExp(
    `^content/${collections[collection].at.replaceAll('.', '\\.').replaceAll('*', '([^/]+)')}$`,
  ),
}));

function placeOf(file: string): { collection: CollectionName; names: string[] } | undefined {
  for (const { collection, pattern } of patterns) {
    const match = pattern.exec(file);
    if (match) return { collection, names: match.slice(1) };
  }
  return undefined;
}

/** The YAML beside a CSV is read together with it. */
const isSidecar = (file: string, files: readonly string[]): boolean =>
  file.endsWith('.yaml') && files.includes(file.replace(/\.yaml$/, '.csv'));

function strayFile(file: string): Problem[] {
  const table = file.replace(/\.yaml$/, '.csv');
  const place = table === file ? undefined : placeOf(table);
  if (place && collections[place.collection].format === 'csv') {
    return [
      {
        file,
        rule: 'files',
        message: `The table that this file describes, ${table.replace(/.*\//, '')}, is missing.`,
        instead: 'Restore the table, or delete this file too.',
      },
    ];
  }
  const twin = collectionNames
    .map((name) => collections[name].at)
    .find(
      (at) =>
        at.replace(/.*\./, '.') !== file.replace(/.*\./, '.') &&
        placeOf(file.replace(/\.[^.]*$/, at.replace(/.*\./, '.'))),
    );
  return [
    {
      file,
      rule: 'files',
      message: 'Nothing reads this file.',
      instead: twin
        ? `Here a file ends in ${twin.replace(/.*\./, '.')}: rename it, move it or delete it.`
        : 'Move it to its place (content/README.md lists them) or delete it.',
    },
  ];
}

/** What stands in for a file of which the text cannot be read. */
function unreadable(
  file: string,
  id: string,
  format: 'csv' | 'mdx' | 'yaml',
  schema: z.ZodType,
  name: string | undefined,
): Entry<unknown> {
  const data = standIn(schema, {}).data as object;
  const more =
    format === 'csv'
      ? { table: name, rows: [] }
      : format === 'mdx'
        ? { prose: { uses: [], headings: [], links: [], words: 0 } }
        : {};
  return { id, file, data: { ...data, ...more }, unsound: new Set(Object.keys({ ...data, ...more })) };
}

function readYamlEntry(
  file: string,
  text: string,
  id: string,
  schema: z.ZodType,
  problems: Problem[],
): Entry<unknown> {
  const parsed = parseYaml(text, file);
  problems.push(...parsed.problems);
  return { id, file, at: parsed.at, ...checkData(schema, parsed, file, problems) };
}

/** The data of a file under its schema; what is sound of it where it is not right. */
function checkData(
  schema: z.ZodType,
  parsed: Parsed,
  file: string,
  problems: Problem[],
): Pick<Entry<unknown>, 'data' | 'unsound'> {
  if (parsed.problems.length > 0) {
    const { data } = standIn(schema, {});
    return { data, unsound: new Set(Object.keys(data as object)) };
  }
  const checked = checkSchema(schema, parsed, file);
  problems.push(...checked.problems);
  return checked.data === undefined ? standIn(schema, parsed.data) : { data: checked.data };
}

function readMdxEntry(
  file: string,
  text: string,
  id: string,
  schema: z.ZodType,
  problems: Problem[],
): Entry<unknown> {
  const fields = frontMatterOf(text);
  const { prose, texts, problems: inText, unread } = readMdx(text, file);
  if (!fields) {
    problems.push({
      file,
      line: 1,
      rule: 'front-matter',
      message: /^---[ \t]*\r?\n/.test(text)
        ? 'The fields at the top do not end with a line of ---.'
        : 'The file does not start with its fields between two lines of ---.',
      instead: 'Start the file with ---, one field a line, and a second --- before the text.',
    });
    const { data, unsound } = standIn(schema, {});
    return {
      id,
      file,
      data: { ...(data as object), prose },
      unsound: new Set([...unsound, ...(unread ? ['prose'] : [])]),
    };
  }
  const parsed = parseYaml(fields.yaml, file, 1);
  problems.push(...falseEnds(fields, file), ...parsed.problems, ...inText);
  const checked = checkData(schema, parsed, file, problems);
  const unsound = unread ? new Set([...(checked.unsound ?? []), 'prose']) : checked.unsound;
  if (prose.words === 0 && inText.length === 0) {
    problems.push({
      file,
      rule: 'mdx',
      message: 'There is no text after the fields.',
      instead: 'Write the text below the second ---.',
    });
  }
  return {
    id,
    file,
    data: { ...(checked.data as object), prose },
    body: text.slice(fields.end),
    texts,
    at: parsed.at,
    unsound,
  };
}

/** How many problems of one table are told: a file that is no table has one in each line. */
const mostOfATable = 200;

function readTable(
  root: string,
  file: string,
  text: string,
  id: string,
  name: string | undefined,
  files: readonly string[],
  problems: Problem[],
): Entry<unknown> | undefined {
  const row =
    name === undefined
      ? priceParityRow
      : Object.hasOwn(payRows, name)
        ? payRows[name as PayTableName]
        : undefined;
  if (!row) {
    problems.push({
      file,
      rule: 'files',
      message: `There is no pay table "${name}".`,
      instead: suggestion(name ?? '', payTableNames),
    });
    return undefined;
  }
  const about = readSidecar(root, file, id, files, problems);
  const csv = parseCsv(text, file);
  const own = [
    ...csv.problems,
    ...(csv.columns.length > 0 ? wrongColumns(file, csv.columns, Object.keys(row.shape)) : []),
  ];
  const rows: unknown[] = [];
  const lines: number[] = [];
  for (const { line, cells } of own.some((problem) => problem.line === 1) ? [] : csv.rows) {
    const result = row.safeParse(cells);
    if (result.success) {
      rows.push(result.data);
      lines.push(line);
      continue;
    }
    for (const issue of result.error.issues) {
      const column = String(issue.path[0]);
      own.push({
        file,
        ...cellPosition(text, line, csv.columns.indexOf(column)),
        rule: 'csv',
        message: cellMessage(issue, column, cells[column] ?? ''),
      });
    }
  }
  problems.push(...own.slice(0, mostOfATable));
  if (own.length > mostOfATable) {
    problems.push({
      file,
      rule: 'csv',
      message: `${own.length - mostOfATable} more things are not right in this table.`,
      instead: 'Mend the others first, or put back the right file.',
    });
  }
  return {
    id,
    file,
    data: { ...(about.data as object), ...(name === undefined ? {} : { table: name }), rows },
    unsound: own.length > 0 ? new Set(['rows']) : undefined,
    at: (path) => {
      const [head, index] = path;
      if (head !== 'rows') return about.at?.(path);
      return typeof index === 'number' && lines[index] !== undefined
        ? { line: lines[index], column: 1 }
        : undefined;
    },
  };
}

/** The YAML beside a table, which says where its figures come from. */
function readSidecar(
  root: string,
  table: string,
  id: string,
  files: readonly string[],
  problems: Problem[],
): Pick<Entry<unknown>, 'data' | 'at'> {
  const file = table.replace(/\.csv$/, '.yaml');
  if (!files.includes(file)) {
    problems.push({
      file,
      rule: 'files',
      message: `This file is missing: it says where the figures of ${table.replace(/.*\//, '')} come from.`,
      instead: 'Write title, source, period and scope, one a line.',
    });
    return standIn(payAboutSchema, {});
  }
  const text = readText(root, file, 'yaml', problems);
  return text === undefined
    ? standIn(payAboutSchema, {})
    : readYamlEntry(file, text, id, payAboutSchema, problems);
}

function wrongColumns(file: string, columns: readonly string[], wanted: readonly string[]): Problem[] {
  const wrong = (message: string, instead?: string): Problem => ({
    file,
    line: 1,
    rule: 'csv',
    message,
    instead,
  });
  const all = `The columns are: ${wanted.join(', ')}.`;
  if (columns.length === 1 && /[;\t]/.test(columns[0] ?? '')) {
    return [
      wrong(
        'The cells of this table are not separated by commas.',
        'Save it as CSV with commas between the cells.',
      ),
    ];
  }
  const strays = columns.filter((column) => !wanted.includes(column));
  const meant = new Set(strays.map((column) => nearest(column, wanted)));
  return [
    ...wanted
      .filter((column) => !columns.includes(column) && !meant.has(column))
      .map((column) => wrong(`The column "${column}" is missing.`, all)),
    ...columns.flatMap((column, index) => {
      if (column === '') return [wrong(`Column ${index + 1} has no name.`, all)];
      if (columns.indexOf(column) < index)
        return [wrong(`There are two columns "${column}".`, 'Delete one of the two, with its cells.')];
      return wanted.includes(column)
        ? []
        : [wrong(`"${column}" is not a column of this table.`, suggestion(column, wanted))];
    }),
  ];
}

function cellMessage(issue: z.core.$ZodIssue, column: string, cell: string): string {
  if (issue.code === 'custom') return `${column}: ${issue.message}`;
  if (issue.code === 'invalid_value')
    return `${column}: "${cell}" is not the postal abbreviation of a state.`;
  return issue.code === 'too_small'
    ? `${column}: the cell is empty.`
    : `${column}: "${cell}" ${issue.message}`;
}
