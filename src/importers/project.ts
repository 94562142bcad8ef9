import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { isError, type Problem } from '../lib/problems.ts';
import { isToFill } from '../lib/to-fill.ts';
import type { Entries } from '../read/collections.ts';
import { readContent } from '../read/read-content.ts';
import { readText } from '../read/text-file.ts';
import { payTableNames } from '../schemas/pay.ts';

/** A guide as far as imports go: its occupation, and its tables of pay as they are. */
export interface ImportGuide {
  /** Folder name in content/career-guides/. */
  name: string;
  /** SOC code like 29-2072, by which its figures are found. */
  soc: string;
  /** Title of that occupation as guide.yaml has it; empty where it is still to fill. */
  title: string;
  /** Whether the title is still to fill. */
  isUntitled: boolean;
  /** content/career-guides/<guide>, from the project's root. */
  folder: string;
  /** Texts of the tables in pay/ and of the YAML beside them, by file name. */
  files: Readonly<Record<string, string>>;
}

/** A source of content/sources/: its name without .yaml, and all that it says of itself. */
export interface Source {
  id: string;
  text: string;
}

export const sourcesIn = ({ sources }: Entries): Source[] =>
  sources.map(({ id, data }) => ({ id, text: Object.values(data).join(' ') }));

/**
 * Every guide of a project, drafts too. A guide without a SOC code is passed over with advice; a file that
 * cannot be read is a problem.
 *
 * @param root - folder that holds content/
 */
export function readImportGuides(root: string): {
  guides: ImportGuide[];
  entries: Entries;
  problems: Problem[];
} {
  const { entries, problems: inContent } = readContent(root);
  const problems: Problem[] = [];
  const guides = entries.guides.flatMap(({ id: name, file, data, at }): ImportGuide[] => {
    // An import fills drafts too, of which much may be missing; only what cannot be read stops it.
    const unreadable = inContent.filter((it) => it.file === file && unread.has(it.rule));
    problems.push(...unreadable);
    // What takes the place of a code that is none.
    if (data.soc === '') {
      if (unreadable.length === 0) problems.push({ file, ...at?.(['soc']), ...noCode });
      return [];
    }
    const folder = file.replace('/guide.yaml', '');
    const isUntitled = isToFill(data['soc-title']);
    const title = isUntitled ? '' : data['soc-title'];
    return [{ name, soc: data.soc, title, isUntitled, folder, files: payFiles(root, folder, problems) }];
  });
  if (guides.length === 0 && !problems.some(isError)) {
    problems.push({
      file: 'content/career-guides',
      rule: 'files',
      message: 'There is no guide with a SOC code to fill.',
      instead: 'Run the command in the project’s folder, or name that folder with --root.',
    });
  }
  return { guides, entries, problems };
}

/** Rules of the reader that a text breaks of which nothing is known then. */
const unread: ReadonlySet<string> = new Set(['files', 'yaml']);

const noCode = {
  rule: 'oews',
  message: 'This guide has no SOC code of the right form, so no wages can be found for it.',
  instead: 'Write one like `soc: 29-2072`.',
  advice: true,
};

/**
 * Text of a file of content with line ends LF; those of the file come back when it is written.
 *
 * @param path - from the root
 * @returns undefined where there is none, or none that can be read, which goes to `problems`
 */
export function textIfThere(root: string, path: string, problems: Problem[]): string | undefined {
  if (!existsSync(join(root, path))) return undefined;
  const format = ({ '.csv': 'csv', '.yaml': 'yaml' } as const)[extname(path)] ?? 'txt';
  const text = readText(root, path, format);
  if (typeof text === 'string') return text.replaceAll('\r\n', '\n');
  problems.push(text);
  return undefined;
}

/** The tables of a guide and the YAML beside them as they are written, since only what changes may change. */
function payFiles(root: string, folder: string, problems: Problem[]): Record<string, string> {
  const names = payTableNames.flatMap((name) => [`${name}.csv`, `${name}.yaml`]);
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = textIfThere(root, `${folder}/pay/${name}`, problems);
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
}
