import { describe, expect, test } from 'vitest';
import { elements, findings, type Page, pages, textOf } from '../support/pages.ts';

describe('no page', () => {
  test('has anything after its end, which a reader of HTML takes for an error', () => {
    expect(
      findings((page) => (/<\/body>\s*<\/html>\s*$/.test(page.html) ? [] : [page.html.slice(-200)])),
    ).toEqual([]);
  });

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

  test('says "false" in an attribute of its own, which scripts and styles take for a yes', () => {
    const rule = (page: Page) =>
      elements(page.document).flatMap(({ name, attribs }) =>
        Object.entries(attribs).flatMap(([attribute, value]) =>
          attribute.startsWith('data-') && value === 'false' ? [`<${name} ${attribute}>`] : [],
        ),
      );
    expect(findings(rule)).toEqual([]);
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
    // One within another is a part of it. The titles of its links are not its own.
    const outer = (page: Page) => {
      const all = elements(page.document, 'svg');
      const inner = new Set(all.flatMap((svg) => elements(svg, 'svg').filter((it) => it !== svg)));
      return all.filter((svg) => !inner.has(svg));
    };
    const rule = (page: Page) => [
      ...elements(page.document, 'img')
        .filter((it) => it.attribs['alt'] === undefined)
        .map((it) => `img ${it.attribs['src']}`),
      ...elements(page.document, 'a', 'button')
        .filter((it) => !named(it, textOf(it)))
        .map((it) => `${it.name} ${it.attribs['href'] ?? ''}`),
      ...outer(page)
        .filter((it) => !named(it, '') && !elements(it, 'title').some(({ parent }) => parent === it))
        .map((it) => `svg ${it.attribs['class'] ?? ''}`),
    ];
    expect(findings(rule)).toEqual([]);
  });

  test('marks another link of its header as the present page, or leaves its own unmarked', () => {
    const rule = (page: Page) =>
      elements(page.document, 'header').flatMap((header) =>
        elements(header, 'nav')
          .flatMap((nav) => elements(nav, 'a'))
          .filter(
            ({ attribs }) => (attribs['aria-current'] === 'page') !== (attribs['href'] === page.address),
          )
          .map(textOf),
      );
    expect(findings(rule)).toEqual([]);
    expect(pages.filter((page) => elements(page.document, 'header').length > 0)).not.toEqual([]);
  });

  test('has a cell for the heading of a row or column that does not say of which', () => {
    expect(
      findings((page) =>
        elements(page.document, 'th').flatMap((it) => (it.attribs['scope'] ? [] : [textOf(it)])),
      ),
    ).toEqual([]);
  });

  test('puts text outside its landmarks, or has more or less than one main part', () => {
    expect(findings((page) => (elements(page.document, 'main').length === 1 ? [] : ['main']))).toEqual([]);
    expect(findings((page) => (elements(page.document, 'footer').length >= 1 ? [] : ['footer']))).toEqual([]);
  });
});
