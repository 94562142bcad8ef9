import { answersInAddress } from './answers-in-address.ts';

/** Fills the plan with the chosen place and credential. All that is typed is in the address. */
class PersonalPlan extends HTMLElement {
  /** What is there of a credential before one is chosen: words on a screen, a line to write on on paper. */
  #unchosen: Node[] = [];

  connectedCallback(): void {
    const fields = [...this.querySelectorAll<HTMLInputElement>('select, input')];
    this.#unchosen = [...(this.querySelector('[data-fill=credential]')?.childNodes ?? [])];
    const write = answersInAddress(
      (asked) => fields.some(({ name }) => asked.has(name)),
      (asked) => {
        for (const field of fields) {
          if (field.type === 'checkbox') field.checked = asked.has(field.name);
          else field.value = asked.get(field.name) ?? '';
          if (!field.value && field.matches('select'))
            (field as unknown as HTMLSelectElement).selectedIndex = 0;
        }
        if (location.hash) this.#fill();
        this.#count();
      },
      () =>
        new URLSearchParams(
          fields
            .filter(({ type, value, checked }) => value && (type !== 'checkbox' || checked))
            .map(({ name, value }) => [name, value]),
        ),
    );
    this.addEventListener('input', () => {
      write();
      this.#fill();
      this.#count();
    });
    this.addEventListener('click', ({ target }) => {
      const { do: does } = (target as HTMLElement).dataset;
      if (does === 'print') print();
      if (does === 'copy') void this.#copy();
    });
  }

  #count(): void {
    this.querySelector('[data-done]')!.textContent = String(this.querySelectorAll('ol :checked').length);
  }

  /** The address has all that was filled in. */
  async #copy(): Promise<void> {
    const status = this.querySelector('[role=status]')!;
    try {
      await navigator.clipboard.writeText(location.href);
      status.textContent = 'Copied.';
    } catch {
      status.textContent = 'Copy the address of this page instead.';
    }
  }

  #fill(): void {
    const put = (name: string, ...parts: (string | Node | undefined)[]): void => {
      const known = parts.filter((part) => part !== undefined);
      if (known.length > 0) this.querySelector(`[data-fill=${name}]`)?.replaceChildren(...known);
    };
    const chosen = (name: string) => this.querySelector<HTMLOptionElement>(`[name=${name}] :checked`);
    // Not by `placeName`: a part that two pages share is one more file to ask for.
    put('state', chosen('state')?.text.replace(/^(?=United|District)/, 'the '));
    put('pay', chosen('state')?.dataset['text']);
    const credential = chosen('credential');
    put('credential', ...(credential?.value ? [credential.dataset['text']] : this.#unchosen));
    for (const cost of this.querySelectorAll<HTMLElement>('[data-credential]'))
      cost.hidden = Boolean(credential?.value) && cost.dataset['credential'] !== credential?.value;
  }
}

customElements.define('personal-plan', PersonalPlan);
