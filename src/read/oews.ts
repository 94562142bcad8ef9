import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import {
  type IgnoredRows,
  collectRows,
  columnsFound,
  missingColumns,
  type OewsRows,
  readHeader,
} from './oews-rows.ts';
import { readWorkbook, type Sheet, type Unreadable } from './oews-workbook.ts';

export interface OewsFile extends OewsRows {
  /** Reference month that the file itself states, like May 2025; only workbooks do. */
  period?: string | undefined;
}

const nothing = {
  rows: [],
  statesCovered: new Set<string>(),
  ignored: { metropolitan: 0, territory: 0, industry: 0 } satisfies IgnoredRows,
};

/**
 * Reads a file of the Occupational Employment and Wage Statistics in BLS's own layout: a workbook (.xlsx), a zip
 * around one, or a CSV with the same heading, of any size. What kind it is shows in its first bytes, not its name.
 * Never throws for what the file holds: whatever is wrong comes back in `problems`, and no row that is wrong in `rows`.
 * Layout and marks: "Field Descriptions", the second sheet of the workbooks at https://www.bls.gov/oes/tables.htm.
 *
 * @param path - as the user wrote it; named so in problems
 * @param wanted - SOC codes; rows of others are passed over
 */
export async function readOews(path: string, wanted: ReadonlySet<string>): Promise<OewsFile> {
  const refuse = ({ message, instead }: Unreadable): OewsFile => ({
    ...nothing,
    problems: [{ file: path, rule: 'oews', message, instead }],
  });
  const needed =
    'Give a workbook (.xlsx) or zip from https://www.bls.gov/oes/tables.htm, or a CSV with the same heading.';
  let start: Buffer;
  try {
    start = await firstBytes(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const message =
      code === 'ENOENT'
        ? 'There is no such file.'
        : code === 'EISDIR'
          ? 'This is a folder, not a file.'
          : `The file cannot be opened (${code}).`;
    return refuse({ message, instead: needed });
  }
  if (start.length === 0) return refuse({ message: 'The file is empty.', instead: needed });
  if (
    start.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' ||
    start.subarray(0, 4).toString('latin1') === 'PK\u0005\u0006'
  ) {
    const sheets = await readWorkbook(await readFile(path));
    return Array.isArray(sheets) ? fromSheets(sheets, wanted, path) : refuse(sheets);
  }
  if (start.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    return refuse({
      message: 'The file is a workbook of the old kind (.xls) or has a password.',
      instead: 'Open it and save it as .xlsx without a password.',
    });
  }
  if (start.includes(0))
    return refuse({ message: 'The file is no workbook, zip or CSV in UTF-8.', instead: needed });
  if (/^\s*</.test(start.toString('utf8').replace('\uFEFF', ''))) {
    return refuse({
      message: 'The file is a web page: a download that was refused is saved as one.',
      instead: 'Open https://www.bls.gov/oes/tables.htm in a browser and download it there.',
    });
  }
  return fromCsv(path, wanted);
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function fromSheets(sheets: readonly Sheet[], wanted: ReadonlySet<string>, file: string): OewsFile {
  const [best] = sheets
    .map((sheet) => ({ sheet, header: readHeader(sheet.rows[0] ?? []) }))
    .sort((a, b) => columnsFound(b.header) - columnsFound(a.header));
  if (!best)
    return {
      ...nothing,
      problems: [
        {
          file,
          rule: 'oews',
          message: 'The workbook has no sheet.',
          instead: 'Give it as BLS publishes it.',
        },
      ],
    };
  const place = { file, sheet: best.sheet.name };
  const missing = missingColumns(best.header, place);
  if (missing.length > 0) return { ...nothing, problems: missing };
  const collected = collectRows(best.header, wanted, place);
  best.sheet.rows.forEach((cells, index) => {
    if (index > 0) collected.add(cells, index + 1);
  });
  return { ...collected.result(), period: statedPeriod(sheets, best.sheet.name) };
}

/** BLS titles the field descriptions "May 2025 OEWS Estimates" and names the sheet of figures like national_M2025_dl. */
function statedPeriod(sheets: readonly Sheet[], figures: string): string | undefined {
  const titles = sheets.filter(({ name }) => name !== figures).map(({ rows }) => String(rows[0]?.[0] ?? ''));
  const year = [...titles, figures]
    .map((text) => (/\bMay (20\d\d)\b/i.exec(text) ?? /_M(20\d\d)(?:_|$)/.exec(text))?.[1])
    .find(Boolean);
  return year && `May ${year}`;
}

/** Longest line that a row of figures could be: an unclosed quotation mark must not draw the rest of the file into one cell. */
const longestRow = 100_000;

async function fromCsv(path: string, wanted: ReadonlySet<string>): Promise<OewsFile> {
  let width = 0;
  let collected: ReturnType<typeof collectRows> | undefined;
  const problems: OewsFile['problems'] = [];
  const rows = parse({
    bom: true,
    max_record_size: longestRow,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    // Giving nothing back keeps the row out of the parser's own buffer.
    on_record: (cells: string[], { lines }) => {
      if (width === 0) {
        width = cells.length;
        const header = readHeader(cells);
        problems.push(...missingColumns(header, { file: path }));
        if (problems.length > 0) throw new StopReading();
        collected = collectRows(header, wanted, { file: path });
      } else if (cells.length === width) {
        collected?.add(cells, lines);
      } else if (cells.some((cell) => wanted.has(cell))) {
        // A comma without quotes moves every cell after it: the row would be read wrong, or passed over in silence.
        problems.push({
          file: path,
          line: lines,
          rule: 'oews',
          message: `Line ${lines} has ${cells.length} cells, but the heading names ${width}.`,
          instead: 'Put quotes around a cell that contains a comma.',
        });
      }
      return undefined;
    },
  });
  try {
    await pipeline(createReadStream(path), rows.resume());
  } catch (error) {
    if (error instanceof CsvError) {
      problems.push({
        file: path,
        line: Number((error as CsvError & { lines?: number }).lines) || undefined,
        rule: 'oews',
        message:
          'From this line on the file is not valid CSV: a quotation mark is not closed or stands inside a cell.',
        instead: 'Put quotes around the whole cell and double the quotes inside it.',
      });
    } else if (!(error instanceof StopReading)) {
      problems.push({
        file: path,
        rule: 'oews',
        message: `The file could not be read to its end (${(error as NodeJS.ErrnoException).code ?? 'unknown cause'}).`,
        instead: 'Try again, or copy the file to this machine first.',
      });
    }
  }
  const result = collected?.result() ?? { ...nothing, problems: [] };
  return { ...result, problems: [...problems, ...result.problems] };
}

/** Ends the reading of a file whose heading is wrong already. */
class StopReading extends Error {}
