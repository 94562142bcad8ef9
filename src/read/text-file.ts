import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position, Problem } from '../lib/problems.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Largest text file an editor could mean; a table of all areas of a career is far below it. */
const largestFile = 4_000_000;

/**
 * Most characters of a file that is read into a tree. Parsers of YAML and MDX take time that grows with the square
 * of a text made to trip them, and the longest chapter of a book has fewer.
 */
const largestText = { yaml: 60_000, mdx: 50_000, csv: 400_000, txt: 60_000 };

/**
 * Characters that nobody sees or that programs read in different ways: control characters, line ends of old Macs and of
 * Unicode, spaces without width and hyphens that may show, marks that turn the direction of writing around, and the
 * character that stands for a lost one.
 */
const unseen =
  /\r(?!\n)|(?![\t\n\r])[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFFD\u{E0000}-\u{E007F}]/u;

/** UTF-8 read as Windows-1252, characters that print joins, and letters of two alphabets in one word, which look right and are not found. */
const notTyped: readonly [RegExp, what: (found: string) => string][] = [
  [
    /â€.?|Ã[\u0080-\u00BF]|Â[\u00A0-\u00BF]/u,
    (found) => `“${found}” is a character that was changed when the text was saved or copied.`,
  ],
  [
    /[\uFB00-\uFB06]/u,
    (found) => `“${found}” is several letters in one character, which search does not find.`,
  ],
  [
    /(?<=\p{Script=Latin})\p{Script=Cyrillic}|\p{Script=Cyrillic}(?=\p{Script=Latin})/u,
    (found) => `The “${found}” here is a letter of another alphabet that only looks like one of ours.`,
  ],
];

/** How a workbook, a file of Word and every other zip starts, whatever its name ends in. */
const startOfZip = 'PK\u0003\u0004';

/** What git leaves in a file where two changes met. */
const mergeMark = /^(?:<{7}|={7}|>{7}|\|{7})(?=\s|$)/m;

/** The first character of a text that content may not hold, and what to say of it. */
export function invisibleCharacter(
  text: string,
): { offset: number; words: [message: string, instead: string] } | undefined {
  const match = unseen.exec(text);
  if (!match) return undefined;
  const [character] = match;
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const words: [string, string] =
    character === '\r'
      ? [
          'A line ends in the way of old Macs (CR alone), which not every program sees.',
          'Save the file with line ends LF or CRLF.',
        ]
      : character === '\uFFFD'
        ? ['A character was lost here when the text was saved or copied (�).', 'Type it again.']
        : [
            `This line contains an invisible character (${code}).`,
            'Delete the words around it and type them again.',
          ];
  return { offset: match.index, words };
}

/** How a text could switch the spelling check off, or have it run an expression that never ends (cspell, “In Document Settings”). */
const spellingDirective = /\b(?:c-?spell|spell-?checker|spell|LocalWords)\s?::?\s?(?=\w)/i;

/** 1-based place of an offset in a text. */
export function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/**
 * Reads a file of content as text.
 *
 * @returns why a file cannot be read, where it cannot
 */
export function readText(root: string, file: string, format: keyof typeof largestText): string | Problem {
  const refuse = (message: string, instead: string, position?: Position): Problem => ({
    file,
    ...position,
    rule: 'files',
    message,
    instead,
    hides: [file],
  });
  let bytes: Buffer;
  try {
    const stat = lstatSync(join(root, file));
    if (!stat.isFile())
      return refuse('This is not a file that holds text.', 'Put the file itself here, not a link to it.');
    const { size } = stat;
    if (size > largestFile)
      return refuse(
        `This file has ${size} bytes; ${largestFile} is the most that is read.`,
        'Split it, or put back the right file.',
      );
    bytes = readFileSync(join(root, file));
  } catch {
    return refuse('This file cannot be opened.', 'Look at who may read it, or put back the right file.');
  }
  let text: string | undefined;
  try {
    text = decoder.decode(bytes);
  } catch {
    // Reported below: both are the same mistake to an editor.
  }
  if (bytes.toString('latin1', 0, startOfZip.length) === startOfZip)
    return refuse(
      'This is a workbook or a document of Word, whatever its name says.',
      format === 'csv'
        ? 'Open it in a spreadsheet and save it as CSV with commas between the cells.'
        : 'Open it in its program and save its text as plain text in UTF-8.',
    );
  if (text === undefined || text.includes('\0')) {
    const shown = new TextDecoder().decode(bytes);
    return refuse(
      'This is not a text file in UTF-8.',
      'Save it again as UTF-8 in your editor.',
      positionOf(shown, shown.search(/[\uFFFD\0]/)),
    );
  }
  const most = largestText[format];
  if (text.length > most)
    return refuse(
      `This file has ${text.length} characters; ${most} is the most that is read.`,
      'Split it, or put back the right file.',
    );
  const merge = mergeMark.exec(text);
  if (merge)
    return refuse(
      `“${merge[0]}” is left of a merge: two versions of this part are in the file.`,
      'Keep one of them, and delete the lines that start with <<<<<<<, ======= and >>>>>>>.',
      positionOf(text, merge.index),
    );
  const character = invisibleCharacter(text);
  if (character) return refuse(...character.words, positionOf(text, character.offset));
  for (const [pattern, message] of notTyped) {
    const found = pattern.exec(text);
    if (found) return refuse(message(found[0]), 'Type it again.', positionOf(text, found.index));
  }
  const directive = spellingDirective.exec(text);
  if (directive)
    return refuse(
      `"${directive[0]}" gives an order to the spelling check, which takes none from content.`,
      'Delete it. A word that is spelled right goes into content/words.txt.',
      positionOf(text, directive.index),
    );
  return text;
}
