import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  bodyRows,
  dist,
  type Element,
  elements,
  pageAt,
  pages,
  root,
  settings,
  textOf,
  withClass,
  withId,
} from '../../support/pages.ts';

const guides = settings.guides
  .map((guide) => `/career-guides/${guide}/`)
  .filter((address) => pages.some((page) => page.address === address));

const body = (section: Element): Element => withClass(section, 'prose')[0]!;
const heading = (section: Element): string => textOf(elements(section, 'h3')[0]!);
/** Words without the amounts on the axes of drawings, which say nothing of pay. */
const withoutAxes = (root: Element): string =>
  [...withClass(root, 'pay-axis'), ...elements(root, 'li').filter((it) => it.attribs['aria-hidden'])].reduce(
    (text, axis) => text.replace(textOf(axis), ''),
    textOf(root),
  );
const values = (section: Element): string[] => withClass(section, 'value').map(textOf);

/** Words without signs and source numbers, which differ between the two. */
const bare = (words: string): string => words.replace(/\[\d+\]|[,()[\]\\]/g, '').replace(/\s+/g, ' ');

/** Figures with a dollar or percent sign, as a set in order. */
const signed = (text: string): string[] =>
  [...new Set(text.match(/\$\d[\d,.]*\d|\$\d|\d[\d.,]*%/g) ?? [])].sort();

const text = {
  id: z.string().min(1),
  title: z.string().min(1),
  url: z.url(),
  reviewed: z.iso.date(),
  markdown: z.string().min(1),
  sources: z.array(z.string()),
};
const number = z.number();
const documented = z.strictObject({
  title: z.string().min(1),
  url: z.url(),
  occupation: z.strictObject({
    soc: z.string().regex(/^\d\d-\d{4}$/),
    title: z.string().min(1),
    scope: z.string().min(1),
  }),
  summary: z.string().min(1),
  reviewed: z.iso.date(),
  license: z.url(),
  sections: z.array(z.strictObject({ chapter: z.string().min(1), ...text })).min(1),
  specialties: z.array(z.strictObject(text)),
  questions: z.array(z.strictObject(text)),
  figures: z.record(
    z.string(),
    z.strictObject({
      label: z.string().min(1),
      value: z.union([
        number,
        z.null(),
        z.strictObject({ atLeast: number }),
        z.strictObject({ low: number, high: number }),
      ]),
      unit: z.enum([
        'usd-per-year',
        'usd-per-hour',
        'usd',
        'percent',
        'people',
        'jobs-per-year',
        'months',
        'years',
        'hours',
        'count',
        'index',
        'ratio',
      ]),
      qualifier: z.enum(['about', 'over', 'under']).optional(),
      period: z.string().min(1),
      scope: z.string().min(1),
      sources: z.array(z.string()).min(1),
      note: z.string().optional(),
    }),
  ),
  sources: z.record(
    z.string(),
    z.strictObject({
      title: z.string(),
      publisher: z.string(),
      url: z.url(),
      published: z.string().optional(),
      seen: z.string(),
      reached: z.enum(['original', 'stored-copy', 'quoted']),
    }),
  ),
  more: z.record(z.string(), z.url()),
});

