import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

// The packages that @astrojs/mdx itself uses, from where it finds them.
const require = createRequire(createRequire(import.meta.url).resolve('@astrojs/mdx'));
const load = (name: string): Promise<unknown> => import(pathToFileURL(require.resolve(name)).href);

interface Renderer {
  process(content: string, file: string, frontmatter: object): Promise<{ code: string }>;
}
type ParseFrontmatter = (
  code: string,
  options: { frontmatter: 'empty-with-spaces' },
) => { frontmatter: Record<string, unknown>; content: string };

const { parseFrontmatter } = (await load('@astrojs/internal-helpers/frontmatter')) as {
  parseFrontmatter: ParseFrontmatter;
};
const { satteri } = (await load('@astrojs/markdown-satteri')) as {
  satteri: () => { createMdxRenderer(shared: object, mdx: object): Promise<Renderer> };
};
// The settings of astro.config.mjs; what it leaves out is as in Astro's defaults.
const renderer = await satteri().createMdxRenderer(
  { syntaxHighlight: false, gfm: true, smartypants: true },
  { optimize: false },
);

/** How Astro parts an MDX file into its fields and the text that it compiles. */
export const asAstroParts = (text: string) =>
  parseFrontmatter(text.replace(/^\uFEFF/, ''), { frontmatter: 'empty-with-spaces' });

/**
 * The module that Astro makes of an MDX file, before Vite bundles it.
 * @throws whatever the compiler throws
 */
export async function asAstroCompiles(text: string): Promise<string> {
  const { frontmatter, content } = asAstroParts(text);
  return (await renderer.process(content, '/content/hostile.mdx', frontmatter)).code;
}
