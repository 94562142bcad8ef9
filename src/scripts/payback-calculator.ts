import { noFigure } from '../lib/no-figure.ts';
import { longest, monthsInWords, payback } from '../lib/payback.ts';
import { readNumber } from '../lib/typed-number.ts';
import { answersInAddress } from './answers-in-address.ts';

const levels = ['Low (10th percentile)', 'Modest (25th percentile)', 'Middle (median)'];
const dollars = (amount: number): string => `$${Math.round(amount).toLocaleString('en-US')}`;

/** Works out when training has paid for itself. What is typed stays in the browser. */
class PaybackCalculator extends HTMLElement {
  #form!: HTMLFormElement;
  /** Fields that the reader, or a link, has filled in: only these are complained of, and only once they are left. */
  #typed = new Set<unknown>();

  connectedCallback(): void {
    this.#form = this.querySelector('form')!;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      for (const field of this.querySelectorAll<HTMLInputElement>('[data-bounds]')) this.#complain(field);
      this.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    });
    this.#form.addEventListener('input', (event) => {
      const field = event.target as HTMLInputElement;
      this.#typed.add(field);
      if (field.name === 'state' || field.name === 'level') this.#prefill();
      if (field.ariaInvalid) this.#complain(field);
      write();
      this.#show();
    });
    this.#form.addEventListener('focusout', (event) => {
      if (this.#typed.has(event.target)) this.#complain(event.target as HTMLInputElement);
    });
    const write = answersInAddress(
      (asked) => asked.has('present'),
      (asked) => this.#take(asked),
      () =>
        new URLSearchParams(
          this.#typed.size > 0 ? (new FormData(this.#form) as unknown as Record<string, string>) : {},
        ),
    );
  }

  /** Shows the answers of an address, where it has them, and the result. */
  #take(asked: URLSearchParams): void {
    if (asked.has('present')) {
      for (const field of this.#form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
        const value = asked.get(field.name);
        if (value !== null) this.#typed.add(field);
        if (field.type === 'checkbox') field.checked = value !== null;
        else if (value !== null && field.type !== 'hidden') field.value = value.slice(0, 40);
        if (field instanceof HTMLSelectElement && field.selectedIndex < 0)
          field.selectedIndex = field.name === 'level' ? 1 : 0;
        else if (value) this.#complain(field as HTMLInputElement);
      }
      this.scrollIntoView();
    }
    this.#show();
  }

  /** Pay of the chosen place at the three levels; NaN where none is published. */
  #wages(): number[] {
    const chosen = this.#form.querySelector<HTMLOptionElement>('[name=state] :checked');
    return (chosen?.dataset['pay'] ?? '').split(',').map((text) => (text ? Number(text) : NaN));
  }

  #field(name: string): HTMLInputElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement;
  }

  #prefill(): void {
    const wage = this.#wages()[Number(this.#field('level').value)] ?? NaN;
    this.#field('expected').value = Number.isNaN(wage) ? '' : String(wage);
    this.#complain(this.#field('expected'));
  }

  /** The number in a field, or the sentence on what to write instead. */
  #read(field: HTMLInputElement): number | string {
    const [least = 0, most = 0, example = 0] = (field.dataset['bounds'] ?? '').split(',').map(Number);
    return readNumber(field.value, { least, most, example });
  }

  #complain(field: HTMLInputElement): void {
    if (!field.dataset['bounds'] || field.type === 'hidden') return;
    const answer = this.#read(field);
    this.querySelector(`#${field.name}-complaint`)!.textContent = typeof answer === 'string' ? answer : '';
    if (typeof answer === 'string') field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  }

  #show(): void {
    const result = this.querySelector('.payback-result')!;
    const names = ['expected', 'hours', 'present', 'cost', 'months'];
    const answers = names.map((name) => this.#read(this.#field(name)));
    const [expected = 0, hours = 0, presentPay = 0, cost = 0, months = 0] = answers as number[];
    if (answers.some((answer) => typeof answer === 'string')) {
      const missing = names
        .filter((_, index) => typeof answers[index] === 'string')
        .map((name) => this.#form.querySelector(`label[for=${name}]`)!.textContent);
      result.replaceChildren(paragraph(`To see the answer, fill in: ${missing.join('; ')}.`));
      return;
    }
    const stopsWorking = this.#field('stop').checked;
    const at = (expectedPay: number) =>
      payback({ cost, months, presentPay, expectedPay, hours, stopsWorking });
    const own = at(expected);
    const difference = `${dollars(Math.abs(own.gain))} a year ${own.gain < 0 ? 'less' : 'more'} than now`;
    const outlay = stopsWorking ? `${dollars(own.outlay)}, with the pay you give up,` : dollars(own.outlay);
    const answer =
      own.monthsAfterStart === null
        ? `At ${dollars(own.newPay)} a year you would earn ${own.gain === 0 ? 'the same as now' : difference}, so the training never pays for itself.`
        : own.monthsAfterStart > longest
          ? `At ${dollars(own.newPay)} a year you would earn ${difference}. Earning back ${outlay} would take more than 40 years.`
          : `At ${dollars(own.newPay)} a year you would earn ${difference}. You would earn back ${outlay} within ${monthsInWords(own.monthsAfterStart)} of your first paycheck, ${monthsInWords(own.monthsInAll)} after you start.`;
    const place = this.#form.querySelector('[name=state] :checked')!.textContent;
    const table = document.createElement('table');
    const head = table.createTHead().insertRow();
    for (const text of [
      place,
      this.#field('hours').type === 'hidden' ? 'Pay a year' : 'Pay for your hours',
      'Difference a year',
      'Earned back after',
    ])
      head.append(cell('th', text, 'col'));
    const body = table.createTBody();
    for (const [index, wage] of this.#wages().entries()) {
      const row = body.insertRow();
      row.append(cell('th', levels[index] ?? '', 'row'));
      if (Number.isNaN(wage)) row.append(cell('td', noFigure), cell('td', ''), cell('td', ''));
      else {
        const { newPay, gain, monthsAfterStart } = at(wage);
        row.append(
          cell('td', dollars(newPay)),
          cell('td', (gain < 0 ? '−' : '+') + dollars(Math.abs(gain))),
          cell('td', monthsInWords(monthsAfterStart)),
        );
      }
    }
    const region = Object.assign(document.createElement('div'), {
      className: 'scroll-table',
      tabIndex: 0,
      role: 'region',
      ariaLabel: `Three levels of pay, ${place}`,
    });
    region.append(table);
    result.replaceChildren(
      Object.assign(paragraph(answer), { className: 'payback-answer' }),
      paragraph('The same calculation at three levels of pay:'),
      region,
    );
  }
}

const paragraph = (text: string): HTMLElement =>
  Object.assign(document.createElement('p'), { textContent: text });

function cell(name: 'th' | 'td', text: string, scope?: string): HTMLElement {
  const made = Object.assign(document.createElement(name), { textContent: text });
  if (scope) made.setAttribute('scope', scope);
  return made;
}

customElements.define('payback-calculator', PaybackCalculator);
