import type { Problem } from '../lib/problems.ts';
import { positionOf } from './text-file.ts';

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

/** What starts or ends a text in a way that a compiler reads as something else than text. */
export function falseText(text: string, { end }: FrontMatter, file: string): Problem[] {
  const body = text.slice(end);
  const problem = (offset: number, message: string, instead: string): Problem => ({
    file,
    ...positionOf(text, end + offset),
    rule: 'front-matter',
    message,
    instead,
  });
  const second = /^\s*(---|\+\+\+)[ \t]*(?:\r?\n|$)/.exec(body);
  const last = body.trimEnd().length - 1;
  return [
    ...(second
      ? [
          problem(
            body.indexOf(second[1] ?? ''),
            `The text starts with a line of ${second[1]}, which would be read as more fields.`,
            'Delete that line, and start the text below the second ---.',
          ),
        ]
      : []),
    ...(body[last] === '\\'
      ? [problem(last, 'The text ends with a backslash.', 'Delete it, or write words behind it.')]
      : []),
  ];
}

/** Lines among the fields that other programs would take for their end. */
export function falseEnds({ yaml }: FrontMatter, file: string): Problem[] {
  return yaml.split('\n').flatMap((line, index): Problem[] => {
    const character = /^(?:---|\+\+\+)/.exec(line)?.[0];
    if (!character) return [];
    return [
      {
        file,
        line: index + 2,
        column: 1,
        rule: 'front-matter',
        message: `A line that starts with ${character} is among the fields.`,
        instead: 'Write what it holds in quotes, behind the name of its field.',
      },
    ];
  });
}
