import { spawnSync } from 'node:child_process';
import { parseDocument } from 'htmlparser2';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fileOfOldAddress, readsRedirects } from '../../../src/integrations/deploy-files.ts';
import { narrowPolicy } from '../../../src/integrations/narrow-policy.ts';
import { SearchIndex } from '../../../src/integrations/search-index.ts';
import { placesOnTheirDays } from '../../../src/lib/changes-of-a-day.ts';
import { hashAsRead } from '../../../src/integrations/content-security-policy.ts';
import { wantsColor } from '../../../src/lib/terminal-color.ts';
import { readFiles } from '../small-content.ts';

afterEach(() => vi.unstubAllEnvs());

describe('a name that Windows keeps for a device', () => {
  it.each([
    'content/glossary/con.yaml',
    'content/pages/aux.mdx',
    'content/sources/com1.yaml',
    'content/prn/a.yaml',
  ])('is told of, with what to do: %s', (path) => {
    const reports = readFiles({ [path]: 'a: 1\n' }).problems.filter(({ rule }) => rule === 'file-names');
    expect(reports.map(({ message }) => message).join()).toMatch(/Windows keeps the name “\w+” for a device/);
  });

  it.each(['content/glossary/console.yaml', 'content/glossary/com.yaml', 'content/glossary/auxiliary.yaml'])(
    'is not every name that starts like one: %s',
    (path) => {
      const reports = readFiles({ [path]: 'a: 1\n' }).problems.filter(({ message }) =>
        message.includes('Windows'),
      );
      expect(reports).toEqual([]);
    },
  );
});

describe('today', () => {
  const days = (zone: string, moment: string) => {
    const code = `import { latestToday, today } from './src/lib/today.ts';
      const real = Date.now(); Date.now = () => Date.parse('${moment}');
      globalThis.Date = class extends Date { constructor(...a) { super(...(a.length ? a : [Date.now()])); } };
      console.log(today(), latestToday());`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      env: { ...process.env, TZ: zone, SOURCE_DATE_EPOCH: '' },
    });
    return stdout.trim().split(' ');
  };

  it.each([
    ['Pacific/Auckland', '2026-11-22T18:00:00Z', '2026-11-23'],
    ['America/Los_Angeles', '2026-11-23T02:00:00Z', '2026-11-22'],
    ['UTC', '2026-11-22T18:00:00Z', '2026-11-22'],
  ])('is the day on the calendar in %s', (zone, moment, day) => {
    expect(days(zone, moment)[0]).toBe(day);
  });

  it('may have come in the east where it has not come here', () => {
    expect(days('UTC', '2026-11-22T18:00:00Z')[1]).toBe('2026-11-23');
    expect(days('America/Los_Angeles', '2026-11-22T09:59:00Z')[1]).toBe('2026-11-22');
  });
});

describe('an entry of the feed', () => {
  const changes = [
    { date: '2026-03-02', title: 'Newest' },
    { date: '2026-03-01', title: 'Second of a day' },
    { date: '2026-03-01', title: 'First of a day' },
  ];

  it('keeps its place on its day whatever its title, and when newer ones come', () => {
    expect(placesOnTheirDays(changes)).toEqual([1, 2, 1]);
    expect(placesOnTheirDays([{ date: '2026-03-02' }, ...changes])).toEqual([2, 1, 2, 1]);
  });
});

describe('a page at an old address', () => {
  it.each([
    ['/old/', 'old/index.html'],
    ['/pay.html', 'pay.html'],
    ['/pay', 'pay.html'],
    ['/a/pay', 'a/pay.html'],
    ['/guide.pdf', undefined],
    ['/old/#part', undefined],
  ])('of %s is in %s', (from, file) => {
    expect(fileOfOldAddress(from)).toBe(file);
  });

  it.each([
    [{}, false],
    [{ GITHUB_ACTIONS: 'true' }, false],
    [{ NETLIFY: 'true' }, true],
    [{ CF_PAGES: '1' }, true],
    [{ WORKERS_CI: '1' }, true],
  ])('is left out where the host reads _redirects: %j', (env, reads) => {
    expect(readsRedirects(env)).toBe(reads);
  });
});

describe('line ends of Windows in a script', () => {
  const unix = 'a();\nb();\n';
  const windows = unix.replaceAll('\n', '\r\n');

  it('do not change its hash, since browsers do not see them', () => {
    expect(hashAsRead(windows)).toBe(hashAsRead(unix));
  });

  it('leave the script in the policy of its page', () => {
    const page = `<meta charset="utf-8"><script>${windows}</script><meta http-equiv="content-security-policy" content="script-src 'sha256-${hashAsRead(unix)}'">`;
    expect(narrowPolicy(page)).toContain(`content="script-src 'sha256-${hashAsRead(unix)}'"`);
  });
});

describe('the search index', () => {
  it.each([
    ['gone', /“A title” is not at \/a\/#gone/],
    [undefined, /“A title” is not at \/a\//],
  ])('is not made without what it should lead to: %j', async (anchor, words) => {
    const page = { path: '/a/', records: [{ title: 'A title', kind: 'Page', keywords: [], anchor }] };
    const index = await SearchIndex.begin({ search: { nothing: [] }, guides: [] } as unknown as Parameters<
      typeof SearchIndex.begin
    >[0]);
    const added = index.add(
      page as unknown as Parameters<SearchIndex['add']>[0],
      parseDocument('<p id="b">c</p>'),
    );
    await expect(added).rejects.toThrow(words);
  });
});

it('colors are for terminals whose reader wants them', () => {
  vi.stubEnv('NO_COLOR', '');
  expect([wantsColor({ isTTY: true }), wantsColor({})]).toEqual([true, false]);
  vi.stubEnv('NO_COLOR', '1');
  expect(wantsColor({ isTTY: true })).toBe(false);
});
