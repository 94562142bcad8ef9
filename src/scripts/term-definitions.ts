/**
 * Shows what a term means where it stands, in a popover that Escape or a click elsewhere closes. The words
 * come from the glossary page, fetched once; where that fails, the link leads there as it does without this.
 */
let glossary: Promise<Document> | undefined;
let wasOpen = false;
const note = document.createElement('div');
note.className = 'term-note';
note.popover = 'auto';

const load = async (address: string): Promise<Document> => {
  const answer = await fetch(address);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
};

async function open(term: HTMLAnchorElement): Promise<void> {
  const address = term.href.replace(/#.*/, '');
  try {
    const entry = (await (glossary ??= load(address))).getElementById(term.hash.slice(1))!;
    entry.querySelectorAll('.cite, dd > .small').forEach((part) => part.remove());
    const words = document.createElement('p');
    words.setAttribute('role', 'status');
    const more = document.createElement('a');
    more.href = term.href;
    more.textContent = 'In the glossary';
    note.replaceChildren(words, more);
    term.after(note);
    term.ariaExpanded = 'true';
    note.showPopover();
    // Set once it is shown, so that it is announced.
    words.textContent = `${entry.querySelector('dt')!.innerText}: ${entry.querySelector('dd')!.innerText}`.replace(/\s+/g, ' ');
  } catch {
    location.href = term.href;
  }
}

const termAt = (event: Event): HTMLAnchorElement | null => (event.target as Element).closest('.term');
const expanded = (term: HTMLAnchorElement | null): boolean => term?.ariaExpanded === 'true';

for (const term of document.querySelectorAll<HTMLAnchorElement>('.term')) {
  term.role = 'button';
  term.ariaExpanded = 'false';
}
note.addEventListener('toggle', (event) => {
  if (event.newState === 'closed') document.querySelectorAll('.term[aria-expanded=true]').forEach((term) => (term.ariaExpanded = 'false'));
});
// A click on the open term has closed the popover before it arrives as a click.
addEventListener('pointerdown', (event) => (wasOpen = expanded(termAt(event))));
addEventListener('keydown', (event) => {
  const term = termAt(event);
  if (!term || event.key !== ' ') return;
  event.preventDefault();
  term.click();
});
addEventListener('click', (event) => {
  const term = termAt(event);
  if (!term || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (expanded(term)) note.hidePopover();
  else if (!wasOpen) void open(term);
  wasOpen = false;
});
