import { gitDates } from '../read/git-dates.ts';
import { current } from './current.ts';
import { lastModified } from './last-modified.ts';
import { type Plan, planOf } from './plan.ts';
import type { Costs } from './decision-types.ts';
import type { Pay } from './pay-types.ts';
import { guidesToBuild } from './shard.ts';
import type { Guide, Site } from './types.ts';

/** The site that pages draw: with drafts in the preview, without them in a build. */
export const loadSite = (): Site => (import.meta.env.DEV ? current().preview : current().published);

let changed: ReadonlyMap<string, string> | undefined;
let dates: { site: Site; of: ReadonlyMap<string, string> } | undefined;

/** ISO date on which a page last changed. */
export function modifiedOn(path: string): string {
  const site = loadSite();
  if (dates?.site !== site) {
    changed ??= gitDates(process.cwd()).changed;
    dates = { site, of: lastModified(site, changed) };
  }
  return dates.of.get(path) ?? '';
}

/** One entry for each guide that this build makes, for `getStaticPaths`: the route's `guide` and the guide itself. */
export const guidePaths = (): { params: { guide: string }; props: { guide: Guide } }[] =>
  guidesToBuild(loadSite()).map((guide) => ({ params: { guide: guide.id }, props: { guide } }));

/** The same for guides that have pay tables, with the pay that is then known to be there. */
export const payPaths = (): { params: { guide: string }; props: { guide: Guide; pay: Pay } }[] =>
  guidePaths().flatMap(({ params, props: { guide } }) =>
    guide.pay ? [{ params, props: { guide, pay: guide.pay } }] : [],
  );

/** One entry for each metropolitan area that has a page, with its exact median. */
export const areaPaths = () =>
  payPaths().flatMap(({ props: { guide, pay } }) =>
    pay.metroAreas.flatMap(({ path, wages, ...area }) => {
      const { median } = wages;
      const period = pay.tables['metro-areas']?.period ?? '';
      return path !== undefined && typeof median === 'number'
        ? [
            {
              params: { guide: guide.id, area: area.slug },
              props: { guide, pay, path, period, area: { ...area, path, wages: { ...wages, median } } },
            },
          ]
        : [];
    }),
  );

/** The same for guides that say what their routes cost. */
export const costsPaths = (): { params: { guide: string }; props: { guide: Guide; costs: Costs } }[] =>
  guidePaths().flatMap(({ params, props: { guide } }) =>
    guide.costs ? [{ params, props: { guide, costs: guide.costs } }] : [],
  );

/** The same for guides whose text holds the steps of a plan. */
export const planPaths = (): { params: { guide: string }; props: { guide: Guide; plan: Plan } }[] =>
  guidePaths().flatMap(({ params, props: { guide } }) => {
    const plan = planOf(guide);
    return plan ? [{ params, props: { guide, plan } }] : [];
  });
