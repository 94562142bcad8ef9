import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allVerdicts } from '../../src/cli/links/all-verdicts.ts';
import { type Answer, type Ask, askWeb } from '../../src/cli/links/ask.ts';
import { citedAddresses } from '../../src/cli/links/cited-addresses.ts';
import { isPublicAddress, isPublicHost } from '../../src/cli/links/public-hosts.ts';
import { verdictOn } from '../../src/cli/links/verdict.ts';
import { readFiles } from './small-content.ts';

/** A web of which only these answers are known; everything else is not there. */
const web =
  (answers: Record<string, Partial<Answer> | number>): Ask =>
  async (url, method) => {
    const answer = answers[`${method} ${url}`] ?? answers[url] ?? 404;
    return typeof answer === 'number' ? { status: answer } : { status: 200, ...answer };
  };
const to = (location: string, status = 301) => ({ status, location });
const address = 'https://a.example/reports/pay.html';

describe('the verdict on an address', () => {
  it.each<[string, Record<string, Partial<Answer> | number>, string, string]>([
    ['answers', { [address]: 200 }, 'good', ''],
    ['answers only to GET', { [`HEAD ${address}`]: 405, [`GET ${address}`]: 200 }, 'good', ''],
    ['is said to be missing only to HEAD', { [`HEAD ${address}`]: 404, [`GET ${address}`]: 200 }, 'good', ''],
    ['is missing', {}, 'gone', 'It is gone (404).'],
    ['is gone for good', { [address]: 410 }, 'gone', 'It is gone (410).'],
    ['wants a login', { [address]: 401 }, 'unsure', 'It does not answer programs (401).'],
    ['keeps programs off', { [address]: 403 }, 'unsure', 'It does not answer programs (403).'],
    ['is broken', { [address]: 503 }, 'unsure', 'It answers with an error (503).'],
    [
      'is silent',
      { [address]: { status: 0, failure: 'there was no answer in 20 s' } },
      'unsure',
      'It does not answer: there was no answer in 20 s.',
    ],
    [
      'has no host',
      { [address]: { status: 0, failure: 'there is no such host' } },
      'gone',
      'It does not answer: there is no such host.',
    ],
    [
      'moved for good',
      { [address]: to('/data/pay.html'), 'https://a.example/data/pay.html': 200 },
      'moved',
      'It moved to https://a.example/data/pay.html.',
    ],
    [
      'moved for now',
      { [address]: to('/data/pay.html', 302), 'https://a.example/data/pay.html': 200 },
      'good',
      '',
    ],
    [
      'moved to where nothing is',
      { [address]: to('/data/pay.html') },
      'gone',
      'It leads to https://a.example/data/pay.html, which is gone (404).',
    ],
    [
      'only got its www',
      {
        [address]: to('https://www.a.example/reports/pay.html'),
        'https://www.a.example/reports/pay.html': 200,
      },
      'good',
      '',
    ],
    [
      'leads to a home page',
      { [address]: to('/', 302), 'https://a.example/': 200 },
      'gone',
      'It leads to a home page: https://a.example/.',
    ],
    [
      'leads to the home page of a language',
      { [address]: to('/en-us/'), 'https://a.example/en-us/': 200 },
      'gone',
      'It leads to a home page: https://a.example/en-us/.',
    ],
    [
      'leads to another home page',
      { [address]: to('https://b.example'), 'https://b.example/': 200 },
      'gone',
      'It leads to a home page: https://b.example/.',
    ],
    [
      'leads to a login',
      {
        [address]: to('/account/login?next=/reports/', 302),
        'https://a.example/account/login?next=/reports/': 200,
      },
      'gone',
      'It leads to a login: https://a.example/account/login?next=/reports/.',
    ],
    [
      'leads to a login elsewhere',
      { [address]: to('https://login.b.example/x', 302), 'https://login.b.example/x': 200 },
      'gone',
      'It leads to a login: https://login.b.example/x.',
    ],
    ['leads in a circle', { [address]: to(address) }, 'unsure', 'It leads on and on, more than 10 times.'],
    [
      'leads to no address',
      { [address]: to('https://') },
      'unsure',
      'It leads on to "https://", which is no address.',
    ],
    [
      'leads to a file of the machine',
      { [address]: to('file:///etc/passwd') },
      'gone',
      'It leads on to file:///etc/passwd.',
    ],
  ])('that %s', async (_, answers, kind, message) => {
    expect(await verdictOn(address, web(answers))).toMatchObject({ kind, message });
  });

  it('is good for a home page that leads to a home page', async () => {
    const answers = { 'https://a.example/': to('/en/'), 'https://a.example/en/': 200 };
    expect((await verdictOn('https://a.example/', web(answers))).kind).toBe('moved');
  });

  it.each(['/blog/login-rules-for-coders', '/authors/x', '/signing-up'])(
    '%s is no page for logging in',
    async (path) => {
      const answers = { [address]: to(path, 302), [`https://a.example${path}`]: 200 };
      expect((await verdictOn(address, web(answers))).kind).toBe('good');
    },
  );
});

