import { costsPaths, loadSite } from '../../../../model/index.ts';
import type { Costs } from '../../../../model/decision-types.ts';
import { routesAsCsv } from '../../../../model/routes-file.ts';

export const getStaticPaths = costsPaths;

/** What each route costs, part by part, for readers to take with them. */
export const GET = ({ props }: { props: { costs: Costs } }): Response =>
  new Response(routesAsCsv(props.costs, loadSite().sources), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
