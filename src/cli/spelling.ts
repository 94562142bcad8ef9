import { accessSync, constants, mkdirSync } from 'node:fs';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Problem, spellingFacts } from '../lib/problems.ts';
import { draftFiles } from '../model/written-texts.ts';
import type { Entries } from '../read/collections.ts';
import { listFiles, wordList } from '../read/list-files.ts';
import type { Content } from '../read/read-content.ts';
import { readText } from '../read/text-file.ts';

/** What readers type is written there as they type it, slips included. */
const isReadersWords = (file: string): boolean => /\/search(?:-questions)?\.yaml$/.test(file);

interface Found {
  file: string;
  line: number;
  column: number;
  word: string;
}

/** For how many words it is looked up what may be meant: of a word that is like none it takes a second. */
const mostSuggested = 10;

/**
 * Words in content that no dictionary knows, and that neither content/words.txt nor the name of a career, a credential
 * or a term holds; advice in drafts. Files that have not changed since the last time are answered from `.cache/`.
 *
 * Only files that the reader could read are looked at: the others may be anything, an endless device too.
 *
 * @param root - folder that holds `content/` and `cspell.json`
 * @throws whatever cspell throws when it cannot read its settings
 */
export async function checkSpelling(root: string, { entries, problems }: Content): Promise<Problem[]> {
  const words = existsSync(join(root, wordList))
    ? readText(root, wordList, 'txt')
    : {
        file: wordList,
        rule: 'files',
        message: 'This file is missing, so no word is looked up.',
        instead: 'Restore it; it may be empty.',
      };
  if (typeof words !== 'string') return [words];
  const unread = new Set(problems.flatMap(({ hides = [] }) => hides));
  const files = listFiles(root, 'content').files.filter(
    (file) => /\.(?:mdx|yaml)$/.test(file) && !isReadersWords(file) && !unread.has(file),
  );
  if (files.length === 0) return [];
  // Loaded here: it takes a quarter of a second, which commands that need no spelling should not spend.
  const { lint, suggestions } = await import('cspell');
  const found: Found[] = [];
  const failed: string[] = [];
  const config = join(root, 'cspell.json');
  await lint(
    files,
    {
      root,
      config,
      cache: canWrite(root),
      cacheLocation: join(root, '.cache/cspell.json'),
      cacheStrategy: 'content',
      showSuggestions: false,
      progress: false,
      mustFindFiles: false,
    },
    {
      issue: ({ uri, row, col, text }) =>
        void found.push({
          file: relative(root, fileURLToPath(uri ?? '')).replaceAll('\\', '/'),
          line: row,
          column: col,
          word: text,
        }),
      error: (message) => void failed.push(message),
    },
  );
  if (failed.length > 0) throw new Error(failed.join('\n'));
  const names = namesIn(entries);
  const drafts = draftFiles(entries);
  const unknown = found.filter(({ word }) => !names.has(bare(word)));
  const asked = [...new Set(unknown.map(({ word }) => word))].slice(0, mostSuggested);
  const meant = new Map<string, string[]>();
  for await (const { word, suggestions: list } of suggestions(asked, { config }))
    meant.set(
      word,
      list.map((it) => it.word),
    );
  return problemsOf(unknown, meant).map((problem) =>
    drafts(problem.file) ? { ...problem, advice: true } : problem,
  );
}

/** Whether the cache can be kept; in a project that can only be read the check does without. */
function canWrite(root: string): boolean {
  try {
    mkdirSync(join(root, '.cache'), { recursive: true });
    accessSync(join(root, '.cache'), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A word without capitals and without the ending of a genitive. */
const bare = (word: string): string => word.toLowerCase().replace(/['’]s?$/, '');

/** The words of the names that editors gave to careers, credentials and terms. */
function namesIn({ guides, certifications, glossary }: Entries): ReadonlySet<string> {
  const names = [
    ...guides.map(({ data }) => `${data.title} ${data.plural} ${data['soc-title']}`),
    ...certifications.map(({ data }) => data.abbreviation),
    ...glossary.map(({ data }) => `${data.term} ${data.abbreviation ?? ''}`),
  ];
  const words = names.flatMap((name) => name.split(/[^\p{L}\p{N}'’]+/u)).map(bare);
  return new Set(words.flatMap((word) => [word, `${word}s`]));
}

/** One problem for each word of a file: the first place, and how many more there are. */
function problemsOf(found: readonly Found[], meant: ReadonlyMap<string, readonly string[]>): Problem[] {
  const places = Map.groupBy(found, ({ file, word }) => `${file} ${word}`);
  return [...places.values()].flatMap((same): Problem[] => {
    const [first] = same;
    if (!first) return [];
    const { word, ...place } = first;
    const near = meant.get(word) ?? [];
    const more = same.length > 1 ? ` (${same.length} times in this file)` : '';
    const question =
      near.length > 0
        ? `Did you mean ${near
            .slice(0, 3)
            .map((other) => `“${other}”`)
            .join(', ')}? `
        : '';
    return [
      {
        ...place,
        rule: 'spelling',
        message: `“${word}” is not in the dictionary${more}.`,
        instead: `${question}If it is spelled right, add it to content/words.txt.`,
        dependsOn: spellingFacts(place.file, place.line, word),
      },
    ];
  });
}
