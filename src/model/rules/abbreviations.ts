import type { Problem } from '../../lib/problems.ts';
import { bodyTexts, writtenEntries, type WrittenText } from '../written-texts.ts';
import type { Rule } from './rule.ts';

/** Abbreviations that every reader of American English knows. */
const known = new Set([
  'US',
  'USA',
  'UK',
  'DC',
  'TV',
  'PC',
  'PDF',
  'FAQ',
  'OK',
  'ID',
  'CV',
  'AI',
  'PIN',
  'USB',
  'CEO',
  'AM',
  'PM',
  'GED',
  'HR',
  'CD',
  'HTML',
  'HIV',
  'CC',
  'BY',
]);

const abbreviation =
  /(?<![\p{L}\p{N}\-[.*])\p{Lu}{2,}[\p{Lu}\p{N}]*(?:-\p{Lu}{1,4})?(?=s?(?![\p{L}\p{N}\]-]|\.\p{L}))/gu;

/** An abbreviation is explained in each text, where readers first meet it: advice. */
export const abbreviations: Rule = ({ entries }) =>
  writtenEntries(entries).flatMap((entry) => {
    const texts = bodyTexts(entry);
    const seen = new Set<string>();
    return texts.flatMap((text, index) =>
      [...text.text.matchAll(abbreviation)].flatMap((match): Problem[] => {
        const [letters] = match;
        if (
          known.has(letters) ||
          isName(letters) ||
          /^[IVX]+$/.test(letters) ||
          seen.has(letters) ||
          seen.size >= most
        )
          return [];
        if (seen.has(letters.split('-')[0] ?? '') || isPartOf(text, letters)) return [];
        seen.add(letters);
        if (isExplained(text, match.index, letters) || spelledOutBefore(texts.slice(0, index + 1), letters))
          return [];
        return [
          {
            file: text.file,
            ...text.at(match.index),
            rule: 'abbreviations',
            advice: true,
            message: `“${letters}” is used here without a word on what it means.`,
            instead: `Write it out where it is first used, like “Bureau of Labor Statistics (BLS)”, or use <Term of="…">.`,
          },
        ];
      }),
    );
  });

/** A longer word in capitals is a name and stands for no words, like that of a product. */
const isName = (letters: string): boolean => /^\p{Lu}{7}/u.test(letters);

/** Longest aside that is looked through; else the time to look grows with the square of the text. */
const asideLength = 300;

/** Most abbreviations of one text that are looked at. */
const most = 100;

/** In a term of the glossary, in brackets after its words, or with words in brackets or an aside after it. */
function isExplained({ text, explained }: WrittenText, offset: number, letters: string): boolean {
  const before = text.slice(Math.max(0, offset - asideLength), offset);
  const after = text.slice(offset + letters.length, offset + letters.length + asideLength);
  return (
    explained.some(([from, to]) => from <= offset && offset < to) ||
    (/[\p{L}’]\s+\([^)]*$/u.test(before) && /^[^(]*\)/.test(after)) ||
    /(?:["“]|\b(?:association|organization|agency|body|board|company|called|named|letters?|words?)\s(?:\p{Lu}\p{Ll}+ )?)$/u.test(
      before,
    ) ||
    /^(?:s?,? (?:\(|or )|:)/.test(after) ||
    /^, (?:an?|the|once|formerly|which|short|whose|one of) /.test(after)
  );
}

/** True for the end of a longer name that is in the same text, like the PCS of ICD-10-PCS. */
const isPartOf = ({ text }: WrittenText, letters: string): boolean => text.includes(`-${letters}`);

/** True where the words before it are those whose first letters it is, like “associate degree program … ADP”. */
function spelledOutBefore(texts: readonly WrittenText[], letters: string): boolean {
  const initials = letters.toLowerCase().replaceAll(/[^a-z]/g, '');
  const words = texts.flatMap(({ text }) => text.match(/\p{Lu}[\p{L}]+/gu) ?? []);
  return (
    initials.length > 1 &&
    words
      .map((word) => word[0]?.toLowerCase())
      .join('')
      .includes(initials)
  );
}
