import { afterEach, describe, expect, test } from 'vitest';
import { payback } from '../../src/lib/payback.ts';
import { close, type OpenedPage, useSite, violations } from '../support/browser.ts';
import { pageKinds } from '../support/page-kinds.ts';

const site = useSite();
const { guide, credentials: certifications, costs, plan } = pageKinds;

let opened: OpenedPage[] = [];
const open: typeof site.open = async (...args) => {
  const it = await site.open(...args);
  opened.push(it);
  return it;
};
afterEach(async () => {
  for (const it of opened) {
    expect(it.complaints).toEqual([]);
    await close(it);
  }
  opened = [];
});

/** Addresses that the browser asked the server for, with everything that the server could read in them. */
const asked = async (it: OpenedPage, act: () => Promise<void>): Promise<string[]> => {
  const addresses: string[] = [];
  // Chromium looks at the icon again whenever the address changes.
  it.page.on('request', (request) => request.url().endsWith('/favicon.svg') || addresses.push(request.url()));
  await act();
  return addresses;
};
const overflow = (it: OpenedPage) =>
  it.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe('credentials side by side', () => {
  test('read without a script: every credential, the rules, and no form that does nothing', async () => {
    const { page } = await open(certifications, { javaScriptEnabled: false });
    expect(await page.locator('.credentials tbody:visible').count()).toBe(4);
    expect(await page.locator('.chooser-rules > li:visible').count()).toBe(6);
    expect(await page.locator('form:visible, [role=search]:visible').count()).toBe(0);
    expect(await page.getByText('The rules below lead to the same list.').isVisible()).toBe(true);
  });

  test('every fee has a date and a source that is on the page, and what is not confirmed says so', async () => {
    const { page } = await open(certifications);
    const groups = page.locator('.credentials .fees > li:not(.fee-note)');
    for (const group of await groups.all()) {
      expect((await group.textContent()) ?? '').toMatch(/\$\d[\s\S]*seen (\w+ (\d+, )?)?\d{4}/);
      const anchor = await group.locator('.cite a').first().getAttribute('href');
      expect(await page.locator(anchor ?? '').count()).toBe(1);
    }
    expect(await page.locator('#mbk').textContent()).toContain('Not confirmed');
    expect(await page.locator('#clk .fee-note').textContent()).toMatch(/more than six months ago/);
    expect(await page.locator('#hla .fee-note').count()).toBe(0);
  });

  test('a line where there is room, a card where there is not, out of one markup', async () => {
    const { page } = await open(certifications, { viewport: { width: 1280, height: 800 } });
    const row = page.locator('#clk tr').first();
    /** How many cells are beside each other at the top of the row. */
    const beside = () =>
      row.evaluate(({ children }) => {
        const tops = [...children].map((cell) => cell.getBoundingClientRect().top);
        return tops.filter((top) => top === tops[0]).length;
      });
    const label = () =>
      row
        .locator('td')
        .first()
        .evaluate((cell) => getComputedStyle(cell, '::before').content);
    expect([await beside(), await label()]).toEqual([7, 'none']);
    await page.setViewportSize({ width: 375, height: 800 });
    // The name and its price.
    expect([await beside(), await label()]).toEqual([2, '"From"']);
  });

  test.for([true, false])(
    'the rest of a credential opens below its line, with scripts: %s',
    async (javaScriptEnabled) => {
      const { page } = await open(certifications, { javaScriptEnabled });
      const rest = page.locator('#clk .credential-rest');
      const details = page.getByRole('checkbox', { name: 'Details of the CLK', exact: true });
      expect(await rest.isVisible()).toBe(false);
      await details.focus();
      await page.keyboard.press('Space');
      expect(await rest.isVisible()).toBe(true);
      await page.keyboard.press('Space');
      expect(await rest.isVisible()).toBe(false);
      await page.locator('#hla th a').click();
      await page.locator('#hla .credential-rest').waitFor();
      expect(await page.locator('.credential-rest:visible').count()).toBe(1);
    },
  );

  test('paper has all of every credential', async () => {
    const { page } = await open(certifications);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.credential-rest:visible').count()).toBe(4);
    expect(await page.locator('.open-row:visible').count()).toBe(0);
  });

  test('setting and level filter, the address keeps them, and a link to a hidden one shows it', async () => {
    const { page } = await open(certifications);
    await page.selectOption('#setting', 'street');
    const shown = () =>
      page.locator('.credentials tbody:visible').evaluateAll((rows) => rows.map((row) => row.id));
    expect(await shown()).toEqual(['clk', 'clk-p', 'hla']);
    await page.selectOption('#level', 'entry');
    expect(await shown()).toEqual(['clk', 'clk-p', 'hla']);
    expect(await page.locator('.filter-status').innerText()).toBe('3 of 4 shown.');
    expect(new URL(page.url()).search).toBe('?setting=street&level=entry');
    await page.reload();
    expect(await shown()).toEqual(['clk', 'clk-p', 'hla']);
    await page.evaluate(() => (location.hash = '#mbk'));
    await expect.poll(shown).toHaveLength(4);
  });
});

