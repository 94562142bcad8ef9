import { parseAst } from 'vite';
import { mdxComponents } from '../../../src/schemas/mdx-components.ts';

/** The parts of a syntax tree that are looked at. */
type Node = { type: string; start: number; end: number } & Record<string, unknown>;

/** Elements that Markdown comes to. */
const elements = [
  'a',
  'blockquote',
  'br',
  'code',
  'del',
  'em',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'li',
  'ol',
  'p',
  'strong',
  'ul',
];
const attributes = [
  'children',
  'href',
  'id',
  'key',
  'start',
  'title',
  ...Object.values(mdxComponents).flatMap((it) => Object.keys(it.attributes)),
];

/** The functions that stand in every module, whatever the text. */
const frame = `function MDXContent(props = {}) {
    const { wrapper: MDXLayout } = props.components || {};
    return MDXLayout ? _jsx(MDXLayout, Object.assign({}, props, { children: _jsx(_createMdxContent, props) })) : _createMdxContent(props);
}`;

/**
 * What a module made of a text does besides drawing known elements and components with plain words: the
 * source of each such part. Nothing is run.
 */
export function whatRuns(code: string): string[] {
  const found: string[] = [];
  const wrong = (node: Node) => void found.push(code.slice(node.start, node.end));
  const literal = (node: Node): boolean =>
    node.type === 'Literal' && ['string', 'number', 'boolean'].includes(typeof node['value']);

  const address = (node: Node) => {
    const url = URL.parse(String(node['value']), 'https://career-guides.example/about/');
    if (!url || !['https:', 'mailto:'].includes(url.protocol)) wrong(node);
  };

  const drawing = (node: Node): void => {
    if (literal(node)) return;
    if (node.type === 'ArrayExpression') return (node['elements'] as Node[]).forEach(drawing);
    if (node.type !== 'CallExpression' || !/^_jsxs?$/.test(nameOf(node['callee']))) return wrong(node);
    const [kind, props] = node['arguments'] as [Node, Node];
    const name = nameOf(kind);
    const known = name.startsWith('_components.')
      ? elements.includes(name.slice(12))
      : name === '_Fragment' || Object.hasOwn(mdxComponents, name);
    if (!known) wrong(kind);
    for (const property of props['properties'] as Node[]) {
      const { key, value, computed } = property as unknown as {
        key: Node & { name?: string; value?: string };
        value: Node;
        computed?: boolean;
      };
      const attribute = key?.name ?? key?.value ?? '';
      if (property.type !== 'Property' || computed || !attributes.includes(attribute)) wrong(property);
      else if (attribute === 'children') drawing(value);
      else if (!literal(value)) wrong(property);
      else if (attribute === 'href') address(value);
    }
  };

  const statement = (node: Node): void => {
    const text = code.slice(node.start, node.end);
    if (node.type === 'ReturnStatement') return drawing(node['argument'] as Node);
    const components = /^const _components = Object\.assign\(\{([\s\S]*)\}, props\.components\);$/.exec(
      text,
    )?.[1];
    if (components !== undefined && /^(?:\s*(\w+): "\1",?)*\s*$/.test(components)) return;
    if (
      /^const \{[\w\s,]+\} = _components;$/.test(text) ||
      /^if \(!(\w+)\) _missingMdxReference\("\1", true\);$/.test(text)
    )
      return;
    wrong(node);
  };

  const { body } = parseAst(code) as unknown as { body: Node[] };
  for (const node of body) {
    const text = code.slice(node.start, node.end);
    if (/^import \{[\w\s,]+\} from "astro\/jsx-runtime";$/.test(text) || text === frame) continue;
    if (/^function _missingMdxReference\(id, component\) \{\s*throw new Error\([^\n]*\);\s*\}$/.test(text))
      continue;
    if (isJson(/^export const frontmatter = ([\s\S]*);$/.exec(text)?.[1])) continue;
    if (isJson(/^export function getHeadings\(\) \{ return ([\s\S]*); \}$/.exec(text)?.[1])) continue;
    if (/^function _createMdxContent\(props\) \{/.test(text)) {
      (node['body'] as { body: Node[] }).body.forEach(statement);
      continue;
    }
    wrong(node);
  }
  return found;
}

const nameOf = (node: unknown): string => {
  const { type, name, object, property, computed } = node as {
    type: string;
    name?: string;
    object?: unknown;
    property?: unknown;
    computed?: boolean;
  };
  return type === 'Identifier'
    ? (name ?? '')
    : type === 'MemberExpression' && !computed
      ? `${nameOf(object)}.${nameOf(property)}`
      : '';
};

function isJson(text: string | undefined): boolean {
  try {
    JSON.parse(text ?? '');
    return true;
  } catch {
    return false;
  }
}
