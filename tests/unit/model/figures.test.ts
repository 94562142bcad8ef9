import { beforeAll, describe, expect, it } from 'vitest';
import type { Figure, Guide } from '../../../src/model/types.ts';
import { ends } from '../../../src/model/figures.ts';
import { guide, stateRow, tinySite } from './tiny-site.ts';

const figuresOf = (changes = {}) => (tinySite(changes).guides[0] as Guide).figures;
let figures: ReadonlyMap<string, Figure>;
beforeAll(() => {
  figures = figuresOf();
});

describe('a written figure', () => {
  it('is its value with unit, time, scope and source', () => {
    expect(figures.get('growth')).toEqual({
      name: 'growth',
      label: 'Growth',
      amount: 8,
      unit: 'percent',
      qualifier: undefined,
      period: '2025–35',
      scope: 'United States',
      sources: ['bls'],
      files: ['content/career-guides/coder/figures.yaml'],
      note: undefined,
    });
  });

  it('is a range where it has two ends', () => {
    expect(figures.get('training')?.amount).toEqual({ low: 100, high: 900 });
  });

  it('is a sum of others, with the sources of all its parts', () => {
    expect(figures.get('first-year')).toMatchObject({
      amount: { low: 525, high: 1325 },
      unit: 'usd',
      sources: ['bea'],
    });
  });

  it('is one number where the parts of a sum have no width', () => {
    const fees = (text: string) => text;
    const changes = {
      [`${guide}/certifications/cpc.yaml`]: [
        'renewal:',
        `${fees('  - id: member\n    label: Member\n    usd: 75.5\n    payer: member\n    seen: 2026\n    source: bls\n')}renewal:`,
      ],
      [`${guide}/figures.yaml`]: ['    - training', '    - certification.cpc.member'],
    };
    expect(figuresOf(changes).get('first-year')).toMatchObject({ amount: 500.5, sources: ['bea', 'bls'] });
  });

  it.each([
    ['none', '', '', undefined],
    ['over, with an exact one', 'over', '', 'over'],
    ['over and about', 'over', 'about', 'about'],
    ['over and under', 'over', 'under', 'about'],
  ])('is as exact as a sum as its parts are: %s', (_, ofFigure, ofFee, qualifier) => {
    const line = (indent: string, word: string) => (word ? `${indent}qualifier: ${word}\n` : '');
    const changes = {
      [`${guide}/figures.yaml`]: ['  high: 900\n', `  high: 900\n${line('  ', ofFigure)}`],
      [`${guide}/certifications/cpc.yaml`]: ['    usd: 425\n', `    usd: 425\n${line('    ', ofFee)}`],
    };
    expect(figuresOf(changes).get('first-year')?.qualifier).toBe(qualifier);
  });

  it('is unknown as a sum where a part of it is', () => {
    const changes = {
      [`${guide}/figures.yaml`]: ['    - training', '    - pay.alaska.median'],
      [`${guide}/pay/states.csv`]: [stateRow('AK', 1), 'AK,,,,,,,,,,,'],
    };
    expect(figuresOf(changes).get('first-year')?.amount).toBeNull();
  });

  it('is left out as a sum that names what is not there', () => {
    expect(
      figuresOf({ [`${guide}/figures.yaml`]: ['    - training', '    - trainings'] }).has('first-year'),
    ).toBe(false);
  });
});

describe('a fee', () => {
  it('is a figure by the names of its credential and itself', () => {
    expect(figures.get('certification.cpc.exam')).toEqual({
      name: 'certification.cpc.exam',
      label: 'CPC: Exam',
      amount: 425,
      unit: 'usd',
      qualifier: undefined,
      period: 'seen September 2026',
      scope: 'any candidate',
      sources: ['bea'],
      files: ['content/career-guides/coder/certifications/cpc.yaml'],
    });
  });
});

