import { stringify } from 'csv-stringify/sync';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkSpelling } from '../../../src/cli/spelling.ts';
import { wrongHttpsAddress } from '../../../src/lib/https-address.ts';
import { spreadsheetCell } from '../../../src/lib/spreadsheet-cell.ts';
import { abbreviations } from '../../../src/model/rules/abbreviations.ts';
import { links } from '../../../src/model/rules/links.ts';
import { pastDates } from '../../../src/model/rules/reviews.ts';
import { readContent } from '../../../src/read/read-content.ts';
import { siteSettings } from '../../../src/read/site-settings.ts';
import { guide, soundFiles, reportsBy } from '../model/tiny-site.ts';
import { readFiles, readOne } from '../small-content.ts';
import { reports } from '../reports.ts';

const faq = 'content/career-guides/coder/faqs/hostile.mdx';
const fields = '---\nquestion: Is it hard?\nreviewed: 2026-11-22\n---\n\n';
const messagesOf = (path: string, text: string) => reports(readOne(path, text).problems);
const sound = (path: string) => soundFiles[path] ?? '';

describe('an address that leads elsewhere than it seems', () => {
  const deceptive = [
    'https://www.bls.gov@evil.example/',
    'https://www.bls.gov:pass@evil.com/',
    'https://bls.gоv/',
    'https:evil.example',
    'https:///evil.example',
    'https://\\evil.example',
    'https://evil.example\\@bls.gov/',
    'https://evil.com/\nx',
    'https://evil.com/\tx',
    'https://evil\u200B.com/',
    'https://evil\u00AD.com/',
    'https://localhost/',
    'https://printer.local/',
    'https://wiki.internal/',
    'https://169.254.169.254/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://xn--bls-8cd.gov/',
    'https://www.bls.gov:8443/',
    'https://www.bls.gov./',
    'https://WWW.BLS.GOV/',
    'https://-a.com/',
    'https://a..com/',
    'http://www.bls.gov/',
    `https://www.bls.gov/${'a'.repeat(3_000)}`,
  ];

  it.each(deceptive)('%j is none of a public page', (address) => {
    expect(wrongHttpsAddress(address)).toBeDefined();
  });

  it.each([
    'https://www.bls.gov/oes/',
    'https://a-b.co.uk/x?y=1&z=%20#top',
    'https://example.org',
    'https://medicalbilling.training/~a/(b)',
  ])('%s is one', (address) => {
    expect(wrongHttpsAddress(address)).toBeUndefined();
  });

  it.each(['content/sources/bls.yaml', 'content/site.yaml', 'content/career-guides/coder/tables/a.yaml'])(
    'is refused in %s',
    (path) => {
      const text = path.includes('tables')
        ? 'caption: A\ncolumns: [a, b]\nrows:\n  - { cells: [a, b], link: "https://bls.gov@evil.com/" }\n'
        : sound(path).replace(/https:\S+/, 'https://bls.gov@evil.com/');
      expect(messagesOf(path, text)).toEqual([
        expect.stringContaining('contains a name for logging in, so it leads elsewhere than it seems.'),
      ]);
    },
  );

  it('is refused in a text', () => {
    expect(messagesOf(faq, `${fields}[a](https://bls.gov@evil.com/)\n`)).toHaveLength(1);
  });
});

