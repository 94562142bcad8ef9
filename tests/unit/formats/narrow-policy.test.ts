import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { narrowPolicy } from '../../../src/integrations/narrow-policy.ts';

const hash = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const policy = `default-src 'none';script-src 'self' ${hash('a()')} ${hash('b()')};style-src 'self' ${hash('p{}')} ${hash('q{}')}`;
const page = (head: string): string =>
  `<!doctype html><html><head><meta charset="utf-8">${head}<meta http-equiv="content-security-policy" content="${policy}"></head><body></body></html>`;
const policyOf = (html: string): string =>
  /content-security-policy" content="([^"]*)"/.exec(narrowPolicy(html))?.[1] ?? '';

describe('the policy of a page', () => {
  it('keeps the hashes of what stands on it, and drops the others', () => {
    expect(policyOf(page('<script>a()</script><style>p{}</style>'))).toBe(
      `default-src 'none';script-src 'self' ${hash('a()')};style-src 'self' ${hash('p{}')}`,
    );
  });

  it('drops all where nothing stands on it', () => {
    expect(policyOf(page('<script src="/a.js"></script>'))).toBe(
      `default-src 'none';script-src 'self';style-src 'self'`,
    );
  });

  it.each([
    '<meta content="What is <script>?">',
    '<meta content="a <style> of it">',
    '<title>&lt;script&gt;</title>',
    '<meta content="<script>b()">',
    '<!-- <script> -->',
  ])('is not led astray by %s', (words) => {
    expect(policyOf(page(`${words}<script>a()</script><style>p{}</style>`))).toBe(
      `default-src 'none';script-src 'self' ${hash('a()')};style-src 'self' ${hash('p{}')}`,
    );
  });

  it('stands before all that it guards, and nothing else changes', () => {
    const without = page('<script>a()</script><style>p{}</style>').replace(/<meta http[^>]*>/, '');
    const narrowed = narrowPolicy(page('<script>a()</script><style>p{}</style>'));
    expect(narrowed).toContain('<meta charset="utf-8"><meta http-equiv="content-security-policy"');
    expect(narrowed.replace(/<meta http[^>]*>/, '')).toBe(without);
  });

  it('is never lost', () => {
    expect(policyOf(page('<script>a()</script>').replace('<meta charset="utf-8">', ''))).toContain(
      hash('a()'),
    );
    expect(narrowPolicy('<p>No policy</p>')).toBe('<p>No policy</p>');
  });
});
