import { nearest, suggestion } from '../lib/nearest.ts';
import { type ComponentName, type MdxComponent, mdxComponents } from '../schemas/mdx-components.ts';
import type { ComponentUse } from '../schemas/prose.ts';
import type { MdxNode } from './mdx-syntax.ts';
import { unseenSign } from './text-file.ts';
import { typedFigures } from './typed-figures.ts';

/** Notes something wrong at a node of a text. */
export type AddProblem = (node: MdxNode, rule: string, message: string, instead?: string) => void;

/**
 * Reads one component of a text: whether there is such a one, whether it may stand where it does and hold what
 * it holds, and its attributes.
 *
 * @param add - takes what is wrong
 * @returns nothing where there is no such component
 */
export function readComponent(
  node: MdxNode,
  parent: MdxNode | undefined,
  add: AddProblem,
): ComponentUse | undefined {
  const name = node.name ?? '';
  if (!isComponent(name)) {
    const message = /^[a-z]/.test(name)
      ? `HTML is not used in content: <${name}>.`
      : name
        ? `There is no component <${name}>.`
        : 'Empty tags (<> … </>) are not used.';
    const names = Object.keys(mdxComponents);
    const instead =
      /^[A-Z]/.test(name) || nearest(name, names)
        ? suggestion(name, names)
        : 'Write Markdown, like **bold** or [a link](https://…), or one of the components listed in content/README.md.';
    add(node, 'components', message, instead);
    return undefined;
  }
  const component: MdxComponent = mdxComponents[name];
  checkPlace(node, name, component, parent, add);
  const attributes = readAttributes(node, name, component, add);
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { component: name, attributes, line, column };
}

const isComponent = (name: string): name is ComponentName => Object.hasOwn(mdxComponents, name);

function checkPlace(
  node: MdxNode,
  name: string,
  component: MdxComponent,
  parent: MdxNode | undefined,
  add: AddProblem,
): void {
  const inline = component.children === 'inline' || name === 'Value' || name === 'Cite';
  const inParagraph = node.type === 'mdxJsxTextElement';
  if (inline && !inParagraph)
    add(node, 'components', `<${name}> stands alone.`, 'Write it inside a sentence.');
  if (!inline && inParagraph)
    add(
      node,
      'components',
      `<${name}> stands inside a paragraph.`,
      'Put each of its tags on a line of its own, with an empty line before and after.',
    );
  if (component.inside && parent?.name !== component.inside) {
    add(
      node,
      'components',
      `<${name}> stands outside <${component.inside}>.`,
      `Put it directly inside <${component.inside}> … </${component.inside}>.`,
    );
  }
  const children = node.children ?? [];
  if (component.children === 'none' && children.length > 0) {
    add(node, 'components', `<${name}> holds text.`, `Close it at once: <${name} … />.`);
  }
  if (component.children !== 'none' && children.length === 0) {
    add(node, 'components', `<${name}> is empty.`, `Write its text between <${name}> and </${name}>.`);
  }
  if (Array.isArray(component.children)) {
    for (const child of children) {
      if (!component.children.includes(child.name ?? '')) {
        add(
          child,
          'components',
          `<${name}> holds only ${component.children.map((word) => `<${word}>`).join(' and ')}.`,
          'Move everything else before or after it.',
        );
      }
    }
  }
}

function readAttributes(
  node: MdxNode,
  name: string,
  component: MdxComponent,
  add: AddProblem,
): Record<string, string> {
  const values: Record<string, string> = {};
  const meant = new Set<string | undefined>();
  for (const attribute of node.attributes ?? []) {
    const key = attribute.name ?? '';
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      add(
        node,
        'mdx-is-data',
        `An attribute of <${name}> is not plain text.`,
        `Write ${key || 'name'}="text" in double quotes.`,
      );
      continue;
    }
    const known = Object.hasOwn(component.attributes, key) ? component.attributes[key] : undefined;
    if (!known) {
      const allowed = Object.keys(component.attributes);
      meant.add(nearest(key, allowed));
      add(
        node,
        'components',
        `<${name}> has no attribute "${key}".`,
        allowed.length ? suggestion(key, allowed) : `Write <${name}> without attributes.`,
      );
      continue;
    }
    if (Object.hasOwn(values, key)) {
      add(node, 'components', `"${key}" is written twice in <${name}>.`, 'Keep one of the two.');
      continue;
    }
    values[key] = attribute.value;
    const sign = unseenSign(attribute.value);
    if (sign) add(node, 'mdx-is-data', ...sign.words);
    if (Array.isArray(known.kind) && !known.kind.includes(attribute.value)) {
      add(
        node,
        'components',
        `"${attribute.value}" is not a word allowed in ${key} of <${name}>.`,
        `Allowed: ${known.kind.join(', ')}.`,
      );
    }
    if (known.kind === 'number' && !/^[1-9]\d?$/.test(attribute.value)) {
      add(
        node,
        'components',
        `"${attribute.value}" in ${key} of <${name}> is not a whole number from 1 to 99.`,
      );
    }
    if (known.kind === 'text') {
      for (const {
        words: [message],
      } of typedFigures({ type: 'text', value: attribute.value })) {
        add(
          node,
          'typed-figure',
          message,
          `Leave it out of ${key}="…" and quote it in the text by name, <Value of="…" />.`,
        );
      }
    }
  }
  for (const [key, attribute] of Object.entries(component.attributes)) {
    if (values[key]?.trim() || meant.has(key)) continue;
    if (!attribute.optional) add(node, 'components', `<${name}> needs ${key}="…".`, attribute.about);
    else if (values[key] !== undefined)
      add(node, 'components', `${key} of <${name}> is empty.`, 'Write something in it, or leave it out.');
  }
  return values;
}
