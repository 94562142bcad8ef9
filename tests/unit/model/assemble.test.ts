import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { stateAbbreviations } from '../../../src/lib/us-states.ts';
import { assemble } from '../../../src/model/assemble.ts';
import type { Guide, Site } from '../../../src/model/types.ts';
import { collectionNames, type Entries } from '../../../src/read/collections.ts';
import { type Content, readContent } from '../../../src/read/read-content.ts';
import { fixtureRoot } from '../../support/fixture-site.ts';
import { guide as tinyGuide, nationalHead, soundFiles, tinySite } from './tiny-site.ts';

fc.configureGlobal({ seed: 20261122, numRuns: 10 });

let content: Content;
let site: Site;
beforeAll(() => {
  content = readContent(fixtureRoot);
  site = assemble(content.entries);
});

/** A value as text, the order of its maps and fields included. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part instanceof Map ? [...(part as Map<unknown, unknown>)] : part,
  );

/** The same things in another order, each time that of the seed. */
function shuffle<Item>(list: readonly Item[], seed: number): Item[] {
  let state = seed;
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
  return list
    .map((item) => [next(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

const anchors = (guide: Guide) =>
  guide.chapters.map(({ id, sections }) => [id, sections.map(({ anchor }) => anchor)]);

describe('a whole site', () => {
  it('stands in the order of its lists, and nowhere else', () => {
    const settings = parse(readFileSync(join(fixtureRoot, 'content/site.yaml'), 'utf8')) as {
      guides: string[];
    };
    expect(site.guides.map(({ id }) => id)).toEqual(settings.guides);
    for (const guide of site.guides) {
      const written = parse(readFileSync(join(fixtureRoot, guide.file), 'utf8')) as {
        chapters: { id: string; sections: string[] }[];
        specialties: string[];
        faqs: { title: string; questions: string[] }[];
        certifications: string[];
        'at-a-glance': { label: string }[];
      };
      expect(anchors(guide)).toEqual(written.chapters.map(({ id, sections }) => [id, sections]));
      expect(guide.specialties.map(({ slug }) => slug)).toEqual(written.specialties);
      expect(
        guide.faqGroups.map(({ title, questions }) => [title, questions.map(({ anchor }) => anchor)]),
      ).toEqual(written.faqs.map(({ title, questions }) => [title, questions]));
      expect(guide.certifications.map(({ id }) => id)).toEqual(written.certifications);
      expect(guide.glance.map(({ label }) => label)).toEqual(
        written['at-a-glance'].map(({ label }) => label),
      );
    }
  });

  it('resolves every figure that a text, a row or a route names, to a source that is there', () => {
    for (const guide of site.guides) {
      const texts = [
        ...guide.chapters.flatMap(({ sections }) => sections),
        ...guide.specialties,
        ...guide.faqGroups.flatMap(({ questions }) => questions),
      ];
      const named = texts.flatMap(({ prose }) =>
        prose.uses.filter((use) => use.component === 'Value').map(({ attributes }) => attributes.of ?? ''),
      );
      expect(named.length).toBeGreaterThan(0);
      for (const name of named) expect(guide.figures.has(name), name).toBe(true);
      for (const figure of guide.figures.values()) {
        expect(figure.sources.length, figure.name).toBeGreaterThan(0);
        expect(figure.period, figure.name).not.toBe('');
        for (const source of figure.sources)
          expect(site.sources.has(source), `${figure.name}: ${source}`).toBe(true);
      }
      for (const row of guide.glance) expect(row.figure ?? row.text, row.label).toBeDefined();
      for (const route of guide.routes)
        for (const part of route.parts) expect(part.cost, `${route.id}: ${part.label}`).toBeDefined();
    }
  });

  it('has the pay of every state, in alphabetical order, with ranks that fit', () => {
    for (const { pay } of site.guides) {
      if (!pay) continue;
      const names = pay.states.map(({ state }) => state.name);
      expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
      expect(pay.states.map(({ state }) => state.abbreviation).sort()).toEqual(
        [...stateAbbreviations].sort(),
      );
      expect(pay.series.map(({ period }) => Number(period.slice(-4)))).toEqual(
        [...pay.series.map(({ period }) => Number(period.slice(-4)))].sort(),
      );
      expect(pay.national).toBe(pay.series.at(-1));
      for (const state of pay.states) {
        if (typeof state.annual.median !== 'number') continue;
        expect(state.adjustedMedian).toBe(Math.round(state.annual.median / (state.priceParity / 100)));
        const better = pay.states.filter(
          ({ annual }) =>
            typeof annual.median === 'number' && annual.median > (state.annual.median as number),
        );
        expect(state.medianRank?.place).toBe(better.length + 1);
      }
    }
  });

  it('has a path of its own for every state', () => {
    for (const { id, pay } of site.guides) {
      expect(new Set(pay?.states.map(({ path }) => path)).size).toBe(pay?.states.length);
      expect(pay?.states.find(({ state }) => state.abbreviation === 'DC')?.path).toBe(
        `/career-guides/${id}/salary/district-of-columbia/`,
      );
    }
  });
});

describe('assemble is pure', () => {
  it('gives the same site for the same entries, and leaves them as they were', () => {
    const before = structuredClone(
      Object.fromEntries(
        collectionNames.map((name) => [name, content.entries[name].map(({ id, data }) => ({ id, data }))]),
      ),
    );
    expect(assemble(content.entries)).toEqual(site);
    const after = Object.fromEntries(
      collectionNames.map((name) => [name, content.entries[name].map(({ id, data }) => ({ id, data }))]),
    );
    expect(after).toEqual(before);
  });

  it('takes nothing from the order of the entries', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2_000_000_000 }), (seed) => {
        const shuffled = Object.fromEntries(
          collectionNames.map((name) => [name, shuffle<unknown>(content.entries[name], seed)]),
        ) as unknown as Entries;
        const other = assemble(shuffled);
        for (const part of Object.keys(site) as (keyof Site)[])
          expect(written(other[part]) === written(site[part]), part).toBe(true);
      }),
    );
  });

  it('needs site.yaml', () => {
    expect(() => assemble({ ...content.entries, site: [] })).toThrow('content/site.yaml is missing.');
  });
});