describe('all addresses', () => {
  const pace = { hosts: 3, pause: 1000 };

  it('are asked for once each, one at a time on each host, with a pause after each request', async () => {
    const asked: string[] = [];
    const open = new Map<string, number>();
    let most = 0;
    let waited = 0;
    const ask: Ask = async (url) => {
      const { host } = new URL(url);
      asked.push(url);
      open.set(host, (open.get(host) ?? 0) + 1);
      most = Math.max(most, open.get(host) ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 2));
      open.set(host, (open.get(host) ?? 0) - 1);
      return { status: 200 };
    };
    const wait = async (milliseconds: number) => {
      waited += milliseconds;
    };
    const addresses = [
      'https://a.example/1',
      'https://a.example/2',
      'https://b.example/1',
      'https://a.example/1',
      'https://c.example/',
      'https://d.example/',
    ];
    const verdicts = await allVerdicts(addresses, ask, { ...pace, wait });
    expect([...verdicts.keys()].sort()).toEqual([...new Set(addresses)].sort());
    expect(asked).toHaveLength(5);
    expect(most).toBe(1);
    expect(waited).toBe(5000);
  });

  it('are asked for again where the host was busy, when it says', async () => {
    let times = 0;
    const waits: number[] = [];
    const ask: Ask = async () => ((times += 1) === 1 ? { status: 429, retryAfter: 7 } : { status: 200 });
    const verdicts = await allVerdicts([address], ask, {
      ...pace,
      wait: async (milliseconds) => void waits.push(milliseconds),
    });
    expect(verdicts.get(address)?.kind).toBe('good');
    expect(waits).toEqual([1000, 7000]);
  });
});

it('addresses are those of sources, of rows of tables and of links, each by its place', () => {
  const content = readFiles({
    'content/sources/bls.yaml':
      'title: A\npublisher: B\nshort: C\nurl: https://a.example/x\nseen: 2026\nreached: original\nkind: government\n',
    'content/career-guides/coder/tables/employers.yaml':
      'caption: A\ncolumns: [B, C]\nrows:\n  - cells: [a, b]\n    link: https://b.example/\n  - cells: [a, b]\n',
    'content/career-guides/coder/faqs/a.mdx':
      '---\nquestion: A?\nreviewed: 2026-11-22\n---\n\nSee [x](https://c.example/y#z), [y](/about/) and [z](mailto:a@b.example).\n',
  });
  expect(citedAddresses(content)).toEqual([
    { url: 'https://a.example/x', file: 'content/sources/bls.yaml', line: 4, column: 1 },
    {
      url: 'https://b.example/',
      file: 'content/career-guides/coder/tables/employers.yaml',
      line: 5,
      column: 5,
    },
    { url: 'https://c.example/y#z', file: 'content/career-guides/coder/faqs/a.mdx', line: 6, column: 5 },
  ]);
});

describe('the network of the machine that asks', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
  ])('%s is not asked', async (ip) => {
    expect(isPublicAddress(ip)).toBe(false);
    expect(await isPublicHost(ip.includes(':') ? `[${ip}]` : ip)).toBe(false);
  });

  it.each(['1.1.1.1', '172.32.0.1', '2606:4700:4700::1111'])('%s is the internet', (ip) => {
    expect(isPublicAddress(ip)).toBe(true);
  });

  it('is told as such', async () => {
    expect(await askWeb('test')('https://169.254.169.254/latest/meta-data/', 'GET')).toEqual({
      status: 0,
      failure: 'the address is not one of the internet',
    });
    expect(await askWeb('test')('https://localhost/', 'HEAD')).toEqual({
      status: 0,
      failure: 'the address is not one of the internet',
    });
  });
});

describe('a request', () => {
  let server: Server;
  let origin = '';
  const seen: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push(`${request.method} ${request.headers['user-agent']}`);
      if (request.url === '/moved') response.writeHead(301, { location: '/new' }).end();
      else if (request.url === '/busy') response.writeHead(429, { 'retry-after': '12' }).end();
      else if (request.url === '/off') request.socket.destroy();
      else response.end('x'.repeat(100_000));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    origin = `http://127.0.0.1:${port}`;
  });
  afterAll(() => server.close());
  const ask = askWeb('career-guides test', async () => true);

  it('says who asks, and follows nothing by itself', async () => {
    expect(await ask(`${origin}/moved`, 'HEAD')).toEqual({
      status: 301,
      location: '/new',
      retryAfter: undefined,
    });
    expect(seen.at(-1)).toBe('HEAD career-guides test');
    expect(await ask(`${origin}/`, 'GET')).toMatchObject({ status: 200 });
    expect(await ask(`${origin}/busy`, 'GET')).toMatchObject({ status: 429, retryAfter: 12 });
  });

  it('that fails is told in words', async () => {
    expect((await ask(`${origin}/off`, 'GET')).status).toBe(0);
    expect(await ask('http://127.0.0.1:1/', 'GET')).toMatchObject({ status: 0 });
    expect(await ask('no address', 'GET')).toMatchObject({ status: 0, failure: 'there was no answer' });
  });
});
