/** Fills the plan with the chosen place and credential. All that is typed is in the address after #, which no server sees. */
class PersonalPlan extends HTMLElement {
  connectedCallback(): void {
    const fields = [...this.querySelectorAll<HTMLInputElement>('select, input')];
    const asked = new URLSearchParams(location.hash.slice(1));
    for (const field of fields) {
      if (field.type === 'checkbox') field.checked = asked.has(field.name);
      else field.value = asked.get(field.name) ?? '';
      if (!field.value && field.matches('select')) (field as unknown as HTMLSelectElement).selectedIndex = 0;
    }
    if (location.hash) this.#fill();
    this.addEventListener('input', () => {
      const now = fields.filter(({ type, value, checked }) => value && (type !== 'checkbox' || checked));
      history.replaceState(null, '', `#${new URLSearchParams(now.map(({ name, value }) => [name, value]))}`);
      this.#fill();
    });
  }

  #fill(): void {
    const put = (name: string, text?: string): void => {
      const place = this.querySelector(`[data-fill=${name}]`);
      if (place && text) place.textContent = text;
    };
    const chosen = (name: string) => this.querySelector<HTMLOptionElement>(`[name=${name}] :checked`);
    put('state', chosen('state')?.text.replace(/^(?=United|District)/, 'the '));
    put('pay', chosen('state')?.dataset['text']);
    put('credential', chosen('credential')?.dataset['text']);
  }
}

customElements.define('personal-plan', PersonalPlan);
