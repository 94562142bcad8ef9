import { formatAmount, unitWords } from '../lib/format.ts';
import { isCapped } from '../lib/pay.ts';
import { plural } from '../lib/plural.ts';
import { withinDescription, withName } from './description.ts';
import { closed, namesFor } from './people-words.ts';
import { exactWages, inThoseWith, type Named } from './exact-wages.ts';
import type { Pay } from './pay-types.ts';

/** What the figures of the metropolitan areas say, in sentences that follow from them. */
export interface MetroStory {
  answer: string;
  description: string;
}

/**
 * @param people - plural of the occupation as BLS counts it, lower case
 * @param includes - plural of the career inside it, lower case
 */
export function metroStory({ metroAreas, tables, unit }: Pay, people: string, includes: string): MetroStory {
  const names = namesFor(people, includes);
  const period = tables['metro-areas']?.period ?? '';
  const known = exactWages(metroAreas.map(({ title, wages }) => ({ name: title, wage: wages.median })));
  const capped = metroAreas.map((area) => area.wages.median).filter(isCapped);
  const published = known.length + capped.length;
  if (published === 0)
    return {
      answer: `We have no BLS figure for the median pay of ${closed(people)} in any metropolitan area (${period}).`,
      description: withinDescription([
        withName(
          names,
          (whom) =>
            `We have no BLS figure for the median pay of ${whom} in any metropolitan area (${period}).`,
        ),
        ' See what we have.',
      ]),
    };
  const parts = [
    ofExact(known, people, `${unitWords(unit)} (${period})`, unit, capped.length > 0),
    capped[0] &&
      (known.length > 0
        ? `In ${capped.length === 1 ? 'one' : capped.length} more, it is ${formatAmount(capped[0], unit)}.`
        : `In ${plural(capped.length, 'metropolitan area')}, the median pay of ${closed(people)} is ${formatAmount(capped[0], unit)} ${unitWords(unit)} (${period}).`),
    published < metroAreas.length && `We have a median for ${published} of the ${metroAreas.length} areas.`,
  ];
  return {
    answer: parts.filter(Boolean).join(' '),
    description: withinDescription([
      withName(
        names,
        (whom) => `Median pay of ${whom} in ${plural(published, 'metropolitan area')} (${period}).`,
      ),
      ' Each is adjusted for its cost of living.',
      ' Find your city.',
    ]),
  };
}

/** What the exact medians say, lowest first; '' where there are none. */
function ofExact(
  known: readonly Named[],
  people: string,
  when: string,
  unit: Pay['unit'],
  someCapped: boolean,
): string {
  const [lowest] = known;
  const highest = known.at(-1);
  if (!highest || !lowest) return '';
  const wage = (value: number) => formatAmount(value, unit);
  const figure = someCapped ? 'an exact median' : 'a published median';
  if (known.length === 1)
    return `The one metropolitan area with ${figure} is ${highest.name}: ${wage(highest.value)} ${when}.`;
  if (lowest.value === highest.value)
    return `Median pay of ${closed(people)} is ${wage(highest.value)} ${when} in every metropolitan area with ${figure}.`;
  const at = (value: number) => inThoseWith(value, known, 'area');
  const start = someCapped ? 'Where BLS publishes an exact one, the median pay' : 'Median pay';
  return `${start} of ${closed(people)} ranges from ${wage(lowest.value)} to ${wage(highest.value)} ${when}. It is lowest in ${at(lowest.value)}, and highest in ${at(highest.value)}.`;
}
