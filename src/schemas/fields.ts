import { z } from 'zod';
import { wrongHttpsAddress } from '../lib/https-address.ts';

/** Parts that several schemas share. Messages are whole sentences: an editor reads them as they are. */

export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A name in the right form, of what was written in another; empty where nothing of it can stay. */
export const asSlug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Any text but an empty one. */
export const text = z.string().min(1);

/** The name of a figure, as sentences quote it; an amount is under its name in figures.yaml. */
export const figureName = z
  .string()
  .regex(
    /^[a-z][a-z0-9.-]*$/i,
    'is not the name of a figure. An amount goes into figures.yaml with its source, and its name is written here.',
  );

export const slug = z
  .string()
  .regex(
    slugPattern,
    'is not a name of the right form. Use lower-case letters, digits and single dashes, like "inpatient-coder".',
  );

/** A day that was or will be, of a year in which somebody can have read or published something. */
const realDate = (date: string): boolean => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const made = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year < 2100 && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
};

export const isoDate = z
  .string()
  .refine((date) => /^\d{4}-\d{2}-\d{2}$/.test(date) && realDate(date), {
    error: 'is not a date. Write year-month-day, like 2026-11-22.',
  })
  .meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** Text that may be a whole number, which YAML reads as one. */
export const textOrCount = z.preprocess((value) => (Number.isInteger(value) ? String(value) : value), text);

/** The fields of a list under names that prose or addresses use: no two may have one. */
export const ownIds = <Item extends { id: string }>(
  items: readonly Item[],
  context: z.core.$RefinementCtx,
): void => {
  const seen = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id))
      context.addIssue({
        code: 'custom',
        path: [index, 'id'],
        message: `is "${id}", which another one in this list has already. Choose another.`,
      });
    seen.add(id);
  }
};

/** A date known to the day, the month or only the year. */
export const looseDate = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z
    .string()
    .refine((date) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) && realDate(date), {
      error: 'is not a date. Write 2026, 2026-11 or 2026-11-22.',
    })
    .meta({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' }),
);

export const reviewed = isoDate.describe(
  'The day on which it was last checked against its sources, like 2026-11-22.',
);

export const keywords = z
  .array(text)
  .optional()
  .describe('Words readers search for that the text itself does not use, like [wfh, work from home].');

export const formerly = z
  .array(slug)
  .optional()
  .describe('Earlier file names of it, like [work-hours]: links that lead to one of them still find it.');

export const draft = z
  .literal(true)
  .optional()
  .describe(
    'Write `draft: true` while it is unfinished: the built site leaves it out, the preview shows it.',
  );

export const httpsAddress = z
  .string()
  .superRefine((address, context) => {
    const wrong = wrongHttpsAddress(address);
    if (wrong) context.addIssue({ code: 'custom', message: wrong[0] });
  })
  .meta({ pattern: '^https://' });

export const description = z
  .string()
  .min(70)
  .max(160)
  .describe('One sentence of 70 to 160 characters for search results and link previews.');

/** An address of the site. */
export const sitePath = z.string().startsWith('/', 'is not a path on this site. It starts with a slash.');

export const sourceId = slug.describe('The file name of a source in content/sources/, without .yaml.');

export const qualifiers = ['about', 'over', 'under'] as const;

/** A code of the Standard Occupational Classification, like 29-2072. */
const socPattern = /^\d{2}-\d{4}$/;

/** What a spreadsheet makes of a code like `11-9111` that it takes for a month and a year. */
const turnedToDate = /^(?:[A-Z][a-z]{2}-\d{2,4}|\d{1,2}-[A-Z][a-z]{2}|\d{1,2}\/\d{1,2}\/\d{2,4})$/;

export const socCode = z.string().superRefine((code, context) => {
  if (socPattern.test(code)) return;
  const message = turnedToDate.test(code)
    ? 'is not a SOC code: a spreadsheet made a date of it. Format the column as text there and type the code again, like 11-9111.'
    : 'is not a SOC code. It looks like 29-2072.';
  context.addIssue({ code: 'custom', message });
});

/** The short answer at the top of a page: the answer itself, then what it comes to case by case. */
export const points = z
  .array(text, 'must be a list of sentences. Begin each with “- ”, the answer itself first.')
  .min(1)
  .max(4);
