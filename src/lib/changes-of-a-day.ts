/**
 * The place of each change among those of its day, from 1 for the oldest. With the day it names a change for good:
 * its title and its words may be edited, and newer ones come before it.
 *
 * @param changes - newest first, as content lists them
 */
export function placesOnTheirDays(changes: readonly { date: string }[]): number[] {
  const counts = new Map<string, number>();
  return changes
    .map(({ date }) => date)
    .reverse()
    .map((date) => {
      counts.set(date, (counts.get(date) ?? 0) + 1);
      return counts.get(date)!;
    })
    .reverse();
}
