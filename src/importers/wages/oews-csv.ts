import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { Problem } from '../../lib/problems.ts';
import { missingColumns, type OewsHeader, readHeader } from './oews-header.ts';
import { collectRows, type OewsRows } from './oews-rows.ts';

/** No row of figures is longer: an unclosed quotation mark must not draw the rest of the file into one cell. */
const longestRow = 100_000;

/** Ends the reading of a file whose heading is wrong already. */
class StopReading extends Error {}

/** Reads a CSV as a stream, so that its size does not matter: only rows of wanted occupations are held. */
export async function readOewsCsv(file: string, wanted: ReadonlySet<string>): Promise<OewsRows> {
  const problems: Problem[] = [];
  const report = (message: string, instead: string, line?: number) =>
    problems.push({ file, line, rule: 'oews', message, instead });
  let width = 0;
  const collected = collectRows(wanted);
  let header: OewsHeader = new Map();
  const takeRow = (cells: string[], line: number): void => {
    if (width === 0) {
      width = cells.length;
      header = readHeader(cells);
      problems.push(...missingColumns(header, { file }));
      if (problems.length > 0) throw new StopReading();
    } else if (cells.length === width) {
      collected.add(header, { file }, cells, line);
    } else if (cells.some((cell) => wanted.has(cell))) {
      // A comma without quotes moves every cell after it: the row would be read wrong, or passed over in silence.
      report(
        `Line ${line} has ${cells.length} cells, but the heading names ${width}.`,
        'Put quotes around a cell that contains a comma.',
        line,
      );
    }
  };
  const parser = parse({
    bom: true,
    max_record_size: longestRow,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    on_record: (cells: string[], { lines }) => {
      takeRow(cells, lines);
      // Nothing given back: no row waits in the parser's own buffer.
      return null;
    },
  });
  try {
    await pipeline(createReadStream(file), parser.resume());
  } catch (error) {
    if (error instanceof CsvError) {
      const line = Number((error as CsvError & { lines?: number }).lines) || undefined;
      report(
        'From this line on the file is not valid CSV: a quotation mark is not closed or is inside a cell.',
        'Put quotes around the whole cell and double the quotes inside it.',
        line,
      );
    } else if (!(error instanceof StopReading)) {
      const cause = (error as NodeJS.ErrnoException).code ?? 'unknown cause';
      report(`The file could not be read to its end (${cause}).`, 'Copy it to this machine and try again.');
    }
  }
  const rows = collected.result();
  return { ...rows, problems: [...problems, ...rows.problems] };
}
