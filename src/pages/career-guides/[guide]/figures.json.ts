import { href } from '../../../lib/href.ts';
import { figureNotes } from '../../../model/figure-notes.ts';
import { guidePaths, loadSite } from '../../../model/index.ts';
import type { Guide } from '../../../model/types.ts';

export const getStaticPaths = guidePaths;

/** What a page shows of a figure when a reader opens it; fetched with the first one. */
export function GET({ props }: { props: { guide: Guide } }): Response {
  return new Response(`${JSON.stringify(figureNotes(loadSite(), props.guide, href))}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
