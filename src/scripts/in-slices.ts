/** Does something for each of many things, a few at a time, so that the page answers a reader in between. */
export function inSlices<Thing>(things: Iterable<Thing>, size: number, each: (thing: Thing) => void): void {
  const left = [...things];
  const next = (): void => {
    left.splice(0, size).forEach(each);
    if (left.length > 0) setTimeout(next);
  };
  setTimeout(next);
}
