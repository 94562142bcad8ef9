import { describe, expect, it } from 'vitest';
import { formatDollars } from '../../../src/lib/format.ts';
import { sitesOf } from '../../../src/model/sites.ts';
import { paths } from '../../../src/lib/urls.ts';
import { markdownOf } from '../../../src/model/markdown.ts';
import { pageContext } from '../../../src/model/page-context.ts';
import { together } from '../../../src/model/provenance.ts';
import { readContent } from '../../../src/read/read-content.ts';
import { fixtureRoot } from '../../support/fixture-site.ts';

const site = sitesOf(readContent(fixtureRoot).entries).published;
const guide = site.guides[0]!;
const shown = [guide.path, paths.costAndTime(guide.id)].map((path) => site.table.get(path)!.provenance);
const context = pageContext(site, guide, together(shown).sources);
const markdown = (body: string): string =>
  markdownOf(body, context, (path) => `https://site.example${path}`, 2);
const rows = (text: string): number => text.split('\n').filter((line) => line.startsWith('| ')).length - 2;

describe('a component as Markdown', () => {
  it.each([
    ['<PayRange />', 1],
    ['<PayTrend />', guide.pay!.series.length],
    ['<TopStates by="adjusted-median" count="7" />', 7],
    ['<TopStates by="employment" />', 5],
    ['<IndustryPay />', guide.pay!.industries.length],
    ['<CertificationTable />', guide.certifications.length],
    ['<RouteTable />', guide.routes.length],
    ['<FullCredential />', guide.costs!.fullCredential!.ways.length],
  ])('%s is a table with its sources', (body, count) => {
    expect(rows(markdown(body))).toBe(count);
    expect(markdown(body)).toMatch(/\[\d+\]/);
  });

  it('is a list of links to the states, and a table of the specialties', () => {
    expect(markdown('<StateLinks />').split('\n')).toHaveLength(guide.pay!.states.length);
    expect(markdown('<StateLinks />')).toContain(
      '- [Ohio](https://site.example/career-guides/lantern-keeper/salary/ohio/)',
    );
    expect(rows(markdown('<SpecialtyTable />'))).toBe(guide.specialties.length);
  });

  it('is the stages of a ladder, in order', () => {
    const text = markdown('<CareerLadder />');
    const stages = guide.ladder!.stages.map((stage) => text.indexOf(stage.title));
    expect(stages.every((at) => at > 0)).toBe(true);
    expect(stages).toEqual([...stages].sort((a, b) => a - b));
  });

  it('is the words around it, with deeper headings and whole addresses', () => {
    const text = markdown(
      '## Why\n\nIt *is* <Term of="wick">a wick</Term>, see [pay](/career-guides/lantern-keeper/salary/).\n\n<Callout kind="note" title="Mind | `this` <b>">\n\nInside.\n\n</Callout>\n',
    );
    expect(text).toBe(
      '#### Why\n\nIt *is* a wick, see [pay](https://site.example/career-guides/lantern-keeper/salary/).\n\n**Mind | \\`this\\` \\<b>**\n\nInside.',
    );
  });

  it('is a figure with the numbers of its sources', () => {
    expect(markdown('Pay is <Value of="pay.us.median" />.')).toMatch(/^Pay is \$[\d,]+\[\d+\]\.$/);
  });

  it('has the number of a source once in a sentence, however many figures are from there', () => {
    const text = markdown(
      'From <Value of="pay.us.p25" /> to <Value of="pay.us.p75" />. Half earn <Value of="pay.us.median" />.',
    );
    expect(text).toMatch(/^From \$[\d,]+ to \$[\d,]+(\[\d+\])\. Half earn \$[\d,]+\1\.$/);
  });

  it('is rounded to the hundred in a sentence where we worked it out, and exact in a table', () => {
    const name = 'pay.ohio.adjusted-median';
    const exact = guide.pay!.states.find(({ state }) => state.slug === 'ohio')!.adjustedMedian;
    expect(Number(exact) % 100).not.toBe(0);
    expect(markdown(`It is <Value of="${name}" />.`)).toMatch(/^It is about \$\d+,\d00\[/);
    expect(markdown(`<FigureList of="${name}" caption="x" />`)).toContain(formatDollars(exact));
  });
});
