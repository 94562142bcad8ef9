import { monthsAfter } from '../../lib/today.ts';
import { fieldFact, type Problem } from '../../lib/problems.ts';
import type { Entry, FieldPath } from '../../read/entry.ts';
import { fieldName } from '../../read/schema-fields.ts';
import { textEntries } from '../entries.ts';
import { atField, type Rule } from './rule.ts';

/** A day, month or year that has not come yet, at a field that says what was done. */
function notYet(
  entry: Pick<Entry<unknown>, 'file' | 'at'>,
  path: FieldPath,
  date: string,
  latestDay: string,
): Problem[] {
  if (date <= latestDay.slice(0, date.length)) return [];
  return [
    atField(entry, path, {
      rule: 'reviews',
      message: `"${fieldName(path)}" is ${date}, which has not come yet.`,
      instead: `Write today's date, ${latestDay}, or an earlier one.`,
    }),
  ];
}

/** Nothing was read, seen or published on a day that has not come yet. */
export const pastDates: Rule = ({ entries, today, latestDay = today }) => [
  ...entries.sources.flatMap((entry) =>
    (['seen', 'published'] as const).flatMap((field) =>
      notYet(entry, [field], entry.data[field] ?? '', latestDay),
    ),
  ),
  ...entries.certifications.flatMap((entry) =>
    entry.data.fees.flatMap((fee, index) => notYet(entry, ['fees', index, 'seen'], fee.seen, latestDay)),
  ),
  ...entries.changes.flatMap((entry) =>
    entry.data.changes.flatMap(({ date }, index) =>
      notYet(entry, ['changes', index, 'date'], date, latestDay),
    ),
  ),
];

/** Review dates are not in the future (an error) and not too long ago (advice). */
export const reviews: Rule = ({ entries, today, latestDay = today }) => {
  const [settings] = entries.site;
  const months = settings?.data['review-every-months'] ?? 12;
  return [...textEntries(entries), ...entries.guides].flatMap((entry): Problem[] => {
    const date = entry.data.reviewed;
    // A stand-in for a date that is none.
    if (date === '') return [];
    if (date > latestDay) {
      return [
        atField(entry, ['reviewed'], {
          rule: 'reviews',
          message: `"reviewed" is ${date}, a day that has not come yet.`,
          instead: `Write today's date, ${today}, or an earlier one.`,
        }),
      ];
    }
    const due = monthsAfter(date, months);
    if (due >= today) return [];
    return [
      atField(entry, ['reviewed'], {
        rule: 'reviews',
        advice: true,
        message: `Reviewed on ${date}; the next review was due on ${due}.`,
        instead: 'Read it against its sources, then set "reviewed" to the day you did.',
        dependsOn: [fieldFact('content/site.yaml', ['review-every-months'])],
      }),
    ];
  });
};