describe.each(guides)('%s', (guide) => {
  const page = pageAt(guide);
  const markdown = readFileSync(join(dist, guide, 'index.md'), 'utf8');
  const json: unknown = JSON.parse(readFileSync(join(dist, guide, 'guide.json'), 'utf8'));

  /** Sections of the page, each with its heading and where its text begins. */
  const sections = withClass(page.document, 'chapter').flatMap((chapter) =>
    elements(chapter, 'section').filter((it) => it !== chapter),
  );
  /** The Markdown of a section, from its heading to the next of the same level or above. */
  function twinOf(title: string): string {
    const [, text] = markdown.split(`\n### ${title}\n`);
    if (text === undefined) throw new Error(`The twin has no section “${title}”.`);
    return text.split(/\n#{1,3} /)[0] ?? '';
  }

  describe('index.md', () => {
    test('has every heading of the page, in its order', () => {
      const main = elements(page.document, 'main')[0]!;
      const onPage = [
        ...elements(main, 'h1').map((it) => `# ${textOf(it)}`),
        ...elements(withId(page.document, 'at-a-glance')!, 'h2').map((it) => `## ${textOf(it)}`),
        ...withClass(page.document, 'chapter').flatMap((chapter) =>
          elements(chapter, 'h2', 'h3', 'h4', 'h5').map(
            (it) => `${'#'.repeat(Number(it.name[1]))} ${textOf(it)}`,
          ),
        ),
        '## Sources',
      ];
      expect(markdown.split('\n').filter((line) => /^#+ /.test(line))).toEqual(onPage);
    });

    test.each(sections.map((section) => [heading(section), section] as const))(
      'quotes the figures of “%s” in its order, and no others',
      (title, section) => {
        const twin = twinOf(title);
        let from = 0;
        for (const value of values(section)) {
          const at = twin.indexOf(value, from);
          expect(at, `${value} after ${twin.slice(Math.max(0, from - 40), from)}`).toBeGreaterThanOrEqual(0);
          from = at + value.length;
        }
        expect(signed(twin)).toEqual(signed(withoutAxes(body(section))));
      },
    );

    test('has as many tables of words as the page, with the same first cells', () => {
      for (const section of sections) {
        const twin = bare(twinOf(heading(section)));
        for (const table of withClass(body(section), 'text-table')) {
          for (const [first = ''] of bodyRows(table)) expect(twin).toContain(bare(first).slice(0, 25).trim());
        }
      }
    });

    test('quotes the facts at a glance', () => {
      const twin = markdown.split('\n## At a glance\n')[1]!.split('\n## ')[0]!;
      const box = withId(page.document, 'at-a-glance')!;
      for (const label of elements(box, 'dt').map(textOf)) expect(twin).toContain(`- ${label}: `);
      const scope = withClass(box, 'glance-scope').map(textOf).join(' ');
      expect(bare(twin)).toContain(bare(scope));
      // Points of pay are in the drawing alone, with more that is not said in rows.
      const [quoted, shown] = [signed(twin), signed(textOf(box))];
      expect(quoted.filter((it) => !shown.includes(it))).toEqual([]);
      const inRows = signed(`${elements(box, 'dl').map(textOf).join(' ')} ${scope}`);
      expect(inRows.filter((it) => !quoted.includes(it))).toEqual([]);
    });

    test('numbers its sources as the page does', () => {
      const listed = elements(withId(page.document, 'sources')!, 'li').map(
        (item) => elements(item, 'a')[0]?.attribs['href'],
      );
      const twin = [...markdown.split('\n## Sources\n')[1]!.matchAll(/^(\d+)\. .+ <(https:\S+)>$/gm)];
      expect(twin.map((match) => match[2])).toEqual(listed);
      expect(twin.map((match) => Number(match[1]))).toEqual(listed.map((_, index) => index + 1));
      for (const section of sections) {
        const marks = [...withClass(body(section), 'cite'), ...withClass(body(section), 'value')];
        const cited = marks.flatMap((it) => elements(it, 'a').map((a) => `[${a.attribs['href']?.slice(2)}]`));
        const quoted = new Set(twinOf(heading(section)).match(/\[\d+\](?!\()/g));
        expect(
          [...new Set(cited)].filter((mark) => !quoted.has(mark)),
          heading(section),
        ).toEqual([]);
        expect(
          [...quoted].filter((mark) => Number(mark.slice(1, -1)) > listed.length),
          heading(section),
        ).toEqual([]);
      }
    });

    test('is clean: no components, no braces, no broken words, only whole addresses', () => {
      expect(
        markdown.match(/<\/?[A-Z]\w*|[{}]|\bundefined\b|\bNaN\b|\[object|\]\(\/|\]\(#|^(?:import|export) /gm),
      ).toBeNull();
      const own = [...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
        .map((match) => match[1] ?? '')
        .filter((it) => it.startsWith(settings.address));
      expect(own.filter((it) => !existsSync(join(dist, new URL(it).pathname)))).toEqual([]);
    });
  });

  describe('guide.json', () => {
    const data = documented.parse(json);
    const anchors = (items: { url: string }[]): string[] => items.map((it) => new URL(it.url).hash.slice(1));

    test('has the sections, questions and specialties of the pages', () => {
      expect(data.sections.map(({ id, title }) => [id, title])).toEqual(
        sections.map((section) => [section.attribs['id'], heading(section)]),
      );
      expect(anchors(data.sections)).toEqual(sections.map((section) => section.attribs['id']));
      const questions = pages
        .filter(({ address }) => address === `${guide}faq/`)
        .flatMap(({ document }) => withClass(document, 'faq'));
      expect(data.questions.map(({ id, title }) => [id, title])).toEqual(
        questions.map((it) => [it.attribs['id'], textOf(elements(it, 'h3')[0]!)]),
      );
      expect(
        data.specialties
          .map((it) => pageAt(new URL(it.url).pathname))
          .map((it) => textOf(elements(it.document, 'h1')[0]!)),
      ).toEqual(data.specialties.map((it) => it.title));
    });

    /** The numbers in a figure as written: `about 4 to 15 months` holds 4 and 15. */
    const numbersIn = (written: string): number[] =>
      (written.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((it) => Number(it.replaceAll(',', '')));
    const numbersOf = (name: string): number[] => {
      const value = data.figures[name]?.value;
      return value === null || value === undefined
        ? []
        : typeof value === 'number'
          ? // Sentences round what we worked out ourselves.
            [name.endsWith('.adjusted-median') ? Math.round(value / 100) * 100 : value]
          : 'atLeast' in value
            ? [value.atLeast]
            : value.low === value.high
              ? [value.low]
              : [value.low, value.high];
    };

    test('gives each figure as the page prints it', () => {
      for (const section of sections) {
        const source = readFileSync(
          join(root, `content${guide}sections/${section.attribs['id']}.mdx`),
          'utf8',
        );
        const names = [...source.matchAll(/<Value of="([^"]+)"|<Step [^>]*\bcost="([^"]+)"/g)].map(
          (match) => match[1] ?? match[2] ?? '',
        );
        expect([section.attribs['id'], names.map(numbersOf)]).toEqual([
          section.attribs['id'],
          values(section).map(numbersIn),
        ]);
      }
    });

    test('names no source that it does not describe, and leads to the other tables', () => {
      const used = [
        ...Object.values(data.figures).flatMap((it) => it.sources),
        ...[...data.sections, ...data.questions, ...data.specialties].flatMap((it) => it.sources),
      ];
      expect([...new Set(used)].filter((id) => !Object.hasOwn(data.sources, id))).toEqual([]);
      for (const address of Object.values(data.more))
        expect(existsSync(join(dist, new URL(address).pathname)), address).toBe(true);
    });

    test('holds texts as clean as the Markdown, whose source numbers count through their lists', () => {
      for (const it of [...data.sections, ...data.questions, ...data.specialties]) {
        expect(it.markdown.match(/<\/?[A-Z]\w*|[{}]|\bundefined\b|\bNaN\b|\]\(\//g), it.id).toBeNull();
        const numbers = (it.markdown.match(/\[(\d+)\](?!\()/g) ?? []).map((mark) =>
          Number(mark.slice(1, -1)),
        );
        expect(
          numbers.filter((mark) => mark > it.sources.length),
          it.id,
        ).toEqual([]);
      }
    });
  });
});
