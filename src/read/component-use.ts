import { nearest, suggestion } from '../lib/nearest.ts';
import {
  type AttributeKind,
  componentNames,
  componentsByName,
  isComponent,
  type MdxComponent,
} from '../schemas/mdx-components.ts';
import { absenceFact, type Fact, type Problem, spellingFacts } from '../lib/problems.ts';
import type { ComponentUse } from '../schemas/prose.ts';
import type { MdxNode } from './mdx-syntax.ts';
import { invisibleCharacter } from './text-file.ts';
import { typedFigures } from './typed-figures.ts';

/** A problem at a node of a text. */
export function problemAt(
  file: string,
  node: MdxNode,
  rule: string,
  message: string,
  instead?: string,
  hides: readonly Fact[] = [],
): Problem {
  const { line, column } = node.position?.start ?? {};
  return { file, line, column, rule, message, instead, hides };
}

/** What to say of a tag that is none of the components. */
export function notAComponent(name: string): [message: string, instead: string | undefined] {
  const message = /^[a-z]/.test(name)
    ? `HTML is not used in content: <${name}>.`
    : name
      ? `There is no component <${name}>.`
      : 'Empty tags (<> … </>) are not used.';
  return [
    message,
    /^[A-Z]/.test(name) || nearest(name, componentNames)
      ? suggestion(name, componentNames)
      : 'Write Markdown, like **bold** or [a link](https://…), or one of the components listed in content/README.md.',
  ];
}

/**
 * Reads one component of a text: whether there is such a one, whether it may be where it is and hold what
 * it holds, and its attributes.
 *
 * @returns no use where there is no such component
 */
export function readComponent(
  file: string,
  node: MdxNode,
  parent: MdxNode | undefined,
): { use: ComponentUse | undefined; problems: Problem[] } {
  const name = node.name ?? '';
  if (!isComponent(name)) {
    const problem = problemAt(
      file,
      node,
      'components',
      ...notAComponent(name),
      spellingFacts(file, node.position?.start.line, name),
    );
    return { use: undefined, problems: [problem] };
  }
  const component = componentsByName[name];
  const { attributes, problems } = readAttributes(file, node, name, component);
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return {
    use: { component: name, attributes, line, column },
    problems: [...checkPlace(file, node, name, component, parent), ...problems],
  };
}

function checkPlace(
  file: string,
  node: MdxNode,
  name: string,
  component: MdxComponent,
  parent: MdxNode | undefined,
): Problem[] {
  const problems: Problem[] = [];
  const add = (at: MdxNode, message: string, instead: string) =>
    problems.push(problemAt(file, at, 'components', message, instead));
  const { inSentence = false } = component;
  const inParagraph = node.type === 'mdxJsxTextElement';
  if (inSentence && !inParagraph)
    add(node, `<${name}> is on a line of its own.`, 'Write it inside a sentence.');
  if (!inSentence && inParagraph)
    add(
      node,
      `<${name}> is inside a paragraph.`,
      'Put each of its tags on a line of its own, with an empty line before and after.',
    );
  if (component.inside && parent?.name !== component.inside)
    add(
      node,
      `<${name}> is outside <${component.inside}>.`,
      `Put it directly inside <${component.inside}> … </${component.inside}>.`,
    );
  const children = node.children ?? [];
  if (component.children === 'none' && children.length > 0)
    add(node, `<${name}> holds text.`, `Close it at once: <${name} … />.`);
  if (component.children !== 'none' && children.length === 0)
    add(node, `<${name}> is empty.`, `Write its text between <${name}> and </${name}>.`);
  if (Array.isArray(component.children)) {
    for (const child of children) {
      if (!component.children.includes(child.name ?? ''))
        add(
          child,
          `<${name}> holds only ${component.children.map((word) => `<${word}>`).join(' and ')}.`,
          'Move everything else before or after it.',
        );
    }
  }
  return problems;
}

/** What takes the place of a value that is not right: what shows the component may rely on one of the words. */
const insteadOf = (kind: AttributeKind): string => (typeof kind === 'string' ? '' : (kind[0] ?? ''));

function readAttributes(
  file: string,
  node: MdxNode,
  name: string,
  component: MdxComponent,
): { attributes: Record<string, string>; problems: Problem[] } {
  const values: Record<string, string> = {};
  const problems: Problem[] = [];
  const add = (rule: string, message: string, instead?: string, hides?: readonly Fact[]) =>
    problems.push(problemAt(file, node, rule, message, instead, hides));
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  const absence = (key: string) => absenceFact(file, line, column, key);
  for (const attribute of node.attributes ?? []) {
    const key = attribute.name ?? '';
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      add(
        'mdx-is-data',
        `An attribute of <${name}> is not plain text.`,
        `Write ${key || 'name'}="text" in double quotes.`,
        [absence(key)],
      );
      continue;
    }
    const known = Object.hasOwn(component.attributes, key) ? component.attributes[key] : undefined;
    if (!known) {
      const allowed = Object.keys(component.attributes);
      const meant = nearest(key, allowed) ?? (allowed.length === 1 ? allowed[0] : undefined);
      add(
        'components',
        `<${name}> has no attribute "${key}".`,
        allowed.length ? suggestion(key, allowed) : `Write <${name}> without attributes.`,
        [...spellingFacts(file, line, key), ...(meant === undefined ? [] : [absence(meant)])],
      );
      continue;
    }
    if (Object.hasOwn(values, key)) {
      add('components', `"${key}" is written twice in <${name}>.`, 'Keep one of the two.');
      continue;
    }
    values[key] = attribute.value;
    const character = invisibleCharacter(attribute.value);
    if (character) add('mdx-is-data', ...character.words);
    if (Array.isArray(known.kind) && !known.kind.includes(attribute.value)) {
      add(
        'components',
        `"${attribute.value}" is not a word allowed in ${key} of <${name}>.`,
        `Allowed: ${known.kind.join(', ')}.`,
        spellingFacts(file, line, attribute.value),
      );
      values[key] = insteadOf(known.kind);
    }
    if (known.kind === 'number' && !/^[1-9]\d?$/.test(attribute.value)) {
      add('components', `"${attribute.value}" in ${key} of <${name}> is not a whole number from 1 to 99.`);
    }
    if (known.kind === 'text') {
      for (const {
        words: [message],
      } of typedFigures({ type: 'text', value: attribute.value })) {
        add(
          'typed-figure',
          message,
          `Leave it out of ${key}="…" and quote it in the text by name, <Value of="…" />.`,
        );
      }
    }
  }
  for (const [key, attribute] of Object.entries(component.attributes)) {
    if (values[key]?.trim()) continue;
    if (!attribute.optional) {
      problems.push({
        ...problemAt(file, node, 'components', `<${name}> needs ${key}="…".`, attribute.about),
        dependsOn: [absence(key)],
      });
      values[key] = insteadOf(attribute.kind);
    } else if (values[key] !== undefined)
      add('components', `${key} of <${name}> is empty.`, 'Write something in it, or leave it out.');
  }
  return { attributes: values, problems };
}
