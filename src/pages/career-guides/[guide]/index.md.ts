import { href } from '../../../lib/href.ts';
import { guideMarkdown } from '../../../model/guide-twin.ts';
import { bodies, guidePaths, loadSite } from '../../../model/index.ts';
import type { Guide } from '../../../model/types.ts';

export const getStaticPaths = guidePaths;

export async function GET({
  props,
  site: address,
}: {
  props: { guide: Guide };
  site: URL;
}): Promise<Response> {
  const text = guideMarkdown(
    await loadSite(),
    props.guide,
    await bodies(),
    (path) => new URL(href(path), address).href,
  );
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
}
