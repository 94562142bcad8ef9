/** Definitions of terms in a popover beside the term; Escape or a click elsewhere closes it. */
let glossary: Promise<Document> | undefined;
let closedByThisClick = false;

const note = document.createElement('div');
note.className = 'term-note';
note.popover = 'auto';
note.addEventListener('toggle', (event) => {
  if (event.newState === 'closed')
    for (const term of document.querySelectorAll('.term[aria-expanded=true]')) term.ariaExpanded = 'false';
});
// The press that begins a click on the open term closes the popover before the click arrives.
addEventListener('pointerdown', (event) => {
  closedByThisClick = (event.target as Element).closest('.term')?.ariaExpanded === 'true';
});

/** The list on the glossary page, without the styles of the page around it. */
async function load(address: string): Promise<Document> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The glossary answered ${answer.status}.`);
  const text = await answer.text();
  return new DOMParser().parseFromString(
    text.slice(text.indexOf('<dl'), text.lastIndexOf('</dl>')),
    'text/html',
  );
}

/**
 * Shows what a term means, or hides it where it is shown.
 *
 * @throws Error when the glossary cannot be had or does not hold the term; the link then leads there
 */
export async function toggleDefinition(term: HTMLAnchorElement): Promise<void> {
  if (closedByThisClick || term.ariaExpanded === 'true') {
    closedByThisClick = false;
    note.hidePopover();
    return;
  }
  glossary ??= load(term.href.replace(/#.*/, ''));
  const entry = await glossary.then(
    (page) => page.getElementById(term.hash.slice(1)),
    (error: unknown) => {
      glossary = undefined;
      throw error;
    },
  );
  if (!entry) throw new Error('There is no such term.');
  for (const part of entry.querySelectorAll('.cite, dd > .small')) part.remove();
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  const more = Object.assign(document.createElement('a'), {
    href: term.href,
    textContent: 'In the glossary',
  });
  note.replaceChildren(words, more);
  term.after(note);
  note.showPopover();
  term.ariaExpanded = 'true';
  const text = (name: string): string =>
    entry.querySelector(name)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  // Said once the place for it is shown, so that it is announced.
  words.textContent = `${text('dt')}: ${text('dd')}`;
}
