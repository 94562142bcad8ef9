import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { keepCodesWhole } from '../../../src/integrations/whole-codes.ts';

const kept = (html: string): string =>
  keepCodesWhole(html, parseDocument(html, { withStartIndices: true, withEndIndices: true }));
const whole = (code: string): string => `<span class="nowrap">${code}</span>`;

it.each(['29-2072', 'SOC 29-2072', 'X-ray', 'e-book', 'ICD-10-CM', 'ICD-10-PCS', 'CPC-A', 'MS-DRG'])(
  '%s stays on one line',
  (code) => {
    expect(kept(`<p>The code ${code}, and <b>(${code})</b>.</p>`)).toBe(
      `<p>The code ${whole(code)}, and <b>(${whole(code)})</b>.</p>`,
    );
  },
);

it.each([
  'Los Angeles-Long Beach, CA',
  'Kansas City, MO-KS, and Memphis, TN-MS-AR',
  'an on-site visit, 2025-35',
  'a date like 2026-11-22',
  'call 800-555-0100',
  'LONGNAME-OF-MANY-WORDS',
])('“%s” may break', (words) => {
  expect(kept(`<p>${words}</p>`)).toBe(`<p>${words}</p>`);
});

it.each([
  '<title>29-2072</title>',
  '<script type="application/ld+json">{"a":"29-2072"}</script>',
  '<svg><text>29-2072</text></svg>',
  '<option>29-2072</option>',
  '<a title="see > 29-2072" href="/29-2072/">a</a>',
])('%s has no place for it', (html) => {
  expect(kept(html)).toBe(html);
});
