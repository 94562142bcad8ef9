/** Leaves only the credentials of one setting and level. The choice is in the address, so that it can be shared. */
class CertificationFilter extends HTMLElement {
  connectedCallback(): void {
    const asked = new URLSearchParams(location.search);
    for (const select of this.#selects()) {
      const wanted = asked.get(select.name) ?? '';
      if ([...select.options].some((option) => option.value === wanted)) select.value = wanted;
    }
    this.#apply();
    this.addEventListener('change', () => {
      this.#apply();
      this.#remember();
    });
    // A link to a credential opens it, and shows it again when it is filtered away.
    this.addEventListener('address-target', ({ target }) => {
      const row = (target as Element).closest('tbody');
      if (!row) return;
      row.querySelector('input')!.checked = true;
      if (!row.hidden) return;
      for (const select of this.#selects()) select.value = '';
      this.#apply();
      this.#remember();
      row.scrollIntoView();
    });
  }

  #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  #remember(): void {
    const address = new URL(location.href);
    for (const { name, value } of this.#selects()) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(null, '', address);
  }

  #apply(): void {
    const value = (name: string): string =>
      this.querySelector<HTMLSelectElement>(`[name=${name}]`)?.value ?? '';
    const [setting, level] = [value('setting'), value('level')];
    const rows = [...this.querySelectorAll('tbody')];
    let shown = 0;
    for (const row of rows) {
      const settings = row.dataset['settings']?.split(' ') ?? [];
      const fits = !setting || settings.includes(setting) || settings.includes('any');
      row.hidden = !fits || (level !== '' && row.dataset['level'] !== level);
      if (!row.hidden) shown += 1;
    }
    const some =
      shown > 0 ? `${shown} of ${rows.length} shown.` : 'None matches both. Choose another setting or level.';
    this.querySelector('[role=status]')!.textContent = setting || level ? some : '';
  }
}

customElements.define('certification-filter', CertificationFilter);
