import { mdxToMdast } from 'satteri';
import { absenceFact, type Problem, spellingFacts, textFact } from '../lib/problems.ts';
import { withoutFrontMatter } from './front-matter.ts';
import { notAComponent } from './component-use.ts';
import { isComponent } from '../schemas/mdx-components.ts';
import { tangle, tooDeep } from './nesting.ts';
import { positionOf } from './text-file.ts';

/** The parts of Sätteri's tree that are looked at. */
export interface MdxNode {
  type: string;
  name?: string | null;
  value?: string | null;
  depth?: number;
  url?: string;
  /** Whether a list item has a box, ticked or not. */
  checked?: boolean | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: MdxNode[];
  position?: { start: { line: number; column: number }; end: { line: number; column: number } };
}

/** What is wrong, and what to write instead. */
export type Words = [message: string, instead: string];

export const braces: Words = [
  'Curly braces are not used in content.',
  'Leave the braces out, or write &#123; and &#125; to show them.',
];

const tooMany = {
  rule: 'mdx',
  message: 'Too many lists, quotations, marks or components are inside one another here.',
  instead: 'Write it flat: a list inside a list is the most that a reader follows.',
};

/** How many characters that break the syntax are passed over in one file before the rest is left unread. */
const most = 20;

/**
 * Parses MDX, evaluating nothing. The parser stops at the first syntax error; a lone `<` or `{` is taken
 * out and the text read again, so that one slip does not hide the next.
 *
 * @param source - the whole file; its fields are left out of the tree, as they are when a page is made of it
 * @returns no tree, and problems that hide the text, where tags do not pair up or things are too deep inside one
 * another: what is where is then unknown
 */
export function parseMdx(source: string, file: string): { tree: MdxNode | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  // Where a text ends in a backslash the parser can look past its end, which ends the whole program.
  let text = `${withoutFrontMatter(source)}\n`;
  const unread = () => ({
    tree: undefined,
    problems: problems.map((problem) => ({
      ...problem,
      hides: [...(problem.hides ?? []), textFact(file)],
    })),
  });
  const tangled = tangle(text);
  if (tangled !== undefined) {
    problems.push({ file, ...positionOf(text, tangled), ...tooMany });
    return unread();
  }
  while (problems.length < most) {
    try {
      const tree = mdxToMdast(text, { features: { frontmatter: false } }) as unknown as MdxNode;
      const deep = tooDeep(tree);
      if (!deep) return { tree, problems };
      problems.push({ file, ...deep.position?.start, ...tooMany });
      break;
    } catch (error) {
      const { problem, character, tag } = explain(error, text, file);
      // The other tag of one that was passed over is no mistake of its own.
      const pair = tag === undefined ? [] : [absenceFact(file, 'tag', tag)];
      const hides = spellingFacts(file, problem.line, tag ?? '');
      problems.push({
        ...problem,
        ...(character === undefined ? { dependsOn: pair, hides } : { hides: [...pair, ...hides] }),
      });
      if (character === undefined) break;
      const address =
        /^<(?:[a-z]+:|[^\s<>]+@)[^\s<>]*>/i.exec(text.slice(character, character + 2_000))?.[0] ?? ' ';
      text = text.slice(0, character) + ' '.repeat(address.length) + text.slice(character + address.length);
    }
  }
  return unread();
}

/** A syntax error in words, the place in the text of the character that can be passed over, and the tag that is meant. */
function explain(
  error: unknown,
  text: string,
  file: string,
): { problem: Problem; character: number | undefined; tag?: string | undefined } {
  const said = (error instanceof Error ? error.message : String(error)).replace(/^Error /, '');
  const [, line, column, detail = said] = /^(\d+):(\d+): ([\s\S]*)$/.exec(said) ?? [];
  const offset = line && column ? offsetOf(text, Number(line), Number(column)) : undefined;
  const at = (place: number | undefined, message: string, instead: string | undefined): Problem => ({
    file,
    ...(place === undefined ? {} : positionOf(text, place)),
    rule: 'mdx',
    message,
    instead,
  });
  if (/closing tag/.test(detail)) {
    return {
      problem: at(offset, ...unpaired(detail)),
      character: undefined,
      tag: /<\/?([\w.]+)>/.exec(detail)?.[1],
    };
  }
  if (/expression|brace|oxc/i.test(detail)) {
    const brace = offset === undefined ? -1 : text.lastIndexOf('{', offset);
    const character = brace < 0 ? undefined : brace;
    return { problem: at(character ?? offset, ...braces), character };
  }
  const character = offset !== undefined && text[offset] === '<' ? offset : undefined;
  const after = character === undefined ? '' : text.slice(character, character + 80);
  return { problem: at(offset, ...notATag(after)), character, tag: /^<\/?([A-Z]\w*)/.exec(after)?.[1] };
}

function unpaired(detail: string): [message: string, instead: string | undefined] {
  const tag = /<\/?([\w.]+)>/.exec(detail)?.[1] ?? '';
  const [, open = tag, since] = /corresponding closing tag for `<([\w.]+)>` \((\d+):/.exec(detail) ?? [];
  if (since)
    return [
      `</${tag}> is here, but <${open}> of line ${since} is still open.`,
      `Write </${open}> first, or delete the tag that is too many.`,
    ];
  if (!isComponent(tag)) return notAComponent(tag);
  return [
    /Unexpected closing tag/.test(detail)
      ? `</${tag}> closes a component that was not opened.`
      : `<${tag}> is not closed.`,
    `Write <${tag} … /> for a component without text, or <${tag}> … </${tag}> around its text, each tag on a line of its own.`,
  ];
}

/** What to say of a `<` that starts no tag, by what follows it. */
function notATag(after: string): Words {
  const tag = /^<\/?([A-Z]\w*)/.exec(after)?.[1];
  if (after.startsWith('<!'))
    return ['Comments are not used in content.', 'Delete the comment; say it in the pull request.'];
  if (tag)
    return [
      `The tag <${tag} …> cannot be read.`,
      `Each attribute is name="text" in straight double quotes, and the tag ends with > or />.`,
    ];
  if (/^<(?:[a-z]+:|[^\s<>]+@)/i.test(after))
    return ['An address in angle brackets is not used here.', 'Write a link as [text](https://…).'];
  return [
    'A "<" here starts a tag, and what follows is not one of the components.',
    'Write “less than”, or &lt; for the character.',
  ];
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
