import { paths } from '../lib/urls.ts';
import type { DownloadFormat } from '../schemas/pay-table-kind.ts';
import { type DownloadTable, downloadTables, payTableKinds } from '../schemas/pay.ts';
import { type Absolute, dataset } from './json-ld.ts';
import type { Pay } from './pay-types.ts';
import type { Guide, Settings } from './types.ts';

/** A file of figures that readers can take with them. */
export interface PayDownload {
  path: string;
  type: string;
  label: string;
  table: DownloadTable;
  format: DownloadFormat;
}

const mediaTypes: Record<DownloadFormat, string> = { csv: 'text/csv', json: 'application/json' };

/** Tables that the page of pay in every state shows; that of cities shows its own. */
export const tablesHere: readonly DownloadTable[] = downloadTables
  .map(({ table }) => table)
  .filter((table) => payTableKinds[table].shownOn === 'salary');

/** The files that a guide has rows for, of some tables or of all. */
export function payDownloads({ id, pay }: Guide, tables?: readonly DownloadTable[]): PayDownload[] {
  return downloadTables
    .filter(({ table }) => pay?.tables[table] && (tables?.includes(table) ?? true))
    .flatMap(({ table, label, formats }) =>
      formats.map((format) => ({
        path: `${paths.salary(id)}${table}.${format}`,
        type: mediaTypes[format],
        label: `${label} (${format.toUpperCase()})`,
        table,
        format,
      })),
    );
}

/**
 * One dataset for each of some downloadable tables, for machines.
 *
 * @param page - path of the page that shows them
 */
export function payDatasets(
  settings: Settings,
  guide: Guide,
  pay: Pay,
  page: string,
  tables: readonly DownloadTable[],
  absolute: Absolute,
): object[] {
  return downloadTables.flatMap(({ table }) => {
    const origin = pay.tables[table];
    if (!origin || !tables.includes(table)) return [];
    return dataset(
      settings,
      {
        name: `${origin.title}: ${guide.socTitle}`,
        description: `${origin.title} for ${guide.socTitle} (SOC ${guide.soc}), ${origin.period}. ${guide.scope}`,
        period: origin.period
          .replace(/[^\d/–-]+/g, ' ')
          .trim()
          .replace(/ +/g, '/'),
        page,
        files: payDownloads(guide).filter((file) => file.table === table),
      },
      absolute,
    );
  });
}
