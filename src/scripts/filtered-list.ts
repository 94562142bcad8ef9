/**
 * A list with a field that leaves what holds the words in it: questions with their answers, terms, sources. Opens the answer
 * that the address points at, on arrival and when a link on the page leads to it.
 */
class FilteredList extends HTMLElement {
  #input: HTMLInputElement | null = null;
  #status: Element | null = null;
  /** What is said of all of them. */
  #all = '';

  connectedCallback(): void {
    this.addEventListener('address-target', ({ target }) => {
      // The anchor of an earlier name is inside the answer.
      const item = (target as Element).closest<HTMLElement>('[data-item]');
      if (!item) return;
      if (item.hidden && this.#input) {
        this.#input.value = '';
        this.#filter();
      }
      const answer = item instanceof HTMLDetailsElement ? item : item.querySelector('details');
      if (answer) answer.open = true;
      item.scrollIntoView();
    });
    const field = this.querySelector<HTMLElement>('.filter-field');
    if (!field) return;
    this.#input = field.querySelector('input');
    this.#status = field.querySelector('[role=status]');
    this.#all = this.#status?.textContent ?? '';
    field.hidden = false;
    field.addEventListener('input', () => this.#filter());
    // On the way back a browser may have put in what was typed.
    addEventListener('pageshow', () => {
      if (this.#input?.value) this.#filter();
    });
  }

  #filter(): void {
    const words = plain(this.#input?.value ?? '')
      .split(/\s+/)
      .filter(Boolean);
    const items = [...this.querySelectorAll<HTMLElement>('[data-item]')];
    for (const item of items) {
      const text = plain(item.textContent);
      item.hidden = !words.every((word) => text.includes(word));
    }
    for (const group of this.querySelectorAll('section'))
      group.hidden = !group.querySelector('[data-item]:not([hidden])');
    const shown = items.filter(({ hidden }) => !hidden).length;
    const groups = this.querySelector('nav');
    if (groups) groups.hidden = shown < items.length;
    this.querySelector<HTMLElement>('.none-found')!.hidden = shown > 0;
    if (this.#status)
      this.#status.textContent = shown < items.length ? `${shown} of ${this.#all}` : this.#all;
  }
}

/** Words as people type them: capitals and the shape of an apostrophe make no difference. */
const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'");

customElements.define('filtered-list', FilteredList);
