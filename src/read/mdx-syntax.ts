import { mdxToMdast } from 'satteri';
import type { Problem } from '../lib/problems.ts';

/** The parts of Sätteri's tree that are looked at. */
export interface MdxNode {
  type: string;
  name?: string | null;
  value?: string | null;
  depth?: number;
  url?: string;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: MdxNode[];
  position?: { start: { line: number; column: number } };
}

const braces: [message: string, instead: string] = [
  'Curly braces are not used in content.',
  'Leave the braces out, or write &#123; and &#125; to show them.',
];

/** How many signs that break the syntax are passed over in one file before the rest is left unread. */
const most = 20;

/**
 * Parses MDX, evaluating nothing. The parser stops at the first syntax error; a lone `<` or `{` is taken
 * out and the text read again, so that one slip does not hide the next.
 *
 * @returns no tree where tags do not pair up: what stands where is then unknown
 */
export function parseMdx(source: string, file: string): { tree: MdxNode | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  let text = source;
  while (problems.length < most) {
    try {
      return { tree: mdxToMdast(text, { features: { frontmatter: true } }) as unknown as MdxNode, problems };
    } catch (error) {
      const { problem, sign } = explain(error, text, file);
      problems.push(problem);
      if (sign === undefined) break;
      text = `${text.slice(0, sign)} ${text.slice(sign + 1)}`;
    }
  }
  return { tree: undefined, problems };
}

/** A syntax error in words, and the place in the text of the sign that can be passed over. */
function explain(error: unknown, text: string, file: string): { problem: Problem; sign: number | undefined } {
  const told = (error instanceof Error ? error.message : String(error)).replace(/^Error /, '');
  const [, line, column, detail = told] = /^(\d+):(\d+): ([\s\S]*)$/.exec(told) ?? [];
  const offset = line && column ? offsetOf(text, Number(line), Number(column)) : undefined;
  const at = (place: number | undefined, message: string, instead: string): Problem => ({
    file,
    ...(place === undefined ? {} : positionOf(text, place)),
    rule: 'mdx',
    message,
    instead,
  });
  if (/closing tag/.test(detail)) return { problem: at(offset, ...unpaired(detail)), sign: undefined };
  if (/expression|brace|oxc/i.test(detail)) {
    const brace = offset === undefined ? -1 : text.lastIndexOf('{', offset);
    const sign = brace < 0 ? undefined : brace;
    return { problem: at(sign ?? offset, ...braces), sign };
  }
  const sign = offset !== undefined && text[offset] === '<' ? offset : undefined;
  return { problem: at(offset, ...notATag(sign === undefined ? '' : text.slice(sign, sign + 80))), sign };
}

function unpaired(detail: string): [message: string, instead: string] {
  const tag = /<\/?([\w.]+)>/.exec(detail)?.[1] ?? '';
  const [, open = tag, since] = /corresponding closing tag for `<([\w.]+)>` \((\d+):/.exec(detail) ?? [];
  if (since) return [`</${tag}> stands here, but <${open}> of line ${since} is still open.`, `Write </${open}> first, or delete the tag that is too many.`];
  return [
    /Unexpected closing tag/.test(detail) ? `</${tag}> closes a component that was not opened.` : `<${tag}> is not closed.`,
    `Write <${tag} … /> for a component without text, or <${tag}> … </${tag}> around its text, each tag on a line of its own.`,
  ];
}

/** What to say of a `<` that starts no tag, by what follows it. */
function notATag(after: string): [message: string, instead: string] {
  const tag = /^<\/?([A-Z]\w*)/.exec(after)?.[1];
  if (after.startsWith('<!')) return ['Comments are not used in content.', 'Delete the comment; say it in the pull request.'];
  if (tag) return [`The tag <${tag} …> cannot be read.`, `Each attribute is name="text" in double quotes, and the tag ends with > or />.`];
  if (/^<(?:[a-z]+:|[^\s<>]+@)/i.test(after)) return ['An address in angle brackets is not used here.', 'Write a link as [text](https://…).'];
  return ['A "<" here starts a tag, and what follows is not one of the components.', 'Write “less than”, or &lt; for the sign.'];
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
