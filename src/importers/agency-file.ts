import { open, readFile } from 'node:fs/promises';
import { readTextTable } from './text-table.ts';
import { type Agency, readWorkbook, type Sheet, type Unreadable } from './workbook.ts';

/** Larger than any zip of an agency by far; a workbook is held in memory, a CSV need not be. */
const largestZip = 500_000_000;

/**
 * Opens a file as an agency publishes it. Its first bytes say what it is, not its name: a workbook or zip gives its
 * sheets, a text is left to whoever reads it.
 *
 * @param path - as the user wrote it
 * @returns why it cannot be read, where it cannot; never throws for what the file holds
 */
export async function openAgencyFile(
  path: string,
  agency: Agency,
): Promise<{ sheets: Sheet[] } | { isText: true } | Unreadable> {
  const { needed } = agency;
  let start: Buffer;
  let size: number;
  try {
    [start, size] = await beginning(path);
  } catch (error) {
    return { message: cannotOpen((error as NodeJS.ErrnoException).code), instead: needed };
  }
  if (size === 0) return { message: 'The file is empty.', instead: needed };
  const signature = start.subarray(0, 4).toString('hex');
  if (signature === '504b0304' || signature === '504b0506') {
    if (size > largestZip) {
      const message = `The file has ${Math.round(size / 1e6)} MB, which is too much for a zip or workbook.`;
      return { message, instead: needed };
    }
    const sheets = await readWorkbook(await readFile(path), agency);
    return Array.isArray(sheets) ? { sheets } : sheets;
  }
  if (signature === 'd0cf11e0') {
    return {
      message: 'The file is a workbook of the old kind (.xls) or has a password.',
      instead: 'Open it and save it as .xlsx without a password.',
    };
  }
  if (start.includes(0)) return { message: 'The file is no workbook, zip or CSV in UTF-8.', instead: needed };
  if (/^\uFEFF?\s*</.test(start.toString('utf8'))) {
    return {
      message: 'The file is a web page: a download that was refused is saved as one.',
      instead: `Open ${agency.address} in a browser and download it there.`,
    };
  }
  return { isText: true };
}

/** The same, with a text read whole: for agencies whose tables are small. */
export async function sheetsOf(path: string, agency: Agency): Promise<Sheet[] | Unreadable> {
  const opened = await openAgencyFile(path, agency);
  if ('message' in opened) return opened;
  if ('sheets' in opened) return opened.sheets;
  const table = readTextTable(await readFile(path), path);
  return 'message' in table ? table : [table];
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
