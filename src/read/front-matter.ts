import type { Problem } from '../lib/problems.ts';

/** The fields at the top of an MDX file, as text, and how far they reach. */
export interface FrontMatter {
  yaml: string;
  /** Offset at which the body starts. */
  end: number;
}

const block = /^---[ \t]*\r?\n((?:[\s\S]*?\n)??)---[ \t]*(?:\r?\n|$)/;

/** The fields between two lines of `---`, or undefined where a file does not start with them. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const match = block.exec(text);
  return match ? { yaml: match[1] ?? '', end: match[0].length } : undefined;
}

/**
 * The text with its fields blanked out, so that its lines count from the top of the file. Where fields end is
 * settled here once: programs differ over it (`---` with a tab behind it, `+++`), and what one of them takes
 * for a field another would compile.
 */
export function withoutFrontMatter(text: string): string {
  const end = frontMatterOf(text)?.end ?? 0;
  return text.slice(0, end).replaceAll(/[^\n]/g, ' ') + text.slice(end);
}

/** Lines among the fields that other programs would take for their end. */
export function falseEnds({ yaml }: FrontMatter, file: string): Problem[] {
  return yaml.split('\n').flatMap((line, index): Problem[] => {
    const sign = /^(?:---|\+\+\+)/.exec(line)?.[0];
    if (!sign) return [];
    return [
      {
        file,
        line: index + 2,
        column: 1,
        rule: 'front-matter',
        message: `A line that starts with ${sign} stands among the fields.`,
        instead: 'Write what it holds in quotes, behind the name of its field.',
      },
    ];
  });
}
