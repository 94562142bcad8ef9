import { href } from '../../../lib/href.ts';
import { guideData } from '../../../model/guide-twin.ts';
import { guidePaths, loadSite } from '../../../model/index.ts';
import type { Guide } from '../../../model/types.ts';

export const getStaticPaths = guidePaths;

export function GET({ props, site: address }: { props: { guide: Guide }; site: URL }): Response {
  const data = guideData(loadSite(), props.guide, (path) => new URL(href(path), address).href);
  return new Response(`${JSON.stringify(data, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
