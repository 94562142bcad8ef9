import { getEntry, render } from 'astro:content';

/**
 * The rendered body of a text.
 * @throws Error when there is no such text, which the check of content rules out
 */
export async function renderText(collection: 'sections' | 'specialties' | 'faqs' | 'pages', id: string) {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`There is no text "${id}" in ${collection}.`);
  const { Content } = await render(entry);
  return Content;
}