describe('a site', () => {
  const guideOf = (made: Site) => made.guides[0] as Guide;
  const draftText = (path: string) => ({
    [path]: soundFiles[path]?.replace('reviewed:', 'draft: true\nreviewed:'),
  });

  it('is all that stands in its files', () => {
    const made = tinySite();
    const guide = guideOf(made);
    expect(made).toMatchObject({
      settings: { name: 'Guides', base: '/', branch: 'main' },
      changes: [{ date: '2026-11-22', title: 'First' }],
      redirects: [{ from: '/old/', to: '/career-guides/coder/' }],
    });
    expect(guide).toMatchObject({
      id: 'coder',
      path: '/career-guides/coder/',
      title: 'Coder',
      soc: '29-2072',
      draft: false,
    });
    expect(guide.specialties[0]?.credentials.map(({ id }) => id)).toEqual(['cpc']);
    expect(guide.specialtiesTitle).toBe('Types of coders');
    expect(guide.tables.get('employers')?.rows).toHaveLength(2);
    expect(guide.ladder?.stages).toHaveLength(2);
    expect(made.glossary.map(({ id }) => id)).toEqual(['mean', 'median']);
  });

  it('adds up a route, times and ranges counted, and says that a part is open', () => {
    const [route] = guideOf(tinySite()).routes;
    expect(route).toMatchObject({
      known: { low: 625, high: 2225 },
      open: true,
      months: { low: 4, high: 15 },
    });
    expect(
      route?.parts.map(({ cost, times, sources }) => [
        typeof cost === 'string' ? cost : cost.name,
        times,
        sources,
      ]),
    ).toEqual([
      ['training', 2, ['bea']],
      ['certification.cpc.exam', 1, ['bls', 'bea']],
      ['unknown', 1, []],
    ]);
  });

  it('gives a row of facts the sources of both its figures, each once', () => {
    const [pay, school] = guideOf(tinySite()).glance;
    expect(pay).toMatchObject({
      figure: { name: 'pay.us.p25' },
      to: { name: 'pay.us.p75' },
      sources: ['bls'],
    });
    expect(school).toMatchObject({ text: 'None', sources: ['bls'] });
  });

  it('leaves drafts out, or shows them in the preview', () => {
    const changes = {
      ...draftText(`${tinyGuide}/sections/how.mdx`),
      ...draftText('content/pages/about.mdx'),
    };
    expect(anchors(guideOf(tinySite(changes)))).toEqual([['job', ['what']]]);
    expect(tinySite(changes).pages).toEqual([]);
    expect(anchors(guideOf(tinySite(changes, true)))).toEqual([['job', ['what', 'how']]]);
    expect(tinySite(changes, true).pages.map(({ id, draft }) => [id, draft])).toEqual([['about', true]]);
  });

  it.each([
    [
      'a question',
      `${tinyGuide}/faqs/is-it-hard.mdx`,
      (guide: Guide) => guide.faqGroups.flatMap(({ questions }) => questions),
    ],
    ['a specialty', `${tinyGuide}/specialties/inpatient.mdx`, (guide: Guide) => guide.specialties],
  ])('leaves out %s in draft', (_, path, list) => {
    expect(list(guideOf(tinySite(draftText(path))))).toHaveLength(0);
    expect(list(guideOf(tinySite(draftText(path), true)))).toHaveLength(1);
  });

  it('leaves out a guide in draft, whole', () => {
    const changes = { [`${tinyGuide}/guide.yaml`]: `${soundFiles[`${tinyGuide}/guide.yaml`]}draft: true\n` };
    expect(tinySite(changes).guides).toEqual([]);
    expect(tinySite(changes, true).guides).toHaveLength(1);
  });

  it('leaves out the terms and sources that only a draft uses, and keeps what nothing uses', () => {
    const term = (name: string, source = '') => `term: ${name}\ndefinition: A word.\n${source}`;
    const changes = {
      'content/glossary/drafted.yaml': term('drafted', 'see: [led-to]\nsource: of-the-draft\n'),
      'content/glossary/led-to.yaml': term('led to'),
      'content/glossary/idle.yaml': term('idle'),
      'content/sources/of-the-draft.yaml': soundFiles['content/sources/bls.yaml'] ?? '',
      'content/sources/idle.yaml': soundFiles['content/sources/bls.yaml'] ?? '',
      [`${tinyGuide}/faqs/is-it-hard.mdx`]:
        '---\nquestion: Is it hard?\nreviewed: 2026-11-22\ndraft: true\n---\n\nA <Term of="drafted">word</Term>.\n',
    };
    const ids = (site: Site) => [...site.glossary.map(({ id }) => id), ...site.sources.keys()];
    const added = (site: Site) => ids(site).filter((id) => !ids(tinySite()).includes(id));
    expect(added(tinySite(changes, true)).toSorted()).toEqual([
      'drafted',
      'idle',
      'idle',
      'led-to',
      'of-the-draft',
    ]);
    expect(added(tinySite(changes))).toEqual(['idle', 'idle']);
  });

  it('leaves out names that lead nowhere: the rules have told them', () => {
    const made = guideOf(
      tinySite({ [`${tinyGuide}/guide.yaml`]: ['      - what', '      - what\n      - nowhere'] }),
    );
    expect(anchors(made)).toEqual([['job', ['what', 'how']]]);
  });

  it('has no pay without the table of the nation or of prices', () => {
    for (const path of [`${tinyGuide}/pay/national.csv`, 'content/price-parities.csv'])
      expect(guideOf(tinySite({ [path]: undefined })).pay).toBeUndefined();
  });

  it('has the pay of the nation, and no page or figure of a state, without a table of the states', () => {
    const site = tinySite({
      [`${tinyGuide}/pay/states.csv`]: undefined,
      [`${tinyGuide}/pay/states.yaml`]: undefined,
    });
    const made = guideOf(site);
    expect(made.pay?.national.annual.median).toBe(51_140);
    expect(made.pay?.states).toEqual([]);
    expect([...made.figures.keys()].filter((name) => name.startsWith('pay.alaska'))).toEqual([]);
    expect([...site.table.keys()].filter((path) => path.includes('/salary/'))).toEqual([
      '/career-guides/coder/salary/',
    ]);
    expect(site.table.get('/career-guides/coder/salary/')?.anchors).toEqual(['trend', 'method']);
  });

  it('takes the cap of the year that a wage is of, and none for a year of which it is not known', () => {
    const national = `${tinyGuide}/pay/national.csv`;
    const rows = ['May 2019', 'May 2021', 'May 2025'].map((period) =>
      [period, 10, ...Array.from({ length: 12 }, () => '#')].join(','),
    );
    const made = guideOf(tinySite({ [national]: [nationalHead, ...rows, ''].join('\n') }));
    expect(made.pay?.series.map(({ annual, hourly }) => [annual.median, hourly.median])).toEqual([
      [{ atLeast: null }, { atLeast: null }],
      [{ atLeast: 208_000 }, { atLeast: 100 }],
      [{ atLeast: 239_200 }, { atLeast: 115 }],
    ]);
  });
});

describe('a page of pay is made of', () => {
  const salary = '/career-guides/lantern-keeper/salary/';
  it.each([
    ['the national figures that a state is compared with', `${salary}ohio/`, 'pay/national.csv'],
    ['the tables of others that it shows', salary, 'tables/old-pay-list.yaml'],
  ])('%s', (_, page, file) => {
    expect(site.table.get(page)?.provenance.files).toContain(`content/career-guides/lantern-keeper/${file}`);
  });
});
