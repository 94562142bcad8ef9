import { unzipSync } from 'fflate';
import readExcelFile, { type Row } from 'read-excel-file/node';
import { readTextTable } from './text-table.ts';

/** A number, text, date or boolean; null where it is empty. */
export type Cell = Row[number];

/** A sheet of a workbook: its rows from the top. */
export interface Sheet {
  name: string;
  rows: readonly (readonly Cell[])[];
}

/** Why a file cannot be read: what is wrong, and what to give instead. Both are whole sentences. */
export interface Unreadable {
  message: string;
  instead: string;
}

/** Who publishes files that an importer reads, as far as its reports name it. */
export interface Agency {
  /** Name of the rule that finds what is wrong with a file. */
  rule: string;
  /** Where its files are, https. */
  address: string;
  /** What to give instead of a file that cannot be read, as a whole sentence. */
  needed: string;
  /** The files of a zip that are read, all of them; where it is absent, a zip holds one workbook. */
  wanted?: (name: string) => boolean;
  /** Whether one of these is of use, by its beginning, which holds its heading; where it is absent, all are. */
  worthReading?: (beginning: string) => boolean;
}

/** Above this, the cells of a workbook need more memory than Node has; BLS's state file holds about 40 MB. */
const largestWorkbook = 250_000_000;

/**
 * Every sheet of a workbook (.xlsx), or of the workbooks and texts of figures in a zip as agencies publish them.
 *
 * @param bytes - of a file that starts as a zip does
 */
export async function readWorkbook(bytes: Buffer, agency: Agency): Promise<Sheet[] | Unreadable> {
  const downloadAgain = `Download it again from ${agency.address}.`;
  const files = listZip(bytes);
  if (!files)
    return {
      message: 'The file is cut off or damaged: it starts as a zip or workbook but does not end as one.',
      instead: downloadAgain,
    };
  if (!files.some((file) => file.name === 'xl/workbook.xml')) {
    const members = membersOfZip(bytes, files, agency);
    if (!Array.isArray(members)) return members;
    const sheets: Sheet[] = [];
    for (const { name, content } of members) {
      const read = /\.xlsx$/i.test(name) ? await readWorkbook(content, agency) : readTextTable(content, name);
      if (!Array.isArray(read) && 'message' in read) return read;
      // Of many workbooks the name of a file says more than that of its one sheet.
      const named = (sheet: Sheet): Sheet => (agency.wanted ? { ...sheet, name } : sheet);
      sheets.push(...(Array.isArray(read) ? read.map(named) : [read]));
    }
    return sheets;
  }
  const size = files.reduce((sum, file) => sum + file.originalSize, 0);
  if (size > largestWorkbook) {
    return {
      message: `The workbook holds ${Math.round(size / 1e6)} MB of cells, which is too much to read at once.`,
      instead: 'Save its sheet of figures as “CSV UTF-8” and give that: a CSV may have any size.',
    };
  }
  try {
    return (await readExcelFile(bytes)).map(({ sheet, data }) => ({ name: sheet, rows: data }));
  } catch {
    return { message: 'The workbook is damaged: its sheets cannot be read.', instead: downloadAgain };
  }
}

interface ZipEntry {
  name: string;
  originalSize: number;
}

/** What lies in a zip by its directory, which is at its end; undefined where there is none. */
function listZip(bytes: Buffer): ZipEntry[] | undefined {
  const files: ZipEntry[] = [];
  try {
    unzipSync(bytes, { filter: ({ name, originalSize }) => !files.push({ name, originalSize }) });
    return files;
  } catch {
    return undefined;
  }
}

/** Workbooks of figures: not Excel's lock files (~$), macOS's shadow files (._), nor the field descriptions beside them. */
function isFigures(path: string): boolean {
  const name = path.replace(/.*[/\\]/, '');
  return (
    /\.xlsx$/i.test(name) && !/^(~\$|\._)/.test(name) && !/(field|file)s?[ _-]*descriptions?/i.test(name)
  );
}

/** BLS's zip of areas holds two workbooks, of metropolitan areas (MSA) and of the rest of the states (BOS). */
const isPartOfAreas = ({ name }: ZipEntry): boolean => /(?:^|[/\\])(?:MSA|BOS)_M\d{4}[^/\\]*$/i.test(name);

interface Member {
  name: string;
  content: Buffer;
}

function membersOfZip(bytes: Buffer, files: readonly ZipEntry[], agency: Agency): Member[] | Unreadable {
  const { wanted, address } = agency;
  const members = files.filter(({ name }) => (wanted ? wanted(name) : isFigures(name)));
  const kind = wanted ? 'file that is read here' : 'workbook of figures (.xlsx)';
  if (members.length === 0) {
    const found = files
      .map((file) => file.name)
      .slice(0, 5)
      .join(', ');
    return {
      message: `The zip holds no ${kind}; it holds ${found || 'nothing'}.`,
      instead: wanted ? agency.needed : `Give a zip from ${address}, or the workbook itself.`,
    };
  }
  if (!wanted && members.length > 1 && !members.every(isPartOfAreas)) {
    return {
      message: `The zip holds ${members.length} workbooks: ${members.map((file) => file.name).join(', ')}.`,
      instead: 'Unpack it and give the one that is meant.',
    };
  }
  const unpacked: Member[] = [];
  for (const { name, originalSize } of members) {
    if (originalSize > largestWorkbook)
      return {
        message: `${name} in the zip says that it has ${Math.round(originalSize / 1e6)} MB.`,
        instead: `Download it again from ${address}.`,
      };
    const content = unpack(bytes, name);
    if (content?.length !== originalSize)
      return {
        message: `The zip is damaged: ${name} in it cannot be unpacked.`,
        instead: `Download it again from ${address}.`,
      };
    const member = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    if (agency.worthReading?.(beginningOf(member)) ?? true) unpacked.push({ name, content: member });
  }
  return unpacked;
}

/** The first words of a text, or of a workbook, whose heading is the first thing that it holds. */
export function beginningOf(content: Buffer): string {
  const words = ['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml'].flatMap((part) => {
    const found = content.subarray(0, 2).toString() === 'PK' ? unpack(content, part) : undefined;
    return found ? [Buffer.from(found.subarray(0, 8192)).toString()] : [];
  });
  return words.length > 0 ? words.join(' ') : content.toString('utf8', 0, 4096);
}

/** The first text of a zip with a name of this form; undefined where there is none. */
export function textInZip(bytes: Buffer, name: RegExp): string | undefined {
  const found = listZip(bytes)?.find((file) => name.test(file.name) && file.originalSize < 1_000_000);
  const content = found && unpack(bytes, found.name);
  return content && Buffer.from(content).toString();
}

function unpack(bytes: Buffer, wanted: string): Uint8Array | undefined {
  try {
    return unzipSync(bytes, { filter: ({ name }) => name === wanted })[wanted];
  } catch {
    return undefined;
  }
}
