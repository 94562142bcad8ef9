import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/model/assemble.ts';
import { byGuide, citedSources, pagesCiting } from '../../../src/model/citations.ts';
import { type PageContext, sourceNumber } from '../../../src/model/page-context.ts';
import { guidesOfTerms, ofTexts, usedTerms } from '../../../src/model/texts.ts';
import type { Guide, Site, Source } from '../../../src/model/types.ts';
import { readContent } from '../../../src/read/read-content.ts';
import { fixtureRoot } from '../../support/fixture-site.ts';
import { type Changes, guide, soundFiles, tinySite } from './tiny-site.ts';

const what = `${guide}/sections/what.mdx`;
const how = `${guide}/sections/how.mdx`;
const source = (id: string): Changes => ({
  [`content/sources/${id}.yaml`]: soundFiles['content/sources/bls.yaml']
    ?.replace('/a', `/${id}`)
    .replace('Wages', id),
});
const guideOf = (site: Site) => site.guides[0] as Guide;
const sourcesOfPage = (site: Site, page = '') =>
  site.table.get(`${guideOf(site).path}${page}`)?.provenance.sources;
const body = (path: string, text: string): Changes => ({
  [path]: `${soundFiles[path]?.split('---\n\n')[0]}---\n\n${text}\n`,
});

/** Sources of one section that holds this text. */
function sourcesOf(text: string, changes: Changes = {}): readonly string[] {
  const made = guideOf(tinySite({ ...source('one'), ...source('two'), ...body(what, text), ...changes }));
  return ofTexts(
    made.chapters.flatMap(({ sections }) => sections.filter(({ anchor }) => anchor === 'what')),
    made,
  ).sources;
}

describe('the sources of a text', () => {
  it('stand in reading order, each once', () => {
    expect(
      sourcesOf(
        'A.<Cite source="two" /> B.<Cite source="one" /><Cite source="two" />\n\n## C\n\n- D.<Cite source="bea" />',
      ),
    ).toEqual(['two', 'one', 'bea']);
  });

  it.each([
    ['a figure', 'It is <Value of="training" />.', ['bea']],
    ['a sum', 'It is <Value of="first-year" />.', ['bea']],
    ['a list of figures', '<FigureList of="training growth" caption="x" />', ['bea', 'bls']],
    [
      'the cost of a step',
      '<Steps>\n\n<Step title="x" cost="training">\n\nDo.\n\n</Step>\n\n</Steps>',
      ['bea'],
    ],
    ['a table, then its rows', '<DataTable of="employers" />', ['bls', 'bea']],
    ['the range of pay', '<PayRange />', ['bls']],
    ['the trend of pay', '<PayTrend />', ['bls']],
    ['the first states', '<TopStates by="median" />', ['bls']],
    ['the first states by what pay buys', '<TopStates by="adjusted-median" />', ['bls', 'bea']],
    ['credentials', '<CertificationTable only="cpc" />', ['bea', 'bls']],
    ['the routes', '<RouteTable />', ['bls', 'bea']],
    ['the ladder', '<CareerLadder />', ['bls']],
    ['none', 'A <Term of="median">median</Term>.\n\n<StateLinks />', []],
  ])('are those behind %s', (_, text, expected) => {
    expect(sourcesOf(text)).toEqual(expected);
  });

  it('outside a guide are only those it cites', () => {
    const [page] = tinySite({
      'content/pages/about.mdx': ['By hand.', 'By hand.<Cite source="bea" />'],
    }).pages;
    expect(ofTexts([page as Site['pages'][number]], undefined).sources).toEqual(['bea']);
  });
});

