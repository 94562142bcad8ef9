import { z } from 'zod';
import { metroCode, number, state } from './pay-columns.ts';

const priceParity = number
  .refine((value) => value > 0, { error: 'is not above 0, as a price level must be.' })
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
