import { href } from '../../../lib/href.ts';
import { guideMarkdown } from '../../../model/guide-twin.ts';
import { guidePaths, loadSite } from '../../../model/index.ts';
import type { Guide } from '../../../model/types.ts';

export const getStaticPaths = guidePaths;

export function GET({ props, site: address }: { props: { guide: Guide }; site: URL }): Response {
  const text = guideMarkdown(loadSite(), props.guide, (path) => new URL(href(path), address).href);
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
}
