import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { close, useSite } from '../support/browser.ts';
import { desk, kinds, pageKinds, phone } from '../support/page-kinds.ts';

/**
 * Where the faces are that a reader's system may have, and which of them it takes for a name. Gelasio and
 * Tinos are as wide as Georgia and Times New Roman. With nothing but a face for code there is no serif at all.
 */
const systems: Record<string, { folders: string[]; aliases?: Record<string, string> }> = {
  'the fonts of this machine': { folders: [] },
  'Georgia and Times New Roman': {
    folders: ['node_modules/@expo-google-fonts/gelasio', 'node_modules/@expo-google-fonts/tinos'],
    aliases: { Georgia: 'Gelasio', 'Times New Roman': 'Tinos', serif: 'Tinos' },
  },
  'Noto Serif': { folders: ['node_modules/@expo-google-fonts/noto-serif'], aliases: { serif: 'Noto Serif' } },
  'Liberation Serif': {
    folders: ['/usr/share/fonts/truetype/liberation'],
    aliases: { serif: 'Liberation Serif' },
  },
  'DejaVu Serif': { folders: ['/usr/share/fonts/truetype/dejavu'], aliases: { serif: 'DejaVu Serif' } },
};

/** The narrowest and the widest of them: on a desk few lines are full, and what those two do not move nothing moves. */
const onDesks: readonly string[] = ['Georgia and Times New Roman', 'DejaVu Serif'];

/** Milliseconds after which a browser has long drawn a page without the font that it waits for. */
const late = 300;

const folder = mkdtempSync(join(tmpdir(), 'fonts-of-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a configuration under which a browser on Linux finds the faces of some folders and no others. */
function fontsOf(name: string, folders: string[], aliases: Record<string, string>): string {
  const file = join(folder, `${name.replaceAll(' ', '-')}.conf`);
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${folders.map((it) => `<dir>${resolve(it)}</dir>`).join('\n')}
<cachedir>${join(folder, 'cache')}</cachedir>
${Object.entries(aliases)
  .map(
    ([asked, got]) =>
      `<alias binding="same"><family>${asked}</family><prefer><family>${got}</family></prefer></alias>`,
  )
  .join('\n')}
</fontconfig>
`,
  );
  return file;
}

const noteShifts = `
  globalThis.shifts = [];
  new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries().map((it) =>
    [it.value, ...it.sources.map(({ node }) => node?.className || node?.localName || node?.nodeName)].join(' '))))
    .observe({ type: 'layout-shift', buffered: true });
`;

for (const [name, { folders, aliases }] of Object.entries(systems)) {
  const own = folders.length === 0;
  const missing = folders.filter((it) => !existsSync(it));
  const reason =
    missing.length > 0
      ? ` (left out: there is no ${missing.join(', ')})`
      : !own && process.platform !== 'linux'
        ? ' (left out: only Linux lets a browser choose its fonts)'
        : '';

  describe.skipIf(reason)(`with ${name}${reason}`, () => {
    // A second page of a kind has the same parts; whether any moves by itself is seen with the fonts of this machine.
    const looked = own ? kinds : Object.values(pageKinds);
    const site = useSite(own ? 'live' : { FONTCONFIG_FILE: fontsOf(name, folders, aliases ?? {}) });

    test.each([
      ['a phone', phone, late],
      ...(onDesks.includes(name) ? ([['a desk', desk, late]] as const) : []),
      // What never comes is given up by the browser; no page may wait for it.
      ...(own ? ([['a desk to which the font never comes', desk, 'never']] as const) : []),
    ] as const)(
      'nothing moves on any kind of page, on %s',
      { timeout: 300_000 },
      async (_where, viewport, font) => {
        site.font = font;
        const moved: Record<string, unknown> = {};
        const waiting = [...looked];
        /** Opens one page after the other, in one profile; what a page waits for, others do not. */
        const lane = async () => {
          const opened = await site.open('/404.html', { viewport, before: noteShifts });
          const { page } = opened;
          const shiftsOn = async (address: string): Promise<string[]> => {
            const requests = opened.requests.length;
            await page.goto(address);
            await page.evaluate(() => document.fonts.ready);
            await page.evaluate(
              () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
            );
            // It came late to this page too, and not from a cache.
            expect(opened.requests.slice(requests).some((it) => it.endsWith('.woff2'))).toBe(true);
            return page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts);
          };
          for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
            let shifts = await shiftsOn(address);
            // A busy machine now and then draws a page of which it has read half; what a font moves moves each time.
            for (let again = 1; shifts.length > 0 && again < 4; again += 1) shifts = await shiftsOn(address);
            if (shifts.length > 0) moved[address] = shifts;
          }
          await close(opened);
        };
        await Promise.all(Array.from({ length: 4 }, lane));
        expect(moved).toEqual({});
      },
    );
  });
}