describe('figures of pay', () => {
  it('have the year in their name, but for the newest', () => {
    expect(figures.get('pay.us.median')).toMatchObject({
      amount: 51140,
      period: 'May 2025',
      unit: 'usd-per-year',
      sources: ['bls'],
    });
    expect(figures.get('pay.us.2024.median')).toMatchObject({ amount: 48000, period: 'May 2024' });
    expect(figures.get('pay.us.hourly-median')).toMatchObject({ amount: 24.59, unit: 'usd-per-hour' });
    expect(figures.get('pay.us.employment')).toMatchObject({ amount: 194720, unit: 'people' });
    expect(figures.has('pay.us.2025.median')).toBe(false);
  });

  it('take the newest year for the present one, wherever its row stands', () => {
    const rows = [
      'May 2025,194720,27,17,20,24.59,31,39,56790,35000,42000,51140,65000,81150\n',
      'May 2024,190000,25,15,18,23,30,40,52000,31000,38000,48000,62000,83000\n',
    ];
    const turned = figuresOf({
      [`${guide}/pay/national.csv`]: [`${rows[1]}${rows[0]}`, `${rows[0]}${rows[1]}`],
    });
    expect(turned.get('pay.us.median')?.period).toBe('May 2025');
  });

  it('of a state have its name, and its price level its own source', () => {
    expect(figures.get('pay.district-of-columbia.median')).toMatchObject({
      scope: 'District of Columbia',
      period: 'May 2025',
    });
    expect(figures.get('pay.alaska.price-parity')).toMatchObject({
      amount: 100,
      period: '2024',
      sources: ['bea'],
    });
    expect(figures.get('pay.alaska.adjusted-median')).toMatchObject({
      amount: 59900,
      period: 'May 2025, prices of 2024',
      sources: ['bls', 'bea'],
    });
    expect(figures.get('pay.alaska.location-quotient')).toMatchObject({ amount: 0.5, unit: 'ratio' });
  });

  it('say where nothing is published, instead of leaving it out', () => {
    const few = figuresOf({ [`${guide}/pay/states.csv`]: [stateRow('AK', 1), 'AK,**,,,,,*,,,,#,'] });
    expect(few.get('pay.alaska.employment')?.amount).toBeNull();
    expect(few.get('pay.alaska.median')?.amount).toBeNull();
    expect(few.get('pay.alaska.adjusted-median')?.amount).toBeNull();
    expect(few.get('pay.alaska.p75')?.amount).toEqual({ atLeast: 239_200 });
  });

  it('of industries and related occupations come with their tables', () => {
    const about = 'title: x\nsource: bea\nperiod: May 2025\nscope: United States\n';
    const more = figuresOf({
      [`${guide}/pay/industries.csv`]:
        'id,industry,naics,employment,annual_median\nhospitals,Hospitals,622,48680,59120\n',
      [`${guide}/pay/industries.yaml`]: about,
      [`${guide}/pay/related-occupations.csv`]:
        'soc,title,employment,hourly_median,annual_median,annual_mean,annual_p10,annual_p90\n00-0000,All,1,2,50000,3,4,5\n43-3021,Clerks,1,2,48500,3,4,5\n',
      [`${guide}/pay/related-occupations.yaml`]: about,
    });
    expect(more.get('pay.industry.hospitals.median')).toMatchObject({
      amount: 59120,
      scope: 'Hospitals',
      sources: ['bea'],
    });
    expect(more.get('pay.industry.hospitals.share')).toMatchObject({ amount: 25, unit: 'percent' });
    expect(more.get('pay.all-occupations.median')).toMatchObject({
      amount: 50000,
      scope: 'All, United States',
    });
    expect(more.get('pay.related.43-3021.median')).toMatchObject({ amount: 48500 });
    expect([...figures.keys()].filter((name) => /^pay\.(industry|related|all)/.test(name))).toEqual([]);
  });
});

describe('ends', () => {
  it('are those of a number, a range or nothing', () => {
    expect(ends(5)).toEqual({ low: 5, high: 5 });
    expect(ends({ low: 1, high: 2 })).toEqual({ low: 1, high: 2 });
    expect(ends({ atLeast: 5 })).toBeNull();
    expect(ends(null)).toBeNull();
  });
});
