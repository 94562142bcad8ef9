import {
  type AttributeKind,
  componentsByName,
  isComponent,
  type MdxComponent,
} from '../../schemas/mdx-components.ts';

/** What an attribute is in a sample. */
const sampleValues: Record<Extract<AttributeKind, string>, string> = {
  text: 'Words for the reader',
  number: '5',
  figure: 'pay.us.median',
  figures: 'pay.us.p25 pay.us.p75',
  source: 'name-of-source',
  term: 'name-of-term',
  table: 'name-of-table',
  certifications: 'name-of-credential another-one',
};
const sampleValue = (kind: AttributeKind): string =>
  typeof kind === 'string' ? sampleValues[kind] : (kind[0] ?? '');

function openTag(name: string, { attributes }: MdxComponent): string {
  return [
    `<${name}`,
    ...Object.entries(attributes).map(([key, { kind }]) => `${key}="${sampleValue(kind)}"`),
  ].join(' ');
}

/** A component as an editor would write it. */
export function sampleOf(name: string): string {
  if (!isComponent(name)) return '';
  const component = componentsByName[name];
  const tag = openTag(name, component);
  const { children, inSentence } = component;
  if (children === 'none') return inSentence ? `Words before it ${tag} /> and after it.` : `${tag} />`;
  if (children === 'inline') return `Words before it ${tag}>its words</${name}> and after it.`;
  const inside = Array.isArray(children)
    ? children.map(sampleOf).join('\n\n')
    : 'A paragraph, or a list:\n\n- first point\n- second point';
  return `${tag}>\n\n${inside}\n\n</${name}>`;
}

/** Every component with its attributes and a sample; one that only is in another is shown there. */
export function componentsSection(): string {
  return Object.entries(componentsByName)
    .map(([name, component]) => {
      const attributes = Object.entries(component.attributes).map(([key, { kind, optional, about }]) => {
        const words = Array.isArray(kind) ? ` One of: ${kind.map((word) => `\`${word}\``).join(', ')}.` : '';
        return `- \`${key}\`${optional ? ' (may be left out)' : ''}: ${about}${words}`;
      });
      const sample = component.inside
        ? [`It is directly in \`<${component.inside}>\`, where its sample is.`]
        : ['```mdx', sampleOf(name), '```'];
      return [
        `#### ${name}`,
        '',
        component.about +
          (component.shows ? ` It shows \`${component.shows.in}\` of the guide, which has to be there.` : ''),
        '',
        ...(attributes.length > 0 ? [...attributes, ''] : []),
        ...sample,
      ].join('\n');
    })
    .join('\n\n');
}
