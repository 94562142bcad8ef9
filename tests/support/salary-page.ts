import type { Page } from 'playwright-core';
import { pageKinds } from './page-kinds.ts';

/** The table of all states on the salary page, as a reader handles it. */
export class StateTable {
  static readonly address = pageKinds.salary;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get table() {
    return this.page.locator('data-table table');
  }
  get field() {
    return this.page.getByRole('searchbox', { name: 'Find a state' });
  }
  get status() {
    return this.page.locator('data-table [role="status"]');
  }
  head(name: string) {
    return this.table.locator('thead th', { hasText: new RegExp(`^\\s*${name}\\s*$`) });
  }
  button(name: string) {
    return this.head(name).getByRole('button');
  }
  /** Texts of a column from top to bottom, of the rows that are shown. */
  async column(name: string): Promise<string[]> {
    const index = await this.head(name).evaluate((it) => (it as HTMLTableCellElement).cellIndex);
    return this.table
      .locator('tbody:last-of-type tr:visible')
      .evaluateAll(
        (rows, at) => rows.map((row) => (row as HTMLTableRowElement).cells[at]!.innerText.trim()),
        index,
      );
  }
  /** What the address keeps of it. */
  get kept(): Record<string, string> {
    return Object.fromEntries(new URL(this.page.url()).searchParams);
  }
}

/** The number in a cell like `$61,810` or `=22`. */
export const numberIn = (cell: string): number => Number.parseFloat(cell.replace(/[$,=]/g, ''));
