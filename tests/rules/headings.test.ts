import { describe, expect, test } from 'vitest';
import { elements, findings, type Page, textOf } from '../support/pages.ts';

const headings = (page: Page) =>
  elements(page.document, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map((element) => ({
    level: Number(element.name[1]),
    text: textOf(element),
  }));

describe('every page', () => {
  test('has one main heading, before all others', () => {
    const rule = (page: Page) => {
      const levels = headings(page).map((heading) => heading.level);
      return levels[0] === 1 && levels.lastIndexOf(1) === 0 ? [] : [`h${levels.join(', h')}`];
    };
    expect(findings(rule)).toEqual([]);
  });

  test('skips no level of heading', () => {
    const rule = (page: Page) =>
      headings(page).flatMap(({ level, text }, index, list) => {
        const before = list[index - 1]?.level ?? 0;
        return level > before + 1 ? [`h${level} “${text}” after h${before}`] : [];
      });
    expect(findings(rule)).toEqual([]);
  });

  test('has no empty heading', () => {
    expect(
      findings((page) => headings(page).flatMap(({ level, text }) => (text === '' ? [`h${level}`] : []))),
    ).toEqual([]);
  });
});