describe('the numbers on the guide page', () => {
  it('go first to the box of facts, then down the sections in the order of guide.yaml', () => {
    const changes = {
      ...source('one'),
      ...source('two'),
      ...source('three'),
      ...body(what, 'A.<Cite source="two" />'),
      ...body(how, 'B.<Cite source="one" /><Cite source="two" />'),
    };
    const glance: Changes = { [`${guide}/guide.yaml`]: ['    source: bls', '    source: three'] };
    expect(sourcesOfPage(tinySite({ ...changes, ...glance }))).toEqual(['bls', 'three', 'two', 'one']);
    const turned: Changes = {
      [`${guide}/guide.yaml`]: ['      - what\n      - how', '      - how\n      - what'],
    };
    expect(sourcesOfPage(tinySite({ ...changes, ...turned }))).toEqual(['bls', 'one', 'two']);
  });

  it('count from 1, in that order', () => {
    const site = tinySite();
    const sources = ['bea', 'bls'].map((id) => site.sources.get(id) as Source);
    const context: PageContext = { site, guide: guideOf(site), sources };
    expect([
      sourceNumber(context, 'bea'),
      sourceNumber(context, 'bls'),
      sourceNumber(context, 'nobody'),
    ]).toEqual([1, 2, 0]);
  });
});

describe('the sources of the page of pay', () => {
  it('are those of every table and of the prices, each once', () => {
    expect(sourcesOfPage(tinySite(), 'salary/')).toEqual(['bls', 'bea']);
  });
});

describe('citedSources', () => {
  it('are all that something shown rests on', () => {
    expect([...citedSources(tinySite())].sort()).toEqual(['bea', 'bls']);
    const cited = citedSources(
      tinySite({
        ...source('one'),
        ...source('two'),
        'content/glossary/mean.yaml': `${soundFiles['content/glossary/mean.yaml']}source: one\n`,
      }),
    );
    expect([...cited].sort()).toEqual(['bea', 'bls', 'one']);
  });
});

describe('usedTerms', () => {
  it('are those that a text or another term refers to', () => {
    expect([...usedTerms(tinySite())].sort()).toEqual(['mean', 'median']);
    expect([...usedTerms(tinySite({ 'content/glossary/median.yaml': ['see: [mean]\n', ''] }))]).toEqual([
      'median',
    ]);
  });
});

describe('pagesCiting', () => {
  it('names for each source the places that rest on it, each once', () => {
    const pages = pagesCiting(tinySite());
    expect(pages.get('bls')?.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        '/career-guides/coder/#at-a-glance',
        '/career-guides/coder/#what',
        '/career-guides/coder/faq/#is-it-hard',
        '/career-guides/coder/salary/',
      ]),
    );
    for (const list of pages.values()) expect(new Set(list.map(({ path }) => path)).size).toBe(list.length);
  });

  it('knows a place for every source that a page shows', () => {
    const site = assemble(readContent(fixtureRoot).entries);
    const shown = new Set([...site.table.values()].flatMap((page) => page.provenance.sources));
    const placed = pagesCiting(site);
    expect([...shown].filter((id) => !placed.has(id))).toEqual([]);
  });

  it('leads to places that are there', () => {
    const site = tinySite();
    for (const [id] of pagesCiting(site)) expect(site.sources.has(id), id).toBe(true);
  });
});

describe('pages and terms of several guides', () => {
  const guides = ['coder', 'clerk'].map((id) => ({
    path: `/career-guides/${id}/`,
    id,
  })) as unknown as Guide[];
  const pages = ['/sources/', '/career-guides/clerk/', '/career-guides/coder/faq/#a'].map((path) => ({
    path,
  }));

  it('stand under their guides, those of the site last', () => {
    expect(byGuide(guides, pages)).toEqual([
      { guide: guides[0], pages: [pages[2]] },
      { guide: guides[1], pages: [pages[1]] },
      { guide: undefined, pages: [pages[0]] },
    ]);
  });

  it('stand together where there is one guide, and nowhere where there is no page', () => {
    expect(byGuide(guides.slice(0, 1), pages)).toEqual([{ guide: undefined, pages }]);
    expect([byGuide(guides, []), byGuide([], [])]).toEqual([[], []]);
  });

  it('a term names the guides whose texts use it, and none where there is one', () => {
    const several = assemble(readContent(fixtureRoot).entries);
    const used = guidesOfTerms(several);
    expect(used.get('wick')?.map(({ id }) => id)).toEqual(['lantern-keeper']);
    // Only the entry of another term leads on to it.
    expect(used.get('mean')).toEqual([]);
    expect(guidesOfTerms({ ...several, guides: several.guides.slice(0, 1) }).size).toBe(0);
  });
});
