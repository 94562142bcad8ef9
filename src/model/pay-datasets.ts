import { paths } from '../lib/urls.ts';
import { type Absolute, dataset } from './json-ld.ts';
import type { Guide, Pay, Settings } from './types.ts';

/** A file of figures that readers can take with them. */
export interface PayDownload {
  path: string;
  type: string;
  label: string;
  table: 'states' | 'industries' | 'national';
}

export function payDownloads(guide: Guide): PayDownload[] {
  const folder = paths.salary(guide.id);
  return [
    { path: `${folder}states.csv`, type: 'text/csv', label: 'States (CSV)', table: 'states' },
    { path: `${folder}states.json`, type: 'application/json', label: 'States (JSON)', table: 'states' },
    { path: `${folder}industries.csv`, type: 'text/csv', label: 'Industries (CSV)', table: 'industries' },
    { path: `${folder}national.csv`, type: 'text/csv', label: 'Nation by year (CSV)', table: 'national' },
  ].filter(({ table }) => table !== 'industries' || (guide.pay?.industries.length ?? 0) > 0) as PayDownload[];
}

/** One dataset for each downloadable table, for machines. */
export function payDatasets(settings: Settings, guide: Guide, pay: Pay, absolute: Absolute): object[] {
  return (['states', 'industries', 'national'] as const).flatMap((table) => {
    const origin = pay.origins[table];
    if (!origin) return [];
    return dataset(
      settings,
      {
        name: `${origin.title}: ${guide.socTitle}`,
        description: `${origin.title} for ${guide.socTitle} (SOC ${guide.soc}), ${origin.period}. ${guide.scope}`,
        period: origin.period
          .replace(/[^\d/–-]+/g, ' ')
          .trim()
          .replace(/ +/g, '/'),
        page: paths.salary(guide.id),
        files: payDownloads(guide).filter((file) => file.table === table),
      },
      absolute,
    );
  });
}
