import { askedFor, offer, paragraphs, remember, sortOut } from './compared-in-address.ts';
import { addressPart } from '../lib/address-part.ts';
import { inSlices } from './in-slices.ts';
import { nameOfRow } from './name-of-row.ts';

/** The rows of places that have a page, in the order of the table, by their names in addresses. */
const placed = (): Map<string, HTMLTableRowElement> =>
  new Map(
    [...document.querySelectorAll('data-table tbody a')].map((link) => [
      addressPart(link.textContent),
      link.closest('tr')!,
    ]),
  );

/**
 * Shows up to three states or areas side by side, with figures read from the table of all of them on the same
 * page. The choice is in the address (`?compare=ohio&compare=texas`), so that it can be shared.
 */
class CompareStates extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('.no-script')?.remove();
    const form = this.querySelector('form')!;
    form.hidden = false;
    const selects = [...this.querySelectorAll('select')];
    const asked = askedFor();
    // Several hundred places take a moment, so the fields get theirs later, one after another.
    let places: (readonly [string, string])[] | undefined;
    inSlices(selects.entries(), 1, ([index, select]) => {
      places ??= [...placed()].map(([slug, row]) => [slug, nameOfRow(row)]);
      offer(select, places, asked[index]);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const chosen = selects.map((select) => select.value).filter(Boolean);
      remember(chosen);
      this.#show(chosen);
    });
    if (asked.length > 0) this.#show(asked);
  }

  #show(asked: string[]): void {
    const places = placed();
    const what = this.dataset['what'] ?? 'state';
    const all =
      what === 'state' ? '50 states or the District of Columbia' : 'metropolitan areas that can be compared';
    const { known, notes } = sortOut(asked, (name) => places.has(name), what, all);
    const rows = known.flatMap((name) => places.get(name) ?? []);
    this.querySelector('.compare-result')!.replaceChildren(
      ...paragraphs(notes),
      ...(rows.length > 0 ? [this.#table(rows)] : []),
    );
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
    head.append(cell('th', 'Measure', 'col'), ...rows.map((row) => cell('th', nameOfRow(row), 'col')));
    const body = table.createTBody();
    for (const column of heads.slice(1)) {
      const name = column.textContent?.trim() ?? '';
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
