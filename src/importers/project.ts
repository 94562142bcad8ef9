import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isError, type Problem } from '../lib/problems.ts';
import { isToFill } from '../lib/to-fill.ts';
import { readContent } from '../read/read-content.ts';
import { readText } from '../read/text-file.ts';
import { payTableNames } from '../schemas/pay.ts';

/** A guide as far as imports go: its occupation, and the files of its pay/ folder as they are. */
export interface ImportGuide {
  /** Folder name in content/career-guides/. */
  name: string;
  /** SOC code like 29-2072, by which its wages are found. */
  soc: string;
  /** Title of that occupation as guide.yaml has it; empty where it is still to fill. */
  title: string;
  /** content/career-guides/<guide>/pay, from the project's root. */
  folder: string;
  /** Texts of the .csv and .yaml files in it by file name; empty where there is no such folder yet. */
  files: Readonly<Record<string, string>>;
  /** Text of guide.yaml where the title of the occupation is still to fill in it. */
  untitled?: string | undefined;
}

/** A source of content/sources/: its name without .yaml, and all that it says of itself. */
export interface Source {
  id: string;
  text: string;
}

export interface ImportGuides {
  guides: ImportGuide[];
  sources: Source[];
  problems: Problem[];
}

/**
 * Every guide of a project, drafts too. A guide without a SOC code is passed over with advice; a file that
 * cannot be read is a problem.
 *
 * @param root - folder that holds content/
 */
export function readImportGuides(root: string): ImportGuides {
  const { entries, problems: inContent } = readContent(root);
  const problems: Problem[] = [];
  const guides = entries.guides.flatMap((guide): ImportGuide[] => {
    // An import fills drafts too, of which much may be missing; only what cannot be read stops it.
    const unreadable = inContent.filter(({ file, rule }) => file === guide.file && unread.has(rule));
    problems.push(...unreadable);
    // What takes the place of a code that is none.
    if (guide.data.soc === '') {
      if (unreadable.length === 0) problems.push({ file: guide.file, ...guide.at?.(['soc']), ...noCode });
      return [];
    }
    const folder = guide.file.replace('guide.yaml', 'pay');
    const read = readFiles(root, folder);
    problems.push(...read.problems);
    const own = isToFill(guide.data['soc-title']) ? readLines(root, guide.file, 'yaml') : undefined;
    const untitled = typeof own === 'string' ? own : undefined;
    const title = isToFill(guide.data['soc-title']) ? '' : guide.data['soc-title'];
    return [{ name: guide.id, soc: guide.data.soc, title, folder, files: read.files, untitled }];
  });
  if (guides.length === 0 && !problems.some(isError)) {
    problems.push({
      file: 'content/career-guides',
      rule: 'files',
      message: 'There is no guide with a SOC code to fill.',
      instead: 'Run the command in the project’s folder, or name that folder with --root.',
    });
  }
  return {
    guides,
    sources: entries.sources.map(({ id, data }) => ({ id, text: Object.values(data).join(' ') })),
    problems,
  };
}

/** Where a file of a guide beside its pay/ folder lies, by its path in the guide's folder. */
export const besidePay = ({ folder }: ImportGuide, file: string): string => folder.replace(/pay$/, file);

/** A text of content with line ends LF; those of the file come back when it is written. */
function readLines(...file: Parameters<typeof readText>): ReturnType<typeof readText> {
  const text = readText(...file);
  return typeof text === 'string' ? text.replaceAll('\r\n', '\n') : text;
}

/** Text of a file by its path from the root; undefined where there is none, or none that can be read. */
export function textIfThere(
  root: string,
  path: string,
  format: Parameters<typeof readText>[2],
  problems: Problem[],
): string | undefined {
  if (!existsSync(join(root, path))) return undefined;
  const text = readLines(root, path, format);
  if (typeof text === 'string') return text;
  problems.push(text);
  return undefined;
}

/** The same for a file of a guide beside its pay/ folder. */
export const textBesidePay = (
  root: string,
  guide: ImportGuide,
  file: string,
  problems: Problem[],
): string | undefined =>
  textIfThere(root, besidePay(guide, file), file.endsWith('.yaml') ? 'yaml' : 'txt', problems);

/** Rules of the reader that a text breaks of which nothing is known then. */
const unread: ReadonlySet<string> = new Set(['files', 'yaml']);

const noCode = {
  rule: 'oews',
  message: 'This guide has no SOC code of the right form, so no wages can be found for it.',
  instead: 'Write one like `soc: 29-2072`.',
  advice: true,
};

/** The tables of a guide and the YAML beside them as they are written, since only what changes may change. */
function readFiles(root: string, folder: string): { files: Record<string, string>; problems: Problem[] } {
  const names = payTableNames
    .flatMap((name) => [`${name}.csv`, `${name}.yaml`])
    .filter((name) => existsSync(join(root, folder, name)));
  const files: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const name of names) {
    const text = readLines(root, `${folder}/${name}`, name.endsWith('.csv') ? 'csv' : 'yaml');
    if (typeof text === 'string') files[name] = text;
    else problems.push(text);
  }
  return { files, problems };
}
