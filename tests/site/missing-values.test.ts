import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dist, elements, findings, type Page, pageAt, textOf } from '../support/pages.ts';
import { salaryAddress } from '../support/pay-figures.ts';

describe('no page', () => {
  test('shows what a program writes for a value that is not there', () => {
    const rule = (page: Page) => {
      const attributes = elements(page.document).flatMap((element) =>
        Object.entries(element.attribs).map(([name, value]) => `<${element.name} ${name}="${value}">`),
      );
      const texts = [...elements(page.document, 'body', 'title').map(textOf), ...attributes];
      return texts.flatMap(
        (text) =>
          text.match(
            /.{0,40}(?:\bNaN\b|\bundefined\b|\bnull\b|\bInfinity\b|\[object |Invalid Date).{0,20}/,
          )?.[0] ?? [],
      );
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

describe('Vermont, whose number of jobs is not released', () => {
  const page = pageAt(`${salaryAddress}vermont/`);
  const jobs = elements(page.document, 'p')
    .map(textOf)
    .find((text) => text.includes('how many'));

  test('says so in words and gives no number', () => {
    expect(jobs).toMatch(/^BLS does not publish how many medical records specialists work in Vermont/);
    expect(jobs).not.toMatch(/\d/);
  });

  test('keeps what is released', () => {
    expect(textOf(elements(page.document, 'main')[0]!)).toContain('earn more than $57,560 a year');
  });

  test('has empty cells in the files to take along', () => {
    const line = readFileSync(join(dist, salaryAddress, 'states.csv'), 'utf8')
      .split('\n')
      .find((it) => it.startsWith('Vermont,'));
    expect(line).toMatch(/^Vermont,VT,50,29-2072,May 2025,,,,27\.67,57950,/);
  });
});
