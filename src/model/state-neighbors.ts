import type { Pay, StatePay } from './pay-types.ts';
import { placeName } from '../lib/place-name.ts';
import { inWords } from '../lib/plural.ts';

/**
 * Where typical pay goes further, in a state or in those around it; '' where the state has no exact median, and where
 * none around it has a median at all: the page then names them.
 */
export function besideNeighbors(place: StatePay, pay: Pay): string {
  const name = placeName(place.state.name);
  const around = pay.states.filter((other) => place.neighbors.includes(other.state.abbreviation));
  const paid = around
    .flatMap((other) =>
      other.adjustedMedian === null
        ? []
        : [{ name: placeName(other.state.name), value: other.adjustedMedian }],
    )
    .sort((a, b) => b.value - a.value);
  const own = place.adjustedMedian;
  const [best] = paid;
  if (own === null || around.every((other) => other.wages.median === null)) return '';
  const missing = around.length - paid.length;
  if (!best)
    return `We have no exact median for ${around.length === 1 ? 'its only neighbor' : `any of its ${inWords(around.length)} neighbors`}.`;
  const gap =
    missing === 0
      ? ''
      : ` We have no exact median for the other ${missing === 1 ? 'one' : inWords(missing)}.`;
  if (around.length === 1)
    return own === best.value
      ? `Typical pay goes as far in ${name} as in ${best.name}, its only neighbor.`
      : `Typical pay goes ${own > best.value ? 'further' : 'less far'} in ${name} than in ${best.name}, its only neighbor.`;
  if (paid.length === 1) {
    const side = own === best.value ? 'as far' : own > best.value ? 'less far' : 'further';
    return `Of its ${inWords(around.length)} neighbors, only ${best.name} can be compared: typical pay goes ${side} there${own === best.value ? '' : ` than in ${name}`}.${gap}`;
  }
  const better = paid.filter((other) => other.value > own);
  const level = paid.filter((other) => other.value === own);
  const compared =
    missing === 0
      ? `its ${inWords(around.length)} neighbors`
      : `the ${inWords(paid.length)} neighbors that can be compared`;
  const any = `in ${paid.length === 2 ? 'either' : 'any'} of ${compared}`;
  if (better.length === 0)
    return level.length > 0
      ? `Typical pay goes no further ${any}, and just as far in ${level[0]?.name}.${gap}`
      : `Typical pay goes further in ${name} than ${any}; ${best.name} comes closest.${gap}`;
  if (better.length === paid.length)
    return `Typical pay goes further in ${paid.length === 2 ? 'both' : `all ${inWords(paid.length)}`} of ${missing === 0 ? 'its neighbors' : 'the neighbors that can be compared'}, and furthest in ${best.name}.${gap}`;
  if (better.length === 1) return `Among ${compared}, typical pay goes further only in ${best.name}.${gap}`;
  return `Typical pay goes further in ${inWords(better.length)} of ${compared}, and furthest in ${best.name}.${gap}`;
}
