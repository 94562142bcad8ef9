import { monthsAfter } from '../../lib/today.ts';
import { fieldFact, type Problem } from '../../lib/problems.ts';
import { atField, type Rule } from './rule.ts';

/** Review dates are not in the future (an error) and not too long ago (advice). */
export const reviews: Rule = ({ entries, today, latestDay = today }) => {
  const [settings] = entries.site;
  const months = settings?.data['review-every-months'] ?? 12;
  const reviewed = [
    ...entries.sections,
    ...entries.specialties,
    ...entries.faqs,
    ...entries.pages,
    ...entries.guides,
  ];
  return reviewed.flatMap((entry): Problem[] => {
    const date = entry.data.reviewed;
    // What stands in for a date that is none.
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
