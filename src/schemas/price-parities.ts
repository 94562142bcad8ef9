import { z } from 'zod';
import { metroCode, number, state } from './pay-columns.ts';

/** Far from what BEA publishes for any place: a point in the wrong place is farther. */
const priceParity = number
  .refine((value) => value >= 50 && value <= 200, {
    error: 'is no price level: the United States is 100, and places are between 50 and 200.',
  })
  .describe('Regional price parity, United States = 100.');

/** content/metro-price-parities.csv: BEA regional price parities of metropolitan areas, all items. */
export const metroPriceParityRow = z.strictObject({ area_code: metroCode, price_parity: priceParity });

/** content/price-parities.csv: BEA regional price parities, all items, United States = 100. */
export const priceParityRow = z.strictObject({
  state,
  price_parity: priceParity,
});

/** The tables of price levels, by the name of their collection. */
export const priceParityRows: Readonly<Record<string, z.ZodObject>> = {
  priceParities: priceParityRow,
  metroPriceParities: metroPriceParityRow,
};
