import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageKinds } from '../support/page-kinds.ts';
import { bodyRows, dist, elements, pageAt, pages, textOf, withClass } from '../support/pages.ts';

/** Metropolitan areas of the tests' own site, worked out by hand from the rules in its README. */
const address = `${pageKinds.salary}metro/`;
const table = elements(pageAt(address).document, 'data-table').flatMap((it) => elements(it, 'table'))[0]!;
const areasOf = (state: string) =>
  elements(pageAt(`${pageKinds.salary}${state}/`).document)
    .filter((it) => it.attribs['aria-label']?.startsWith('Metropolitan areas of'))
    .flatMap((it) => bodyRows(it).map(([area]) => area));

describe('the page of metropolitan areas', () => {
  test('has each area by name, with its pay, its ranks and its own price level', () => {
    expect(bodyRows(table)).toEqual([
      ['Beaconville, OH', '$52,000', '2', '$65,000', '1', '80.0', '$25.00'],
      ['Candle Bay-Taper Point, OH', '$45,760', '3', '$52,000', '=2', '88.0', '$22.00'],
      ['Dim’s Falls, NV', 'no BLS figure', '–', '–', '–', '100.0', '–'],
      ['Glow City, OH-KY-IN', '$41,600', '=4', '$40,000', '4', '104.0', '$20.00'],
      ['Port Lantern, CA', '$62,400', '1', '$52,000', '=2', '120.0', '$30.00'],
      ['Wick, WY', '$41,600', '=4', '–', '–', '–', '$20.00'],
    ]);
  });

  test('says in its first sentence from where to where the medians run, and how many are missing', () => {
    const lede = withClass(pageAt(address).document, 'lede').map(textOf).join(' ');
    const [, known, all] = lede.match(
      /^Median pay of .* ranges from \$41,600 to \$62,400 a year \(May 2025\)\. It is lowest in (?:Glow City|Wick).*, and highest in Port Lantern, CA\. We have a median for (\d+) of the (\d+) areas\.$/,
    ) ?? [lede];
    expect(Number(all) - Number(known), lede).toBe(1);
  });

  test('has its figures in a file to take along', () => {
    const line = readFileSync(join(dist, pageKinds.salary, 'metro-areas.csv'), 'utf8')
      .split('\n')
      .find((it) => it.includes('Glow City'));
    expect(line).toMatch(
      /^10200,"Glow City, OH-KY-IN",OH KY IN,99-0001,May 2025,,20,41600,4,104,2024,40000,4,/,
    );
  });
});

describe('the page of a state', () => {
  test('lists its areas, one that lies in several states on each of them', () => {
    expect(areasOf('ohio')).toEqual(['Beaconville, OH', 'Candle Bay-Taper Point, OH', 'Glow City, OH-KY-IN']);
    expect(areasOf('kentucky')).toEqual(['Glow City, OH-KY-IN']);
    expect(areasOf('texas')).toEqual([]);
  });
});

describe('the page of an area', () => {
  const bay = `${address}candle-bay-taper-point-oh/`;

  test('is there where two other areas of its states have a median to compare with', () => {
    const areas = pages.map((page) => page.address).filter((it) => it.startsWith(address) && it !== address);
    expect(areas.sort()).toEqual([`${address}beaconville-oh/`, bay, `${address}glow-city-oh-ky-in/`]);
  });

  test('gives its median beside the nation and the state, its rank, and what it buys', () => {
    const { document } = pageAt(bay);
    const text = elements(document, 'main').map(textOf).join(' ').replace(/\s+/g, ' ');
    expect(text).toMatch(
      /Median pay in Candle Bay-Taper Point, OH, is \$45,760 a year \(May 2025\)\. Half of all .* earn more, and half earn less\./,
    );
    expect(text).toContain('The area ranks 3rd among the 5 metropolitan areas with a published median.');
    expect(text).toContain(
      'Prices in the area are 12.0% below the U.S. average, so the median goes about as far as $52,000 at average',
    );
    expect(text).toMatch(/Hourly median \$22\.00/);
    expect(
      elements(document, 'table')
        .flatMap((it) => bodyRows(it))
        .slice(0, 3),
    ).toEqual([
      ['Beaconville, OH', '$52,000', '$65,000'],
      ['Candle Bay-Taper Point, OH', '$45,760', '$52,000'],
      ['Glow City, OH-KY-IN', '$41,600', '$40,000'],
    ]);
  });
});
