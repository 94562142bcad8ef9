import { describe, expect, test } from 'vitest';
import {
  elements,
  findings,
  isFindable,
  metaContent,
  type Page,
  pages,
  settings,
  textOf,
} from '../support/pages.ts';

const titleOf = (page: Page): string =>
  elements(page.document, 'head')
    .flatMap((head) => elements(head, 'title'))
    .map(textOf)
    .join(' | ');

/** Values that more than one page has, each with its pages. */
function shared(valueOf: (page: Page) => string | undefined): string[] {
  const byValue = Map.groupBy(pages, valueOf);
  return [...byValue]
    .filter(([, list]) => list.length > 1)
    .map(([value, list]) => `${value}: ${list.map((page) => page.address).join(', ')}`);
}

describe('every page', () => {
  test('has a title of its own of at most 70 characters', () => {
    expect(
      findings((page) =>
        /^.{10,70}$/.test(titleOf(page)) ? [] : [`${titleOf(page).length}, ${titleOf(page)}`],
      ),
    ).toEqual([]);
    expect(shared(titleOf)).toEqual([]);
  });

  test('has a description of its own of 70 to 160 characters, in sentences that end once', () => {
    const description = (page: Page) => metaContent(page, 'description') ?? '';
    expect(
      findings((page) =>
        /^(?!.*\.\.).{70,160}$/.test(description(page))
          ? []
          : [`${description(page).length}, ${description(page)}`],
      ),
    ).toEqual([]);
    expect(shared(description)).toEqual([]);
  });

  test('names its own address as the canonical one where search engines may list it', () => {
    const canonical = (page: Page) =>
      elements(page.document, 'link')
        .filter((link) => link.attribs['rel'] === 'canonical')
        .map((link) => link.attribs['href'] ?? '');
    const own = (page: Page) => (!isFindable(page) ? [] : [new URL(page.address, settings.address).href]);
    expect(
      findings((page) =>
        canonical(page).join() === own(page).join() ? [] : [canonical(page).join() || 'none'],
      ),
    ).toEqual([]);
  });

  test('says its language, its characters and its width', () => {
    const rule = (page: Page): string[] => {
      const [html] = elements(page.document, 'html');
      return [
        ...(html?.attribs['lang'] === 'en' ? [] : ['no lang']),
        ...(page.html.slice(0, 1024).includes('<meta charset="utf-8">')
          ? []
          : ['no charset in the first 1,024 characters']),
        ...(metaContent(page, 'viewport') === 'width=device-width, initial-scale=1'
          ? []
          : ['no viewport, or one that forbids zooming']),
      ];
    };
    expect(findings(rule)).toEqual([]);
  });
});
