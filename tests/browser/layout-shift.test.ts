import { expect, test } from 'vitest';
import { close, useSite } from '../support/browser.ts';
import { pageKinds, phone } from '../support/page-kinds.ts';

const site = useSite();

test.each(['guide', 'salary', 'state', 'questions'] as const)(
  'nothing moves on the %s page once its text is there',
  async (kind) => {
    const opened = await site.open(pageKinds[kind], {
      viewport: phone,
      before: `
      globalThis.shifts = [];
      new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries().map((it) => it.value)))
        .observe({ type: 'layout-shift', buffered: true });
    `,
    });
    await opened.page.evaluate(() => document.fonts.ready);
    await opened.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(
      await opened.page.evaluate(() =>
        (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, it) => sum + it, 0),
      ),
    ).toBe(0);
    await close(opened);
  },
);
