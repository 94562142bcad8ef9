import { open, readFile } from 'node:fs/promises';
import { readOewsCsv } from './oews-csv.ts';
import { columnsFound, missingColumns, readHeader } from './oews-header.ts';
import { collectRows, noRows, type OewsRows } from './oews-rows.ts';
import { readWorkbook, type Sheet, type Unreadable } from './oews-workbook.ts';

export interface OewsFile extends OewsRows {
  /** Reference month that the file itself states, like May 2025; only workbooks do. */
  period?: string | undefined;
}

/** Larger than any zip of BLS by far; a workbook is held in memory, a CSV is not. */
const largestZip = 500_000_000;

const needed =
  'Give a workbook (.xlsx) or zip from https://www.bls.gov/oes/tables.htm, or a CSV with the same heading.';

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
  const refuse = ({ message, instead }: Unreadable): OewsFile =>
    noRows([{ file: path, rule: 'oews', message, instead }]);
  let start: Buffer;
  let size: number;
  try {
    [start, size] = await beginning(path);
  } catch (error) {
    return refuse({ message: cannotOpen((error as NodeJS.ErrnoException).code), instead: needed });
  }
  if (size === 0) return refuse({ message: 'The file is empty.', instead: needed });
  const signature = start.subarray(0, 4).toString('hex');
  if (signature === '504b0304' || signature === '504b0506') {
    if (size > largestZip) {
      const message = `The file has ${Math.round(size / 1e6)} MB, which is too much for a zip or workbook.`;
      return refuse({ message, instead: needed });
    }
    const sheets = await readWorkbook(await readFile(path));
    return Array.isArray(sheets) ? fromSheets(sheets, wanted, path) : refuse(sheets);
  }
  if (signature === 'd0cf11e0') {
    return refuse({
      message: 'The file is a workbook of the old kind (.xls) or has a password.',
      instead: 'Open it and save it as .xlsx without a password.',
    });
  }
  if (start.includes(0)) {
    return refuse({ message: 'The file is no workbook, zip or CSV in UTF-8.', instead: needed });
  }
  if (/^\uFEFF?\s*</.test(start.toString('utf8'))) {
    return refuse({
      message: 'The file is a web page: a download that was refused is saved as one.',
      instead: 'Open https://www.bls.gov/oes/tables.htm in a browser and download it there.',
    });
  }
  return readOewsCsv(path, wanted);
}

/** The first bytes of a file, and how many it has. */
async function beginning(path: string): Promise<[Buffer, number]> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return [buffer.subarray(0, bytesRead), (await file.stat()).size];
  } finally {
    await file.close();
  }
}

function cannotOpen(code: string | undefined): string {
  if (code === 'ENOENT') return 'There is no such file.';
  return code === 'EISDIR' ? 'This is a folder, not a file.' : `The file cannot be opened (${code}).`;
}

function fromSheets(sheets: readonly Sheet[], wanted: ReadonlySet<string>, file: string): OewsFile {
  const ranked = sheets
    .map((sheet) => ({ sheet, header: readHeader(sheet.rows[0] ?? []) }))
    .sort((a, b) => columnsFound(b.header) - columnsFound(a.header));
  const [best] = ranked;
  if (!best) {
    return noRows([{ file, rule: 'oews', message: 'The workbook has no sheet.', instead: needed }]);
  }
  const place = { file, sheet: best.sheet.name };
  const missing = missingColumns(best.header, place);
  if (missing.length > 0) return noRows(missing);
  // A workbook has one sheet of figures; a zip of areas brings two workbooks.
  const parts = ranked
    .filter(({ header }) => missingColumns(header, place).length === 0)
    .map(({ sheet, header }) => {
      const collected = collectRows(header, wanted, { file, sheet: sheet.name });
      for (const [index, cells] of sheet.rows.entries()) {
        if (index > 0) collected.add(cells, index + 1);
      }
      return collected.result();
    });
  return { ...inOne(parts), period: statedPeriod(sheets, best.sheet.name) };
}

/** What several sheets say, as if it were one. */
const inOne = (parts: readonly OewsRows[]): OewsRows =>
  parts.reduce((all, part) => ({
    rows: [...all.rows, ...part.rows],
    statesCovered: new Set([...all.statesCovered, ...part.statesCovered]),
    occupations: new Set([...all.occupations, ...part.occupations]),
    ignored: Object.fromEntries(
      Object.entries(all.ignored).map(([kind, count]) => [
        kind,
        count + part.ignored[kind as keyof typeof part.ignored],
      ]),
    ) as OewsRows['ignored'],
    problems: [...all.problems, ...part.problems],
  }));

/** BLS titles the field descriptions “May 2025 OEWS Estimates” and calls the sheet of figures national_M2025_dl or “All May 2025 data”. */
function statedPeriod(sheets: readonly Sheet[], figures: string): string | undefined {
  const titles = sheets.map(({ rows }) => /^May (20\d\d) OEWS/i.exec(String(rows[0]?.[0] ?? ''))?.[1]);
  const year = titles.find(Boolean) ?? /(?:_M|\bMay )(20\d\d)(?![0-9])/.exec(figures)?.[1];
  return year && `May ${year}`;
}
