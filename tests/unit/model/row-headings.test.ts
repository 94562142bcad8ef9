import { describe, expect, it } from 'vitest';
import { markdownOf } from '../../../src/model/markdown.ts';
import { pageContext } from '../../../src/model/page-context.ts';
import { rowHeadings as rule } from '../../../src/model/rules/row-headings.ts';
import { rowHeadings } from '../../../src/model/row-headings.ts';
import { type Changes, guide, problemsOf, tinySite, reportsBy } from './tiny-site.ts';

const figure = (label: string, scope: string, period = '2025') => ({ label, scope, period });

describe('the headings of a list of figures', () => {
  it('are the labels, where these differ', () => {
    expect(rowHeadings([figure('Pay', 'Ohio'), figure('Jobs', 'Ohio')])).toEqual(['Pay', 'Jobs']);
  });

  it('say what tells rows of one label apart, first the scope, then the period', () => {
    expect(
      rowHeadings([
        figure('Jobs', 'Ohio'),
        figure('Share', 'Hospitals'),
        figure('Share', 'Offices', '2025'),
        figure('Share', 'Offices', '2024'),
      ]),
    ).toEqual(['Jobs', 'Share: Hospitals', 'Share: Offices, 2025', 'Share: Offices, 2024']);
  });

  it('are also those of the Markdown twin', () => {
    const site = tinySite();
    const context = pageContext(site, site.guides[0], ['bls']);
    const list = '<FigureList of="pay.ohio.median pay.texas.median" caption="x" />';
    expect(markdownOf(list, context, (path) => path)).toMatch(/Median pay: Ohio [\s\S]*Median pay: Texas /);
  });
});

describe('two rows with one heading', () => {
  const text = `${guide}/sections/what.mdx`;
  const list = (names: string): Changes => ({
    [text]: ['<DataTable of="employers" />', `<FigureList of="${names}" caption="x" />`],
  });

  it('are fine in a list of figures as long as places or years tell them apart', () => {
    expect(reportsBy(rule, list('growth pay.ohio.median pay.texas.median'))).toEqual([]);
  });

  it.each<[string, Changes, string]>([
    ['a figure twice in a list', list('growth training growth'), `${text}:11:1 …“Growth”.`],
    [
      'two rows of a table',
      { [`${guide}/tables/employers.yaml`]: ['[B, Insurer]', '[A, Insurer]'] },
      `${guide}/tables/employers.yaml:5:13 …“A”.`,
    ],
    [
      'two rows at a glance',
      { [`${guide}/guide.yaml`]: ['label: School', 'label: Pay'] },
      `${guide}/guide.yaml:14:5 …“Pay”.`,
    ],
    [
      'two parts of a route',
      { [`${guide}/routes.yaml`]: ['label: Books', 'label: Exam'] },
      `${guide}/routes.yaml:18:9 …“Exam”.`,
    ],
  ])('are reported where they are: %s', (_, changes, reports) => {
    expect(reportsBy(rule, changes)).toEqual([reports.replace('…', 'Two rows have the same heading, ')]);
    expect(problemsOf(rule, changes)[0]?.instead).toContain('tells the rows apart');
  });
});
