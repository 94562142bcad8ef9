/** The element that the address points at, or null. */
function target(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}

/** The link that a plain click follows; one with a key held opens elsewhere. */
function followed(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return undefined;
  return event.composedPath().find((it) => it instanceof HTMLAnchorElement);
}

/**
 * Sends the event `address-target`, which bubbles, to the element that the address points at: on arrival, when the
 * anchor changes, and when a link to the anchor that is in the address already is followed again, of which browsers
 * tell nobody.
 */
const arrive = (): void => {
  target()?.dispatchEvent(new Event('address-target', { bubbles: true }));
};
addEventListener('hashchange', arrive);
addEventListener('click', (event) => {
  const link = followed(event);
  if (link?.hash && link.href === location.href && !event.defaultPrevented) setTimeout(arrive);
});
// By then every script of the page listens.
addEventListener('DOMContentLoaded', arrive);
