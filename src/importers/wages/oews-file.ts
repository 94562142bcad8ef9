import { openAgencyFile } from '../agency-file.ts';
import type { Sheet } from '../workbook.ts';
import { readOewsCsv } from './oews-csv.ts';
import { columnsFound, missingColumns, oews, readHeader } from './oews-header.ts';
import { collectRows, noRows, type OewsRows } from './oews-rows.ts';

export interface OewsFile extends OewsRows {
  /** Reference month that the file itself states, like May 2025; only workbooks do. */
  period?: string | undefined;
}

/**
 * Reads a file of the Occupational Employment and Wage Statistics in BLS's own layout: a workbook (.xlsx), a zip
 * around one, or a CSV with the same heading, of any size. Its first bytes say which it is, not its name.
 * Never throws for what the file holds: whatever is wrong comes back in `problems`, and no wrong row in `rows`.
 * Layout and marks: “Field Descriptions”, the second sheet of the workbooks at https://www.bls.gov/oes/tables.htm.
 *
 * @param path - as the user wrote it; problems name it so
 * @param wanted - SOC codes like 29-2072; rows of others are passed over
 */
export async function readOews(path: string, wanted: ReadonlySet<string>): Promise<OewsFile> {
  const opened = await openAgencyFile(path, oews);
  if ('sheets' in opened) return fromSheets(opened.sheets, wanted, path);
  return 'message' in opened
    ? noRows([{ file: path, rule: 'oews', message: opened.message, instead: opened.instead }])
    : readOewsCsv(path, wanted);
}

function fromSheets(sheets: readonly Sheet[], wanted: ReadonlySet<string>, file: string): OewsFile {
  const ranked = sheets
    .map((sheet) => ({ sheet, header: readHeader(sheet.rows[0] ?? []) }))
    .sort((a, b) => columnsFound(b.header) - columnsFound(a.header));
  const [best] = ranked;
  if (!best) {
    return noRows([{ file, rule: 'oews', message: 'The workbook has no sheet.', instead: oews.needed }]);
  }
  const place = { file, sheet: best.sheet.name };
  const missing = missingColumns(best.header, place);
  if (missing.length > 0) return noRows(missing);
  // A workbook has one sheet of figures; a zip of areas brings two workbooks.
  const collected = collectRows(wanted);
  for (const { sheet, header } of ranked) {
    if (missingColumns(header, place).length > 0) continue;
    for (const [index, cells] of sheet.rows.entries()) {
      if (index > 0) collected.add(header, { file, sheet: sheet.name }, cells, index + 1);
    }
  }
  return { ...collected.result(), period: statedPeriod(sheets, best.sheet.name) };
}

/** BLS titles the field descriptions “May 2025 OEWS Estimates” and calls the sheet of figures national_M2025_dl or “All May 2025 data”. */
function statedPeriod(sheets: readonly Sheet[], figures: string): string | undefined {
  const titles = sheets.map(({ rows }) => /^May (20\d\d) OEWS/i.exec(String(rows[0]?.[0] ?? ''))?.[1]);
  const year = titles.find(Boolean) ?? /(?:_M|\bMay )(20\d\d)(?![0-9])/.exec(figures)?.[1];
  return year && `May ${year}`;
}
