import { describe, expect, test } from 'vitest';
import { elements, findings, type Page, textOf } from '../support/pages.ts';

const missing = /\bNaN\b|\bundefined\b|\bnull\b|\bInfinity\b|\[object |Invalid Date/;

describe('no page', () => {
  test('shows what a program writes for a value that is not there', () => {
    const rule = (page: Page) => {
      const attributes = elements(page.document).flatMap((element) =>
        Object.entries(element.attribs).map(([name, value]) => `<${element.name} ${name}="${value}">`),
      );
      const texts = [...elements(page.document, 'body', 'title').map(textOf), ...attributes];
      return texts.flatMap((text) => {
        const at = text.search(missing);
        return at < 0 ? [] : text.slice(Math.max(0, at - 40), at + 30);
      });
    };
    expect(findings(rule)).toEqual([]);
  });

  test('has an empty cell, definition or item', () => {
    const rule = (page: Page) =>
      elements(page.document, 'td', 'th', 'dd', 'dt', 'li').flatMap((it) =>
        textOf(it) === '' ? [it.name] : [],
      );
    expect(findings(rule)).toEqual([]);
  });

  test('shows nothing in dollars or no jobs where a figure is missing', () => {
    const rule = (page: Page) =>
      elements(page.document, 'td', 'dd', 'p')
        .map(textOf)
        .filter((text) => /\$0(?![\d.])|^0$|\bemploys 0 /.test(text));
    expect(findings(rule)).toEqual([]);
  });
});
