import type { UsState } from '../lib/us-states.ts';
import { paths } from '../lib/urls.ts';
import type { StatePay } from './pay-types.ts';
import type { Guide } from './types.ts';

/** The guide to an occupation, by its SOC code, where there is one besides the given guide. */
export const guideTo = (
  guides: readonly Guide[],
  soc: string | undefined,
  besides: Guide,
): Guide | undefined => guides.find((guide) => guide.soc === soc && guide !== besides);

/** So many other guides are named on the page of a state: the page that compares guides has all. */
const mostNamed = 5;

/** What other guides pay in a state, those first whose occupation the given guide counts as related. */
export function othersIn(
  guides: readonly Guide[],
  guide: Guide,
  state: UsState,
): { guide: Guide; place: StatePay }[] {
  const related = new Set(guide.pay?.relatedOccupations.map(({ soc }) => soc));
  return guides
    .filter((it) => it !== guide)
    .toSorted((a, b) => Number(related.has(b.soc)) - Number(related.has(a.soc)))
    .flatMap((it) => {
      const place = it.pay?.states.find((one) => one.state === state);
      return place ? [{ guide: it, place }] : [];
    })
    .slice(0, mostNamed);
}

/** Address of the comparison with these guides chosen, and a state where one is given. */
export function comparisonOf(guides: readonly Guide[], state?: UsState): string {
  const query = new URLSearchParams(guides.map(({ id }) => ['compare', id]));
  if (state) query.set('state', state.slug);
  return `${paths.compareGuides}?${query}#compare`;
}