describe('the chooser', () => {
  const answers = {
    setting: 'harbor',
    work: 'one-year',
    goal: 'first-job',
  };
  const names = (it: OpenedPage) =>
    it.page.locator('.chooser-result > ol > li > .chooser-reason > a').allInnerTexts();

  test('by keyboard: a list with reasons, focus on it, and nothing that a server could read', async () => {
    const it = await open(certifications);
    const { page } = it;
    const addresses = await asked(it, async () => {
      for (const [name, value] of Object.entries(answers)) {
        const select = page.locator(`#choose-${name}`);
        await select.focus();
        const steps = await select.evaluate(
          (field: HTMLSelectElement, wanted) =>
            [...field.options].findIndex((option) => option.value === wanted),
          value,
        );
        for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
      }
      await page.getByRole('button', { name: 'Show my short list' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('.chooser-result h3').waitFor();
    });
    expect(addresses).toEqual([]);
    expect(await names(it)).toEqual(['HLA', 'CLK', 'CLK-P']);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Your short list, best first',
    );
    expect(new URL(page.url()).search).toBe('');
    expect(new URL(page.url()).hash).toBe(`#${new URLSearchParams(answers)}`);
    expect(await page.locator('.chooser-result > ol > li').first().innerText()).toMatch(/Think again if/);
    expect(await page.locator('.chooser-result > ul li').count()).toBeGreaterThan(0);
  });

  test('the same list for whoever opens its address, and what is said to change it does', async () => {
    const it = await open(`${certifications}#${new URLSearchParams(answers)}`, {
      viewport: { width: 320, height: 700 },
    });
    expect(await names(it)).toEqual(['HLA', 'CLK', 'CLK-P']);
    expect(await overflow(it)).toBe(0);
    const line = await it.page.locator('.chooser-result > ul li', { hasText: /^MBK/ }).innerText();
    expect(line).toBe('MBK with “Running a guild”');
    await it.page.selectOption('#choose-goal', { label: 'Running a guild' });
    await it.page.getByRole('button', { name: 'Show my short list' }).click();
    expect((await names(it))[0]).toBe('MBK');
  });

  test('an unanswered question is asked for, and nonsense in the address is no answer', async () => {
    const it = await open(`${certifications}#setting=moon&work=none`);
    await it.page.getByRole('button', { name: 'Show my short list' }).click();
    expect(await names(it)).toEqual([]);
    expect(await it.page.evaluate(() => document.activeElement?.id)).toBe('choose-setting');
  });
});

describe('the payback calculator', () => {
  test('starts with sourced numbers, and takes the pay of the chosen state', async () => {
    const { page } = await open(costs);
    expect(await page.inputValue('#cost')).toBe('600');
    expect(await page.inputValue('#months')).toBe('18');
    expect(await page.inputValue('#present')).toBe('');
    await page.selectOption('#state', 'california');
    await page.selectOption('#level', '2');
    await page.goto(`${guide}salary/california/`);
    const story = await page.locator('.lede').innerText();
    await page.goBack();
    await page.selectOption('#state', 'california');
    await page.selectOption('#level', '2');
    expect(story.replaceAll(',', '')).toContain(`$${await page.inputValue('#expected')}`);
    for (const anchor of await page
      .locator('payback-calculator .cite a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
      expect(await page.locator(anchor).count()).toBe(1);
    }
  });

  test('works out what the formula says and keeps it in the fragment only', async () => {
    const it = await open(costs, { viewport: { width: 320, height: 800 } });
    const { page } = it;
    const addresses = await asked(it, async () => {
      await page.fill('#expected', '45,500');
      await page.fill('#present', '$38000');
      await page.fill('#cost', '5000');
    });
    expect(addresses).toEqual([]);
    const { gain, monthsAfterStart } = payback({
      cost: 5000,
      months: 18,
      presentPay: 38_000,
      expectedPay: 45_500,
      hours: 40,
      stopsWorking: false,
    });
    expect([gain, monthsAfterStart]).toEqual([7500, 8]);
    const answer = page.locator('.payback-answer');
    expect(await answer.innerText()).toBe(
      'At $45,500 a year you would earn $7,500 a year more than now. You would earn back $5,000 within 8 months of your first paycheck, 2 years 2 months after you start.',
    );
    expect(new URL(page.url()).search).toBe('');
    expect(new URL(page.url()).hash).toContain('present=%2438000');
    await page.getByLabel('I stop working while I train').check();
    expect(await answer.innerText()).toContain(
      'You would earn back $62,000, with the pay you give up, within 8 years',
    );
    const address = page.url();
    expect(await overflow(it)).toBe(0);
    const again = await open(address);
    expect(await again.page.locator('.payback-answer').innerText()).toBe(await answer.innerText());
  });

  test('a job that pays less never pays back', async () => {
    const { page } = await open(costs);
    await page.fill('#present', '90000');
    expect(await page.locator('.payback-answer').innerText()).toMatch(
      /less than now, so the training never pays for itself\.$/,
    );
  });

  test.each([
    ['-5', 'Enter 0 or more, without a minus sign.'],
    ['', 'Enter a number, like 30,000.'],
    ['1000000000', 'Enter 1,000,000 or less.'],
    ['a lot', '“a lot” isn’t a number. Use digits only, like 30,000.'],
  ])('refuses %j with a sentence by the field and keeps it', async (typed, sentence) => {
    const { page } = await open(costs);
    await page.fill('#present', '1');
    await page.fill('#present', typed);
    await page.keyboard.press('Tab');
    expect(await page.locator('#present-complaint').innerText()).toBe(sentence);
    expect(await page.getAttribute('#present', 'aria-invalid')).toBe('true');
    expect(await page.getAttribute('#present', 'aria-describedby')).toContain('present-complaint');
    expect(await page.inputValue('#present')).toBe(typed);
    expect(await page.locator('.payback-answer').count()).toBe(0);
    await page.fill('#present', '30000');
    expect(await page.locator('#present-complaint').innerText()).toBe('');
    expect(await page.locator('.payback-answer').count()).toBe(1);
  });

  test('the button points at what is missing, and sends nothing', async () => {
    const it = await open(costs);
    const addresses = await asked(it, () => it.page.getByRole('button', { name: 'Work it out' }).click());
    expect(addresses).toEqual([]);
    expect(await it.page.evaluate(() => document.activeElement?.id)).toBe('present');
    expect(await it.page.locator('#present-complaint').innerText()).toBe('Enter a number, like 30,000.');
  });

  test('without a script: worked examples, the formula and its doubts, and no form', async () => {
    const { page } = await open(costs, { javaScriptEnabled: false });
    expect(await page.locator('form:visible, [role=search]:visible').count()).toBe(0);
    const table = page.getByRole('region', { name: 'Worked examples' });
    expect(await table.locator('tbody tr').count()).toBeGreaterThan(2);
    expect(await table.innerText()).toMatch(/never: \$[\d,]+ a year less/);
    expect(await page.getByText('Formula.', { exact: true }).isVisible()).toBe(true);
    expect(await page.locator('.prose li:visible').count()).toBeGreaterThan(2);
  });
});

describe('the plan', () => {
  test('fills itself from the address and keeps what is typed there', async () => {
    const it = await open(`${plan}#state=ohio&credential=hla&start1=2027-01-04&done2=on`, {
      viewport: { width: 375, height: 800 },
    });
    const { page } = it;
    expect(await page.locator('.plan-facts').innerText()).toMatch(
      /Pay in Ohio\s+\$[\d,]+ \(25th percentile\), \$[\d,]+ \(median\)/,
    );
    expect(await page.locator('.plan-facts').innerText()).toContain('$150 Exam for members of the guild');
    expect(await page.inputValue('[name=start1]')).toBe('2027-01-04');
    expect(await page.locator('.plan-steps :checked').getAttribute('name')).toBe('done2');
    const addresses = await asked(it, async () => {
      await page.fill('[name=end1]', '2027-03-01');
      await page.locator('[name=done1]').check();
    });
    expect(addresses).toEqual([]);
    expect(new URL(page.url()).hash).toBe(
      '#done1=on&start1=2027-01-04&end1=2027-03-01&done2=on&state=ohio&credential=hla',
    );
    expect(
      await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length),
    ).toBe(0);
    await page.selectOption('#credential', '');
    expect(await page.locator('.plan-facts').innerText()).toContain('Not chosen yet.');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.plan-facts .blank').isVisible()).toBe(true);
  });

  test('on a phone shows its steps first, and fits at twice the size of text', async () => {
    const { page } = await open(plan, { viewport: { width: 375, height: 800 } });
    const top = async (selector: string) => (await page.locator(selector).first().boundingBox())!.y;
    expect(await top('.plan-steps')).toBeLessThan(await top('#credential'));
    expect(await top('[data-do=print]')).toBeLessThan(await top('.plan-steps'));
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    const right = await page
      .locator('.plan *:visible')
      .evaluateAll((parts) => Math.max(...parts.map((part) => part.getBoundingClientRect().right)));
    expect(right).toBeLessThanOrEqual(375);
  });

  test('names what a cost is of, and leaves it out once another credential is chosen', async () => {
    const { page } = await open(plan);
    const cost = page.locator('[data-credential=clk]');
    expect(await cost.innerText()).toMatch(/^Cost, for example: \$[\d,]+ \(.*exam.*, fees seen/);
    for (const [chosen, shown] of [
      ['hla', false],
      ['clk', true],
      ['', true],
    ] as const) {
      await page.selectOption('#credential', chosen);
      expect(await cost.isVisible(), chosen).toBe(shown);
    }
  });

  test('counts what is done, copies its address and prints', async () => {
    const { page } = await open(`${plan}#done2=on`);
    const progress = page.locator('.plan-progress');
    expect(await progress.innerText()).toBe('1 of 4 done');
    await page.locator('[name=done1]').check();
    expect(await progress.innerText()).toBe('2 of 4 done');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.locator('.plan-tools').getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await page.evaluate(() => {
      globalThis.print = () => (document.title = 'printed');
    });
    await page.getByRole('button', { name: 'Print' }).click();
    expect(await page.title()).toBe('printed');
  });

  test('keeps its answers when a link leads to another part of the page, and takes those of another link', async () => {
    const { page } = await open(`${plan}#done2=on`);
    await page
      .locator('main a[href="#sources"], main .cite a')
      .first()
      .evaluate((link: HTMLAnchorElement) => {
        location.hash = link.hash;
      });
    await expect.poll(() => new URL(page.url()).hash).toBe('#done2=on');
    await page.evaluate(() => (location.hash = 'done1=on&state=texas'));
    await expect.poll(() => page.locator('[name=state]').inputValue()).toBe('texas');
    expect(await page.locator('.plan-progress').innerText()).toMatch(/^1 of/);
    expect(await page.locator('[name=done2]').isChecked()).toBe(false);
  });

  test('prints without its form, with empty dates as lines', async () => {
    const { page } = await open(`${plan}#state=texas`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('select:visible').count()).toBe(0);
    expect(await page.locator('[name=start2]').evaluate((field) => getComputedStyle(field).color)).toBe(
      'rgba(0, 0, 0, 0)',
    );
    expect(await page.locator('.plan-steps > li:visible').count()).toBe(4);
  });

  test('without a script it is a sheet to fill in by hand', async () => {
    const { page } = await open(plan, { javaScriptEnabled: false });
    expect(await page.locator('select:visible').count()).toBe(0);
    expect(await page.locator('.plan-facts').innerText()).toContain('Pay in the United States');
    expect(await page.locator('.plan-steps [type=checkbox]:visible').count()).toBe(4);
    const lines = page.locator('.plan :is(.blank, .plan-line)');
    expect(await lines.filter({ visible: true }).count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await lines.filter({ visible: true }).count()).toBe(await lines.count());
  });
});

describe('what a route costs', () => {
  test.each([320, 1280])('has every price end where the total does, at %i pixels', async (width) => {
    const it = await open(costs, { viewport: { width, height: 800 } });
    const ends = await it.page.locator('.route table').evaluateAll((tables) =>
      tables.map((table) =>
        [...table.querySelectorAll('td.number')].map((cell) => {
          const words = document.createRange();
          words.selectNodeContents(cell);
          return Math.round(words.getBoundingClientRect().right);
        }),
      ),
    );
    expect(ends.length).toBeGreaterThan(0);
    for (const prices of ends) expect(new Set(prices).size).toBe(1);
    expect(await overflow(it)).toBe(0);
  });
});

describe('terms in the text', () => {
  const term = (it: OpenedPage) => it.page.locator('a.term').first();
  const note = (it: OpenedPage) => it.page.locator('.note-in-place:popover-open');

  test.each(['Enter', 'Space'])(
    'open with %s, are announced, and Escape gives the focus back',
    async (key) => {
      const it = await open(guide);
      await term(it).focus();
      await it.page.keyboard.press(key);
      await note(it).waitFor();
      expect(await term(it).getAttribute('aria-expanded')).toBe('true');
      expect(await note(it).getByRole('status').innerText()).toMatch(/^\w.*: \w.*\.$/);
      await it.page.keyboard.press('Tab');
      expect(await it.page.evaluate(() => document.activeElement?.textContent)).toBe('In the glossary');
      await it.page.keyboard.press('Escape');
      await expect.poll(() => note(it).count()).toBe(0);
      // The platform tells of the closing after it is done.
      await expect.poll(() => term(it).getAttribute('aria-expanded')).toBe('false');
      expect(new URL(it.page.url()).pathname).toBe(guide);
      expect(await violations(it.page)).toEqual([]);
    },
  );

  test('open and close by touch, inside the window', async () => {
    const it = await open(guide, { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
    await term(it).tap();
    await note(it).waitFor();
    const box = (await note(it).boundingBox())!;
    expect(box.x >= 0 && box.x + box.width <= 320).toBe(true);
    await term(it).tap();
    await expect.poll(() => note(it).count()).toBe(0);
    await term(it).tap();
    await note(it).waitFor();
  });

  test('say what the glossary says', async () => {
    const it = await open(guide);
    await term(it).click();
    await note(it).waitFor();
    const words = await note(it).getByRole('status').innerText();
    await it.page.locator('.note-in-place a').click();
    await it.page.waitForURL(/\/glossary\/#/);
    const entry = await it.page.locator(`[id="${new URL(it.page.url()).hash.slice(1)}"] dd`).innerText();
    expect(entry.replaceAll(/\s+/g, ' ')).toContain(words.replace(/^[^:]*: /, ''));
  });

  test('so do figures: what it is, when and where, and who published it', async () => {
    const it = await open(guide);
    const figure = it.page.locator('.glance a.value').first();
    await figure.click();
    await note(it).waitFor();
    const shown = await note(it).innerText();
    expect(shown).toContain((await figure.innerText()).trim());
    expect(shown).toMatch(/May 2025.*Source: .*(?:Original|Stored copy|Quoted) \(/s);
    await it.page.keyboard.press('Escape');
    await expect.poll(() => note(it).count()).toBe(0);
    expect(await it.page.evaluate(() => document.activeElement?.className)).toContain('value');
    expect(new URL(it.page.url()).hash).toBe('');
  });

  test('so do the numbers of sources, as the list at the foot of the page has them', async () => {
    const it = await open(guide);
    const mark = it.page.locator('.prose .cite a').first();
    const entry = it.page.locator(`[id="${(await mark.getAttribute('href'))!.slice(1)}"] a`);
    await mark.click();
    await note(it).waitFor();
    expect(await note(it).locator('a').first().getAttribute('href')).toBe(await entry.getAttribute('href'));
    expect(await note(it).innerText()).toContain((await entry.innerText()).trim());
    expect(await violations(it.page)).toEqual([]);
  });

  test('one is open at a time, by keyboard too, and one that comes late stays closed', async () => {
    const it = await open(guide);
    const [first, second] = [
      it.page.locator('.prose .cite a').nth(0),
      it.page.locator('.prose .cite a').nth(1),
    ];
    await first.focus();
    await it.page.keyboard.press('Enter');
    await note(it).waitFor();
    await second.focus();
    await it.page.keyboard.press('Enter');
    await expect.poll(() => second.getAttribute('aria-expanded')).toBe('true');
    expect(await first.getAttribute('aria-expanded')).toBe('false');
    await it.page.keyboard.press('Escape');

    let answer = () => {};
    await it.page.route('**/glossary/', async (route) => {
      await new Promise<void>((done) => (answer = done));
      return route.continue();
    });
    const asked = it.page.waitForRequest('**/glossary/');
    await term(it).click();
    await asked;
    await first.click();
    await note(it).waitFor();
    const answered = it.page.waitForResponse('**/glossary/');
    answer();
    await answered;
    await expect.poll(() => note(it).getByRole('status').innerText()).toMatch(/^Source /);
    expect(await it.page.locator('main [aria-expanded=true][href]').count()).toBe(1);
  });

  test('lead to the glossary where it cannot be fetched, and where there is no script', async () => {
    const it = await open(guide);
    let first = true;
    await it.page.route('**/glossary/', (route) => {
      const isFetch = route.request().resourceType() === 'fetch';
      if (!isFetch || !first) return route.continue();
      first = false;
      return route.fulfill({ status: 503, body: '' });
    });
    await term(it).click();
    await it.page.waitForURL(/\/glossary\/#/);
    it.complaints.splice(
      0,
      it.complaints.length,
      ...it.complaints.filter((text) => !/503|failed: .*\/glossary\/$/.test(text)),
    );
    const plain = await open(guide, { javaScriptEnabled: false });
    await term(plain).click();
    await plain.page.waitForURL(/\/glossary\/#/);
  });
});
