import { describe, expect, test } from 'vitest';
import { elements, findings, type Page, textOf } from '../support/pages.ts';

describe('no page', () => {
  test('uses an id twice', () => {
    const rule = (page: Page) => {
      const ids = elements(page.document).flatMap((element) => element.attribs['id'] ?? []);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    };
    expect(findings(rule)).toEqual([]);
  });

  test('has a style attribute, which the content security policy forbids', () => {
    expect(
      findings((page) =>
        elements(page.document).flatMap(({ name, attribs }) =>
          'style' in attribs ? [`<${name} style="${attribs['style']}">`] : [],
        ),
      ),
    ).toEqual([]);
  });

  test('has code in an attribute', () => {
    const rule = (page: Page) =>
      elements(page.document).flatMap(({ name, attribs }) =>
        Object.entries(attribs).flatMap(([attribute, value]) =>
          /^on/i.test(attribute) || /^\s*javascript:/i.test(value)
            ? [`<${name} ${attribute}="${value}">`]
            : [],
        ),
      );
    expect(findings(rule)).toEqual([]);
  });

  test('has a picture without a text, or a link or button without a name', () => {
    const named = ({ attribs }: { attribs: Record<string, string> }, text: string) =>
      Boolean(attribs['aria-label'] ?? attribs['aria-labelledby'] ?? attribs['aria-hidden'] ?? text);
    const rule = (page: Page) => [
      ...elements(page.document, 'img')
        .filter((it) => it.attribs['alt'] === undefined)
        .map((it) => `img ${it.attribs['src']}`),
      ...elements(page.document, 'a', 'button')
        .filter((it) => !named(it, textOf(it)))
        .map((it) => `${it.name} ${it.attribs['href'] ?? ''}`),
      ...elements(page.document, 'svg')
        .filter((it) => !named(it, '') && !elements(it, 'title').length)
        .map((it) => `svg ${it.attribs['class'] ?? ''}`),
    ];
    expect(findings(rule)).toEqual([]);
  });

  test('puts text outside its landmarks, or has more or less than one main part', () => {
    expect(findings((page) => (elements(page.document, 'main').length === 1 ? [] : ['main']))).toEqual([]);
    expect(findings((page) => (elements(page.document, 'footer').length >= 1 ? [] : ['footer']))).toEqual([]);
  });
});
