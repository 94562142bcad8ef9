/** The rows of places that have a page, in the order of the table, by the last part of its address. */
const placed = (): Map<string, HTMLTableRowElement> =>
  new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('data-table tbody a')].map((link) => [
      link.pathname.split('/').at(-2) ?? '',
      link.closest('tr')!,
    ]),
  );

const nameOf = (row: HTMLTableRowElement): string => row.cells[0]?.textContent.trim() ?? '';

/**
 * Shows up to three states or areas side by side, with figures read from the table of all of them on the same
 * page. The choice stands in the address (`?compare=ohio&compare=texas`), so that it can be shared.
 */
class CompareStates extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('.no-script')?.remove();
    const form = this.querySelector('form')!;
    form.hidden = false;
    const selects = [...this.querySelectorAll('select')];
    for (const [slug, row] of placed())
      for (const select of selects) select.add(new Option(nameOf(row), slug));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const chosen = selects.map((select) => select.value).filter(Boolean);
      const address = new URL(location.href);
      address.searchParams.delete('compare');
      for (const state of chosen) address.searchParams.append('compare', state);
      address.hash = 'compare';
      history.replaceState(null, '', address);
      this.#show(chosen);
    });
    const asked = new URLSearchParams(location.search).getAll('compare').filter(Boolean);
    if (asked.length === 0) return;
    for (const [index, select] of selects.entries()) {
      const wanted = asked[index]?.toLowerCase() ?? '';
      if ([...select.options].some((option) => option.value === wanted)) select.value = wanted;
    }
    this.#show(asked);
  }

  #show(asked: string[]): void {
    const result = this.querySelector('.compare-result')!;
    const rows = asked.map((name) => ({ name, row: this.#row(name.toLowerCase()) }));
    const known = [...new Set(rows.flatMap(({ row }) => row ?? []))].slice(0, 3);
    const notes: string[] = [];
    const what = this.dataset['what'] ?? 'state';
    const all =
      what === 'state' ? '50 states or the District of Columbia' : 'metropolitan areas that can be compared';
    for (const { name, row } of rows)
      if (!row) notes.push(`“${name.slice(0, 40)}” is not one of the ${all}.`);
    if (asked.length > 3) notes.push(`Only three ${what}s fit side by side; the others are left out.`);
    if (known.length < 2)
      notes.push(
        known.length === 0 ? `Choose at least two ${what}s.` : `Choose one more ${what} to compare.`,
      );
    result.replaceChildren(
      ...notes.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
      ...(known.length > 0 ? [this.#table(known)] : []),
    );
  }

  #row(slug: string): HTMLTableRowElement | null {
    return placed().get(slug) ?? null;
  }

  #table(rows: HTMLTableRowElement[]): HTMLElement {
    const heads = [...document.querySelectorAll<HTMLTableCellElement>('data-table th[data-key]')];
    const table = document.createElement('table');
    const cell = (name: 'th' | 'td', text: string, scope?: string) => {
      const made = Object.assign(document.createElement(name), { textContent: text });
      if (scope) made.setAttribute('scope', scope);
      return made;
    };
    const head = table.createTHead().insertRow();
    head.append(cell('th', 'Measure', 'col'), ...rows.map((row) => cell('th', nameOf(row), 'col')));
    const body = table.createTBody();
    for (const column of heads.slice(1)) {
      const name =
        column.querySelector('button')?.ariaLabel ?? column.ariaLabel ?? column.textContent?.trim() ?? '';
      body
        .insertRow()
        .append(
          cell('th', name, 'row'),
          ...rows.map((row) => cell('td', row.cells[column.cellIndex]?.textContent ?? '')),
        );
    }
    const region = document.createElement('div');
    region.className = 'scroll-table';
    region.tabIndex = 0;
    region.setAttribute('role', 'region');
    region.setAttribute('aria-label', `Chosen ${this.dataset['what'] ?? 'state'}s side by side`);
    region.append(table);
    return region;
  }
}

customElements.define('compare-states', CompareStates);