describe('a number that is not written as such', () => {
  it.each(['0x10', '0o17', '010', '1e3', '1e308', '.inf', '+5', '9'.repeat(400)])(
    '%s is refused',
    (number) => {
      expect(
        messagesOf('content/site.yaml', sound('content/site.yaml').replace(': 12', `: ${number}`)),
      ).toEqual([expect.stringContaining('which is not how a number is written here.')]);
    },
  );

  it.each(['010', '1e3', '0x10', '-5', '9'.repeat(400)])('%s is refused in a pay table', (cell) => {
    const path = 'content/career-guides/coder/pay/states.csv';
    expect(messagesOf(path, sound(path).replace(/,1000,/, `,${cell},`))).toHaveLength(1);
  });

  it('below zero is refused of people, not of a percentage', () => {
    const figure = (unit: string) =>
      `a:\n  label: A\n  value: -5\n  unit: ${unit}\n  period: "2026"\n  scope: us\n  source: bls\n`;
    expect(messagesOf('content/career-guides/coder/figures.yaml', figure('people'))).toHaveLength(1);
    expect(messagesOf('content/career-guides/coder/figures.yaml', figure('percent'))).toEqual([]);
  });

  it.each(['[x]', '{x: y}', 'null', 'true', '1.10'])('a cell that is %s is refused', (cell) => {
    const text = `caption: A\ncolumns: [a, b]\nrows:\n  - cells: [a, ${cell}]\n`;
    expect(messagesOf('content/career-guides/coder/tables/a.yaml', text)).toHaveLength(1);
  });

  it('a code that a spreadsheet made a date of is named so', () => {
    const text = sound(`${guide}/guide.yaml`).replace('29-2072', 'Nov-11');
    expect(messagesOf(`${guide}/guide.yaml`, text)).toEqual([
      expect.stringContaining('a spreadsheet made a date of it'),
    ]);
  });
});

describe('a date out of range', () => {
  it('of no year that somebody could mean is refused', () => {
    const text = sound('content/sources/bls.yaml').replace('seen: 2026', 'seen: 0026-11-22');
    expect(messagesOf('content/sources/bls.yaml', text)).toHaveLength(1);
  });

  it('that has not come yet is refused where something was seen', () => {
    expect(reportsBy(pastDates, { 'content/sources/bls.yaml': ['seen: 2026', 'seen: 2027-01-01'] })).toEqual([
      'content/sources/bls.yaml:5:1 "seen" is 2027-01-01, which has not come yet.',
    ]);
  });
});

describe('money and shares typed by hand in other characters', () => {
  it.each(['＄48', '$４８', '٤٨%', '𝟒𝟖 dollars', '48 bucks', '48 USD', '€48', '48€', '£ 48', '48﹪'])(
    '%s is refused',
    (amount) => {
      expect(messagesOf(faq, `${fields}It pays ${amount} now.\n`)).toEqual([
        expect.stringContaining('is typed by hand.'),
      ]);
    },
  );
});

describe('a text that is built otherwise than it reads', () => {
  it.each([
    ['more fields', '---\nlayout: x\n---\ntext\n'],
    ['more fields of TOML', '+++\nlayout = 1\n+++\ntext\n'],
    ['a backslash at its end', 'text\\'],
    ['an empty heading', '##\n\ntext\n'],
    ['a heading of an emoji alone', '## 🎉\n\ntext\n'],
    ['a heading of marks', '## ???\n\ntext\n'],
    ['the anchor of the page itself', '## Main\n\ntext\n'],
    ['a link in a link', '[a <Term of="x">b</Term>](/about/) text\n'],
    ['an order to the spelling check', 'text\n\nCspell:disable\n'],
    ['an endless expression for the spelling check', 'cspell:ignoreRegExp /(a+)+$/\n'],
    ['another name of that check', 'spell-checker: disable\n'],
  ])('with %s is refused', (_, text) => {
    expect(messagesOf(faq, `${fields}${text}`).length).toBeGreaterThan(0);
  });
});

