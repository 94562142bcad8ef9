/** Lets the arrows up and down lead from one stop to the next, except where they choose in a list of options. */
export function stepBetween(event: KeyboardEvent, stopsNow: () => readonly HTMLElement[]): void {
  const down = event.key === 'ArrowDown';
  if ((!down && event.key !== 'ArrowUp') || event.target instanceof HTMLSelectElement) return;
  const stops = stopsNow();
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + (down ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
