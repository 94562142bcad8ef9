import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { close, type OpenedPage, useSite } from '../support/browser.ts';
import { questions } from './search-questions.ts';

const site = useSite();
let opened: OpenedPage;
let ranks: Map<string, number>;

beforeAll(async () => {
  opened = await site.open('/');
  // As text: the test runner would rewrite an import() that stands in its own code.
  const found = await opened.page.evaluate<[question: string, urls: string[]][]>(`(async () => {
    const pagefind = await import('/pagefind/pagefind.js');
    await pagefind.init();
    const answers = [];
    for (const question of ${JSON.stringify(questions.map(([question]) => question))}) {
      const { results } = await pagefind.search(question);
      const first = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      answers.push([question, first.map((result) => result.url)]);
    }
    return answers;
  })()`);
  const urls = new Map(found);
  ranks = new Map(
    questions.map(([question, ...places]) => [
      question,
      (urls.get(question) ?? []).findIndex((url) =>
        places.some((place) => (place.includes('#') ? url === place : url.split('#')[0] === place)),
      ),
    ]),
  );
});
afterAll(() => close(opened));

describe('what readers ask leads to where the answer stands', () => {
  const among = (most: number) =>
    questions.filter(([question]) => (ranks.get(question) ?? -1) >= 0 && (ranks.get(question) ?? -1) < most);

  test('95 % find it among the first three', () => {
    const missed = questions.filter((question) => !among(3).includes(question)).map(([question]) => question);
    expect(
      missed.length / questions.length,
      `not among the first three: ${missed.join(', ')}`,
    ).toBeLessThanOrEqual(0.05);
  });

  test('80 % find it first', () => {
    const missed = questions.filter((question) => !among(1).includes(question)).map(([question]) => question);
    expect(missed.length / questions.length, `not first: ${missed.join(', ')}`).toBeLessThanOrEqual(0.2);
  });
});
