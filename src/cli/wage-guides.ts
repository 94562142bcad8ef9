import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../lib/problems.ts';
import { parseYaml } from '../read/yaml.ts';

/** A guide as far as its wages go: its occupation, and the files of its pay/ folder as they are. */
export interface WageGuide {
  /** Folder name in content/career-guides/. */
  name: string;
  /** SOC code like 29-2072, by which its wages are found. */
  soc: string;
  /** content/career-guides/<guide>/pay, from the project's root. */
  folder: string;
  /** Texts of the .csv and .yaml files in it by file name; empty where there is no such folder yet. */
  files: Readonly<Record<string, string>>;
}

export interface WageGuides {
  guides: WageGuide[];
  /** Names of the sources in content/sources/, without .yaml. */
  sources: string[];
  problems: Problem[];
}

const guidesFolder = 'content/career-guides';

/**
 * Every guide of a project, drafts too. A guide without a SOC code is passed over with advice; a file that
 * cannot be read is a problem.
 *
 * @param root - folder that holds content/
 */
export function readWageGuides(root: string): WageGuides {
  const problems: Problem[] = [];
  const read = (file: string): string => {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
        readFileSync(join(root, file)),
      );
    } catch {
      problems.push({
        file,
        rule: 'files',
        message: 'This is not a text file in UTF-8.',
        instead: 'Save it again as UTF-8 in your editor.',
      });
      return '';
    }
  };
  const guides: WageGuide[] = [];
  for (const name of list(root, guidesFolder)) {
    const file = `${guidesFolder}/${name}/guide.yaml`;
    if (!list(root, `${guidesFolder}/${name}`).includes('guide.yaml')) continue;
    const { data, at, problems: inYaml } = parseYaml(read(file), file);
    problems.push(...inYaml);
    if (inYaml.length > 0) continue;
    const soc = (data as { soc?: unknown } | null)?.soc;
    if (typeof soc !== 'string' || !/^\d{2}-\d{4}$/.test(soc)) {
      const message = soc
        ? `"${String(soc)}" is not a SOC code, so no wages can be found for this guide.`
        : 'This guide has no SOC code, so no wages can be found for it.';
      problems.push({
        file,
        ...at(['soc']),
        rule: 'oews',
        message,
        instead: 'Write one like `soc: 29-2072`.',
        advice: true,
      });
      continue;
    }
    const folder = `${guidesFolder}/${name}/pay`;
    const names = list(root, folder).filter((it) => /^[^.].*\.(csv|yaml)$/.test(it));
    guides.push({
      name,
      soc,
      folder,
      files: Object.fromEntries(names.map((it) => [it, read(`${folder}/${it}`)])),
    });
  }
  if (guides.length === 0 && !problems.some((problem) => !problem.advice)) {
    problems.push({
      file: guidesFolder,
      rule: 'files',
      message: 'There is no guide with a SOC code to fill.',
      instead: 'Run the command in the project’s folder, or name that folder with --root.',
    });
  }
  const sources = list(root, 'content/sources')
    .filter((it) => it.endsWith('.yaml'))
    .map((it) => it.slice(0, -5));
  return { guides, sources, problems };
}

function list(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder)).sort();
  } catch {
    return [];
  }
}
