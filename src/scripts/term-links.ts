/** Makes links to terms show the definition in place; how is loaded when the first one is asked for. */
const termAt = (event: Event): HTMLAnchorElement | null =>
  (event.target as Element).closest?.('a.term') ?? null;

for (const term of document.querySelectorAll('a.term')) {
  term.role = 'button';
  term.ariaExpanded = 'false';
}
addEventListener('keydown', (event) => {
  const term = termAt(event);
  if (!term || event.key !== ' ') return;
  event.preventDefault();
  term.click();
});

async function show(term: HTMLAnchorElement): Promise<void> {
  try {
    const { toggleDefinition } = await import('./term-definitions.ts');
    await toggleDefinition(term);
  } catch {
    location.href = term.href;
  }
}
addEventListener('click', (event) => {
  const term = termAt(event);
  if (!term || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void show(term);
});