describe('a name that takes the place of another', () => {
  const page = `---\ntitle: X\ndescription: ${'x'.repeat(80)}\nreviewed: 2026-11-22\n---\n\nNo.\n`;

  it.each([
    'pagefind',
    'social',
    'fonts',
    'robots',
    'sitemap',
    'llms',
    'changes',
    'index',
    '404',
    'prn',
    'con',
  ])('a page "%s" is refused', (name) => {
    expect(messagesOf(`content/pages/${name}.mdx`, page)).toHaveLength(1);
  });

  it('of 250 letters is refused', () => {
    expect(messagesOf(`content/pages/${'a'.repeat(245)}.mdx`, page)).toHaveLength(1);
  });

  it.each(['/_astro/', '/pagefind/', '/__proto__/', '/a/b/c/d/e/', '/A/'])(
    'the base path %s is refused',
    (base) => {
      expect(messagesOf('content/site.yaml', `${sound('content/site.yaml')}base: ${base}\n`)).toHaveLength(1);
    },
  );

  it.each([
    ...['/404.html', '/robots.txt', '/sitemap-index.xml', '/changes.xml', '/favicon.svg', '/index.html', '/'],
    ...['/pagefind/pagefind.js', '/pagefind/', '/social/site.png', '/career-guides/coder/salary/states.csv'],
    ...['/about', '/about/index.html', '/about.html', '/About/'],
  ])('a redirect from %s is refused', (from) => {
    expect(reportsBy(links, { 'content/redirects.yaml': ['/old/', from] })).toHaveLength(1);
  });

  it.each(['/old', '/OLD/', '/old.html', '/old/index.html'])(
    'a second redirect, from %s, is refused',
    (from) => {
      expect(
        reportsBy(links, {
          'content/redirects.yaml': `${sound('content/redirects.yaml')}  - from: ${from}\n    to: /about/\n`,
        }),
      ).toHaveLength(1);
    },
  );

  it('a long redirect is refused', () => {
    const text = sound('content/redirects.yaml').replace('/old/', `/${'a/'.repeat(2_000)}`);
    expect(messagesOf('content/redirects.yaml', text)).toHaveLength(1);
  });

  it.each(['.gitattributes', 'sources/.gitattributes', '.cspell.json'])(
    'a hidden file, %s, is refused',
    (name) => {
      expect(messagesOf(`content/${name}`, '* -diff\n')).toHaveLength(1);
    },
  );
});

describe('a text made to keep the check busy', () => {
  it('by thousands of abbreviations after thousands of asides ends soon', { timeout: 20_000 }, () => {
    const text = `${'a ('.repeat(6_000)} ${Array.from({ length: 4_000 }, (_, index) => `QX${index}`).join(' ')}`;
    expect(reportsBy(abbreviations, { [faq]: `${fields}${text}\n` }).length).toBeLessThanOrEqual(100);
  });

  it.skipIf(process.platform === 'win32')('files that are no files are not opened', async () => {
    const root = mkdtempSync(join(tmpdir(), 'hostile-'));
    try {
      mkdirSync(join(root, 'content'));
      writeFileSync(join(root, 'content/redirects.yaml'), 'redirects: []\n');
      symlinkSync('/dev/zero', join(root, 'content/words.txt'));
      symlinkSync('/dev/zero', join(root, 'content/site.yaml'));
      expect(siteSettings(pathToFileURL(`${root}/`), {}).base).toBe('/');
      const content = readContent(root);
      expect(reports(await checkSpelling(root, content))).toEqual(['This is not a file that holds text.']);
      rmSync(join(root, 'content/words.txt'));
      expect(reports(await checkSpelling(root, content))).toEqual([
        'This file is missing, so no word is looked up.',
      ]);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

it.each(['=1+1', '+1+1', '-1+1', '@a', '\t=1', '"=1', "'=1", '\n=1', '\u200B=1', '＝1', '=cmd|x'])(
  'a cell %j of a download is text to a spreadsheet',
  (cell) => {
    expect(stringify([[cell]], { cast: { string: spreadsheetCell } })).toMatch(/^"?'/);
  },
);

it.each(['-5', '12.5', '>=239200', 'Bureau of Labor Statistics'])(
  'a cell %s of a download stays so',
  (cell) => {
    expect(spreadsheetCell(cell)).toBe(cell);
  },
);

it('a table with other separators is told which', () => {
  const read = (separator: string) => {
    const path = 'content/career-guides/coder/pay/states.csv';
    return reports(readFiles({ [path]: sound(path).replaceAll(',', separator) }).problems).join('\n');
  };
  expect(read(';')).toContain('separated by semicolons, not by commas.');
  expect(read('\t')).toContain('separated by tabs, not by commas.');
});
