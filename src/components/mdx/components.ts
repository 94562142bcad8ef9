import { componentNames } from '../../schemas/mdx-components.ts';

const files = import.meta.glob<unknown>('./*.astro', { eager: true, import: 'default' });

function drawingOf(name: string): unknown {
  const file = `./${name}.astro`;
  if (!Object.hasOwn(files, file))
    throw new Error(`<${name}> has no drawing. Write src/components/mdx/${name}.astro.`);
  return files[file];
}

/**
 * What draws the components of `schemas/mdx-components.ts`, each the file of its name in this folder, and links of
 * Markdown, under the base path.
 */
export const components = {
  a: drawingOf('Link'),
  ...Object.fromEntries(componentNames.map((name) => [name, drawingOf(name)])),
};

/** The same where a text is under a third-level heading: its `##` becomes an `h4`. */
export const componentsOfSection = { ...components, h2: 'h4', h3: 'h5' };
