import { addressPart } from '../lib/address-part.ts';
import { byName } from '../lib/by-name.ts';
import { priceAdjusted, ranks, type WageUnit } from '../lib/pay.ts';
import { paths } from '../lib/urls.ts';
import { usState } from '../lib/us-states.ts';
import type { MetroPriceParities } from '../read/collections.ts';
import { statesIn } from '../schemas/pay-columns.ts';
import type { PayRow } from '../schemas/pay.ts';
import type { MetroPay } from './pay-types.ts';
import { wagesOf } from './wages.ts';

/** So many other areas of its states must have a published median for an area to have a page: less says little. */
const fewestOthers = 2;

/** Areas with their ranks among those that have a published median, by title. */
export function metroAreas(
  guide: string,
  rows: readonly PayRow<'metro-areas'>[],
  parities: MetroPriceParities | undefined,
  unit: WageUnit,
): MetroPay[] {
  const parityOf = new Map(parities?.rows.map((row) => [row.area_code, row.price_parity]));
  const areas = rows.map((row) => {
    const priceParity = parityOf.get(row.area_code) ?? null;
    const wages = wagesOf(row, unit);
    return {
      code: row.area_code,
      title: row.area,
      slug: addressPart(row.area),
      states: statesIn(row.area).map(usState),
      employment: row.employment,
      ...wages,
      priceParity,
      adjustedMedian: priceParity === null ? null : priceAdjusted(wages.wages.median, priceParity, unit),
    };
  });
  const exact = areas.filter((area) => typeof area.wages.median === 'number');
  const hasPage = (area: (typeof areas)[number]): boolean =>
    exact.includes(area) &&
    exact.filter((it) => it !== area && it.states.some((state) => area.states.includes(state))).length >=
      fewestOthers &&
    areas.filter(({ slug }) => slug === area.slug).length === 1;
  const medianRanks = ranks(areas.map((area) => area.wages.median));
  const adjustedRanks = ranks(areas.map((area) => area.adjustedMedian));
  return areas
    .map((area, index) => ({
      ...area,
      path: hasPage(area) ? paths.metroArea(guide, area.slug) : undefined,
      medianRank: medianRanks[index] ?? null,
      adjustedMedianRank: adjustedRanks[index] ?? null,
    }))
    .sort((a, b) => byName(a.title, b.title));
}
