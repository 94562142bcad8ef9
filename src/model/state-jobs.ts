import { asSentence } from '../lib/as-sentence.ts';
import { formatCount } from '../lib/format.ts';
import { placeName } from '../lib/place-name.ts';
import type { StatePay } from './pay-types.ts';
import { closed } from './people-words.ts';
import { among, fromAnEnd, placed } from './rank-words.ts';

/**
 * How many people work in a state, and how usual their job is there.
 *
 * @param withDc - whether to say that D.C. is one of those that are counted
 */
export function jobsIn(place: StatePay, people: string, withDc: boolean): string {
  const name = placeName(place.state.name);
  const { employment, employmentRank, locationQuotient } = place;
  if (typeof employment !== 'number' || !employmentRank) {
    const pays = Object.values(place.wages).some((wage) => wage !== null);
    return `We have no BLS figure for how many ${closed(people)} work in ${name}${pays ? ', only for what they earn' : ''}.`;
  }
  const end = fromAnEnd(employmentRank, 'most', 'fewest');
  const all = among(employmentRank.of, 'count', withDc);
  const position =
    employmentRank.of === 1
      ? 'the only published number by state'
      : end
        ? `the ${end} of ${all}`
        : `${placed(employmentRank)} among ${all}`;
  const count = asSentence(`About ${formatCount(employment)} ${closed(people)} work in ${name}, ${position}`);
  if (typeof locationQuotient !== 'number') return count;
  const share =
    locationQuotient >= 1.1
      ? `${locationQuotient.toFixed(2)} times`
      : `${Math.round(locationQuotient * 100)}% of`;
  const how =
    locationQuotient >= 1.5
      ? 'far more common than'
      : locationQuotient >= 1.1
        ? 'more common than'
        : locationQuotient > 0.9
          ? 'about as common as'
          : locationQuotient > 0.7
            ? 'somewhat less common than'
            : 'much less common than';
  return `${count} The job is ${how} nationwide: its share of all jobs is ${share} the national share.`;
}
