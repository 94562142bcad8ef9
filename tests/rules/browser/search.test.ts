import { expect, test } from 'vitest';
import { useSite } from '../../support/browser.ts';
import { elements, isFindable, pages, textOf } from '../../support/pages.ts';

const site = useSite();

test('search finds every page by its own heading, among the first three', async () => {
  const { page } = await site.open('/');
  const wanted = pages
    .filter((it) => isFindable(it) && it.address !== '/')
    .map((it) => [it.address, elements(it.document, 'h1').map(textOf).join(' ')] as const);
  // As text: the test runner would rewrite an import() that stands in its own code.
  const found = await page.evaluate<string[][]>(`(async () => {
    const pagefind = await import('/pagefind/pagefind.js');
    await pagefind.init();
    const answers = [];
    for (const heading of ${JSON.stringify(wanted.map(([, heading]) => heading))}) {
      const { results } = await pagefind.search(heading);
      const first = await Promise.all(results.slice(0, 3).map((result) => result.data()));
      answers.push(first.map((result) => result.url.split('#')[0]));
    }
    return answers;
  })()`);
  expect(wanted.filter(([address], index) => !found[index]?.includes(address))).toEqual([]);
});
