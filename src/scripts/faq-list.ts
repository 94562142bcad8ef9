/**
 * Opens the answer that the address points at, on arrival and when a link on the page leads to it, and leaves the
 * questions that hold what is typed, in themselves or in their answers.
 */
class FaqList extends HTMLElement {
  #input: HTMLInputElement | null = null;

  connectedCallback(): void {
    this.addEventListener('address-target', ({ target }) => {
      // The anchor of an earlier name is inside the answer.
      const answer = (target as Element).closest('details');
      if (!answer) return;
      if (answer.hidden && this.#input) {
        this.#input.value = '';
        this.#filter();
      }
      answer.open = true;
      answer.scrollIntoView();
    });
    const form = this.querySelector('form');
    if (!form) return;
    this.#input = form.querySelector('input');
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.#filter());
    // On the way back a browser may have put in what was typed.
    addEventListener('pageshow', () => {
      if (this.#input?.value) this.#filter();
    });
  }

  #filter(): void {
    const words = (this.#input?.value ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const questions = [...this.querySelectorAll('details')];
    for (const question of questions) {
      const text = question.textContent.toLowerCase();
      question.hidden = !words.every((word) => text.includes(word));
    }
    for (const group of this.querySelectorAll('section'))
      group.hidden = !group.querySelector('details:not([hidden])');
    const shown = questions.filter(({ hidden }) => !hidden).length;
    const topics = this.querySelector('nav');
    if (topics) topics.hidden = shown < questions.length;
    this.querySelector<HTMLElement>('.faq-none')!.hidden = shown > 0;
    const all = `${questions.length} questions`;
    this.querySelector('[role=status]')!.textContent = shown < questions.length ? `${shown} of ${all}` : all;
  }
}

customElements.define('faq-list', FaqList);
