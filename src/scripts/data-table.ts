import { addressPart } from '../lib/address-part.ts';
import { byName } from '../lib/by-name.ts';
import { inSlices } from './in-slices.ts';
import { nameOfRow } from './name-of-row.ts';

/** Words as people type them and as tables have them, alike: “D.C.” and “DC”, “$51,140” and “51140”, “new-york”. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[.,$’']/g, '')
    .replace(/[\s-]+/g, ' ')
    .trim();

/**
 * Sorting and filtering for a table that reads without them. Heads become real buttons, changes are
 * announced, and what is shown is in the address so that it can be shared.
 */
class DataTable extends HTMLElement {
  #body!: HTMLTableSectionElement;
  #status!: HTMLElement;
  #input!: HTMLInputElement;
  /** Shows the later columns, where there are such. */
  #more: HTMLInputElement | null = null;
  #original: HTMLTableRowElement[] = [];
  #sort = '';
  #descending = false;

  connectedCallback(): void {
    this.#body = this.querySelector('tbody:last-of-type')!;
    this.#more = this.querySelector('[name=columns]');
    this.#status = this.querySelector('[role="status"]')!;
    this.#input = this.querySelector('[type=search]')!;
    this.#original = [...this.#body.rows];
    for (const head of this.querySelectorAll<HTMLTableCellElement>('th[data-key]')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener('click', () => this.#choose(head.dataset['key'] ?? ''));
    }
    const { pages } = this.dataset;
    if (pages)
      inSlices(this.querySelectorAll('a:not([href])'), 40, (link) =>
        link.setAttribute('href', `${pages}${addressPart(link.textContent)}/`),
      );
    this.querySelector<HTMLElement>('.filter-field')!.hidden = false;
    this.#input.addEventListener('input', () => {
      this.#filter();
      this.#remember();
    });
    const asked = new URLSearchParams(location.search);
    this.#input.value = asked.get('filter') ?? '';
    if (this.#input.value) this.#filter();
    if (this.#more) {
      this.#more.checked = asked.get('columns') === 'all';
      this.#more.addEventListener('change', () => this.#remember());
    }
    this.#sort = this.querySelector<HTMLElement>('th[aria-sort]')?.dataset['key'] ?? '';
    const sort = asked.get('sort') ?? '';
    if (this.#head(sort)) {
      this.#sort = sort;
      this.#descending = asked.get('order') === 'down';
      if (this.#more) this.#more.checked ||= getComputedStyle(this.#head(sort)!).display === 'none';
      this.#apply();
    }
  }

  #head(key: string): HTMLTableCellElement | undefined {
    return [...this.querySelectorAll<HTMLTableCellElement>('th[data-key]')].find(
      (head) => head.dataset['key'] === key,
    );
  }

  /** First click: largest first, names (the first column) and ranks from their beginning; a second click turns the order round. */
  #choose(key: string): void {
    const head = this.#head(key);
    const isNames = head?.cellIndex === 0;
    this.#descending = key === this.#sort ? !this.#descending : !isNames && !key.endsWith('rank');
    this.#sort = key;
    this.#apply();
    this.#remember();
    const [up, down] = isNames ? ['A to Z', 'Z to A'] : ['smallest first', 'largest first'];
    this.#status.textContent = `Sorted by ${(head?.textContent ?? '').toLowerCase()}, ${this.#descending ? down : up}.`;
  }

  #apply(): void {
    const index = this.#head(this.#sort)?.cellIndex ?? 0;
    // A column of ranks knows more than the rounded figures that it is of.
    const ranks = this.#head(`${this.#sort}-rank`)?.cellIndex;
    const value = (row: HTMLTableRowElement): number => {
      const text = row.cells[ranks ?? index]?.textContent?.replace(/[$,=]/g, '').replace('−', '-') ?? '';
      return /\d/.test(text) ? parseFloat(text) * (ranks ? -1 : 1) : NaN;
    };
    const rows = [...this.#original];
    const sign = this.#descending ? -1 : 1;
    if (index === 0) {
      rows.sort((a, b) => sign * byName(nameOfRow(a), nameOfRow(b)));
    } else {
      rows.sort((a, b) => {
        const [x, y] = [value(a), value(b)];
        // Cells without a published number stay last in both directions.
        return Number.isNaN(x) || Number.isNaN(y)
          ? Number(Number.isNaN(x)) - Number(Number.isNaN(y))
          : sign * (x - y);
      });
    }
    this.#body.append(...rows);
    for (const head of this.querySelectorAll('th[aria-sort]')) head.removeAttribute('aria-sort');
    this.#head(this.#sort)?.setAttribute('aria-sort', this.#descending ? 'descending' : 'ascending');
  }

  #filter(): void {
    const asked = bare(this.#input.value);
    // A state by its name finds rows that have its letters, as “texas” does those of TX.
    const inLetters = new Map(
      this.dataset['names']?.split('|').map((pair) => pair.split(':').map(bare) as [string, string]),
    );
    let shown = 0;
    for (const row of this.#original) {
      // “Kansas City, MO-KS” has the letters of its states at its end.
      const letters =
        row.dataset['letters']?.split(' ') ??
        / ([A-Z-]+)$/.exec(row.cells[0]?.textContent ?? '')?.[1]?.split('-') ??
        [];
      const names = [...letters, ...(row.dataset['names']?.split('|') ?? [])].map(bare);
      const cells = [...row.cells].map((cell) => bare(cell.textContent ?? ''));
      // Letters and figures are meant whole, names from a part of them.
      row.hidden =
        asked !== '' &&
        ![...names, ...cells].includes(asked) &&
        !names.includes(inLetters.get(asked) ?? '-') &&
        !(/[a-z]/.test(asked) && cells[0]?.includes(asked)) &&
        !(this.dataset['anywhere'] !== undefined && cells.some((cell) => cell.includes(asked)));
      if (!row.hidden) shown += 1;
    }
    this.querySelector<HTMLElement>('.no-match')!.hidden = shown > 0;
    this.#status.textContent = asked === '' ? '' : `${shown} of ${this.#original.length} shown.`;
  }

  #remember(): void {
    const address = new URL(location.href);
    const set = (name: string, value: string) =>
      value ? address.searchParams.set(name, value) : address.searchParams.delete(name);
    set('filter', this.#input.value.trim());
    set('columns', this.#more?.checked ? 'all' : '');
    set('sort', this.#sort);
    set('order', this.#sort && this.#descending ? 'down' : '');
    history.replaceState(null, '', address);
  }
}

customElements.define('data-table', DataTable);
