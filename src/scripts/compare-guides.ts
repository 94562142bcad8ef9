import { addressPart } from '../lib/address-part.ts';
import { placeName } from '../lib/place-name.ts';
import { whatCareersPay } from '../lib/what-careers-pay.ts';
import { askedFor, mostCompared, offer, paragraphs, remember, sortOut } from './compared-in-address.ts';

/**
 * Leaves two or three chosen guides of the tables of all of them, and adds to it what each pays in a chosen state,
 * read from the table of states on the same page. The choice is in the address.
 */
class CompareGuides extends HTMLElement {
  #table!: HTMLTableElement;
  #finding: string | undefined;

  connectedCallback(): void {
    this.querySelector('.no-script')?.remove();
    this.#table = document.querySelector<HTMLTableElement>('.side-by-side')!;
    const form = this.querySelector<HTMLElement>('.compare-form')!;
    form.hidden = false;
    const guides = [...this.#guides()].map(([id, head]) => [id, nameOf(head)] as const);
    const selects = [...form.querySelectorAll<HTMLSelectElement>('[name=compare]')];
    const state = form.querySelector<HTMLSelectElement>('[name=state]');
    const asked = askedFor();
    // Without a choice the first are side by side, and the form says which: all of a few, and of many no endless table.
    const shown = asked.length > 0 ? asked : guides.slice(0, mostCompared).map(([id]) => id);
    for (const [index, select] of selects.entries()) offer(select, guides, shown[index]);
    const names = [...states()].map(([id, row]) => [id, nameOf(row.cells[0]!)] as const);
    if (state) offer(state, names, new URLSearchParams(location.search).get('state') ?? '');
    form.addEventListener('change', () => {
      const chosen = selects.map((select) => select.value).filter(Boolean);
      remember(chosen, { state: state?.value ?? '' });
      this.#show(chosen, state?.value);
      this.#announce(state?.selectedOptions[0]?.label);
    });
    if (asked.length > 0 || guides.length > mostCompared || state?.value) this.#show(shown, state?.value);
    document.documentElement.classList.add('guides-chosen');
  }

  /** Heads of the columns by the guide that each is of. */
  #guides(): Map<string, HTMLTableCellElement> {
    const heads = this.#table.querySelectorAll<HTMLTableCellElement>('[data-compared]');
    return new Map([...heads].map((head) => [head.dataset['compared'] ?? '', head]));
  }

  /** Says to a screen reader what the table below the form now holds. */
  #announce(place: string | undefined): void {
    const names = [...this.#guides().values()].filter((head) => !head.hidden).map(nameOf);
    const said = Object.assign(document.createElement('span'), { className: 'visually-hidden' });
    said.textContent = `The table shows ${[names.join(', '), place && placeName(place)].filter(Boolean).join('; pay in ')}.`;
    this.querySelector('.compare-result')!.append(said);
  }

  #show(asked: readonly string[], state: string | undefined): void {
    const guides = this.#guides();
    const { known, notes } = sortOut(asked, (id) => guides.has(id), 'guide', 'guides here');
    this.querySelector('.compare-result')!.replaceChildren(...paragraphs(notes));
    for (const [id, { cellIndex }] of guides) {
      const hidden = known.length > 0 && !known.includes(id);
      for (const row of this.#table.rows) row.cells[cellIndex]!.hidden = hidden;
      const column = inStates(id);
      const rows = column?.closest('table')?.rows ?? [];
      for (const row of rows) row.cells[column!.cellIndex]!.hidden = hidden;
    }
    for (const part of document.querySelectorAll<HTMLElement>('[data-of]'))
      part.hidden = known.length > 0 && !known.includes(part.dataset['of'] ?? '');
    // What the title of the drawing finds is true of all guides together.
    const title = document.querySelector('.pay-ranges .figure-caption');
    this.#finding ??= title?.textContent ?? '';
    const isAll = known.length === 0 || known.length === guides.size;
    if (title) title.textContent = isAll ? this.#finding : whatCareersPay;
    const place = states().get(state ?? '');
    for (const row of this.#table.querySelectorAll<HTMLTableRowElement>('[data-place]')) {
      row.hidden = !place;
      if (!place) continue;
      const isMedian = row.dataset['place'] === 'median';
      row.cells[0]!.textContent = `${isMedian ? 'Median pay' : 'Adjusted for cost of living'} in ${placeName(nameOf(place.cells[0]!))}`;
      for (const [id, { cellIndex }] of guides) {
        const column = inStates(id);
        const there =
          column && place.cells[column.cellIndex]?.querySelector(isMedian ? '.as-paid' : '.adjusted');
        row.cells[cellIndex]!.textContent = there?.textContent.trim() ?? 'No figure';
        if (isMedian) dot(id, there?.textContent);
      }
    }
    if (!place) for (const id of guides.keys()) dot(id);
    const key = document.querySelector<HTMLElement>('[data-place-key]');
    if (key) key.hidden = !place;
    if (key && place) key.lastElementChild!.textContent = `median in ${placeName(nameOf(place.cells[0]!))}`;
  }
}

/** Head of a guide’s column in the table of states. */
const inStates = (id: string): HTMLTableCellElement | null =>
  document.querySelector(`[data-guide="${CSS.escape(id)}"]`);

/** Puts the dot in a guide's range to what is paid in a place; away where that is no number on its axis. */
function dot(id: string, paid = ''): void {
  const mark = document.querySelector(`[data-of="${CSS.escape(id)}"] circle`);
  const { from, to } = mark?.closest('ul')?.dataset ?? {};
  const share = (parseFloat(paid.replace(/[$,]/g, '')) - Number(from)) / (Number(to) - Number(from));
  if (share >= 0 && share <= 1) mark?.setAttribute('cx', `${100 * share}%`);
  else mark?.removeAttribute('cx');
}

const nameOf = (cell: HTMLTableCellElement): string => (cell.querySelector('a') ?? cell).textContent.trim();

/** Rows of the table of states by their names in addresses. */
const states = (): Map<string, HTMLTableRowElement> =>
  new Map(
    [...document.querySelectorAll<HTMLTableRowElement>('.guides-in-states tbody tr')].map((row) => [
      addressPart(nameOf(row.cells[0]!)),
      row,
    ]),
  );

customElements.define('compare-guides', CompareGuides);
