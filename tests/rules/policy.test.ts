import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { codeOf, elements, findings, type Page } from '../support/pages.ts';

/** The directives of the policy that a page carries, each with its values. */
function policyOf(page: Page): Map<string, string[]> {
  const meta = elements(page.document, 'meta').find(
    (it) => it.attribs['http-equiv']?.toLowerCase() === 'content-security-policy',
  );
  const directives = (meta?.attribs['content'] ?? '')
    .split(';')
    .map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name = '', ...values]) => [name, values]));
}

const hashOf = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
/** Data in a script element is not run and needs no permission. */
const runs = (type: string | undefined): boolean => !type || type === 'module' || type.endsWith('javascript');

const inline = (page: Page, name: 'script' | 'style'): string[] =>
  elements(page.document, name)
    .filter((it) => !it.attribs['src'] && (name === 'style' || runs(it.attribs['type'])))
    .map((it) => hashOf(codeOf(it)));

describe('the content security policy of every page', () => {
  test.each(['script', 'style'] as const)('allows exactly the %ss that stand on it', (name) => {
    const rule = (page: Page) => {
      const allowed = (policyOf(page).get(`${name}-src`) ?? []).filter((value) => value.startsWith("'sha"));
      const present = inline(page, name);
      return [
        ...present
          .filter((hash) => !allowed.includes(hash))
          .map((hash) => `stands there and is not allowed: ${hash}`),
        ...allowed
          .filter((hash) => !present.includes(hash))
          .map((hash) => `is allowed and does not stand there: ${hash}`),
      ];
    };
    expect(findings(rule)).toEqual([]);
  });

  test('allows nothing unsafe and nothing from elsewhere', () => {
    const safe = new Set(["'self'", "'none'", "'wasm-unsafe-eval'", 'data:', 'blob:']);
    const rule = (page: Page) =>
      [...policyOf(page)].flatMap(([name, values]) =>
        values
          .filter((value) => !safe.has(value) && !/^'sha256-[\w+/]+=*'$/.test(value))
          .concat(
            /^(script|style|default)-src$/.test(name)
              ? values.filter((value) => /^(data|blob):$/.test(value))
              : [],
          )
          .map((value) => `${name} ${value}`),
      );
    expect(findings(rule)).toEqual([]);
  });

  test('forbids what it does not name', () => {
    const rule = (page: Page) => {
      const policy = policyOf(page);
      return [
        ...(policy.get('default-src')?.join() === "'none'" ? [] : ['default-src']),
        ...(policy.get('base-uri')?.join() === "'none'" ? [] : ['base-uri']),
        ...(policy.get('form-action')?.join() === "'self'" ? [] : ['form-action']),
      ];
    };
    expect(findings(rule)).toEqual([]);
  });

  test('stands before everything it guards: a policy in a page does not reach what comes earlier', () => {
    const rule = ({ document }: Page) => {
      const order = elements(document, 'meta', 'script', 'style').filter(
        ({ name, attribs }) =>
          name !== 'meta' || attribs['http-equiv']?.toLowerCase() === 'content-security-policy',
      );
      return order
        .slice(
          0,
          order.findIndex(({ name }) => name === 'meta'),
        )
        .map(({ name }) => name);
    };
    expect(findings(rule)).toEqual([]);
  });
});
