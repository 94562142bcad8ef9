/**
 * Makes terms, figures and the numbers of sources say in place what they link to; how is loaded when the first
 * one is asked for. Without scripts, and where a note cannot be had, the link leads there.
 */
const links = 'a.term, a.value, .cite a';
const linkAt = (event: Event): HTMLAnchorElement | null => (event.target as Element).closest?.(links) ?? null;

for (const link of document.querySelectorAll<HTMLAnchorElement>(links)) {
  link.role = 'button';
  link.ariaExpanded = 'false';
}
addEventListener('keydown', (event) => {
  const link = linkAt(event);
  if (!link || event.key !== ' ') return;
  event.preventDefault();
  link.click();
});

async function show(link: HTMLAnchorElement): Promise<void> {
  try {
    const { toggleNote } = await import('./show-note.ts');
    await toggleNote(link);
  } catch {
    location.href = link.href;
  }
}
addEventListener('click', (event) => {
  const link = linkAt(event);
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void show(link);
});
