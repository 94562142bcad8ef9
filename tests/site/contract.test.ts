import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dist, pages } from '../support/pages.ts';
import { slugOf, stateNames } from '../support/state-names.ts';

/** Addresses that other people's links rest on. None of them may go; a page that moves leaves a redirect. */
const guide = '/career-guides/lantern-keeper/';
const pageAddresses = [
  ...[
    '/',
    '/career-guides/',
    '/career-guides/compare/',
    '/glossary/',
    '/sources/',
    '/about/',
    '/accessibility/',
    '/privacy/',
    '/404.html',
  ],
  ...[
    guide,
    `${guide}salary/`,
    `${guide}specialties/`,
    `${guide}faq/`,
    `${guide}certifications/`,
    `${guide}cost-and-time/`,
    `${guide}plan/`,
    '/career-guides/cloud-shepherd/',
    '/career-guides/cloud-shepherd/salary/',
    '/search/',
  ],
  ...['harbor-lanterns', 'street-lanterns'].map((specialty) => `${guide}specialties/${specialty}/`),
  ...[...stateNames.values()].map((name) => `${guide}salary/${slugOf(name)}/`),
];
/** Areas of `metro-areas.csv` that have a neighbor to compare with. */
const areas = ['beaconville-oh', 'glow-city-oh-ky-in', 'candle-bay-taper-point-oh'].map(
  (it) => `metro/${it}`,
);
const fileAddresses = [
  '/sitemap-index.xml',
  ...['states.csv', 'states.json', 'industries.csv', 'national.csv'].map((name) => `${guide}salary/${name}`),
  `${guide}cost-and-time/routes.csv`,
];

test('every promised page is there', () => {
  const built = new Set(pages.map((page) => page.address));
  expect(pageAddresses.filter((address) => !built.has(address))).toEqual([]);
});

test('every promised file is there', () => {
  expect(fileAddresses.filter((address) => !existsSync(join(dist, address)))).toEqual([]);
});

test('the salary folder holds one page for each state and area, a list of areas and no other', () => {
  const folder = `${guide}salary/`;
  const inside = pages
    .map((page) => page.address)
    .filter((address) => address.startsWith(folder) && address !== folder);
  expect(inside.sort()).toEqual(
    ['metro', ...areas, ...[...stateNames.values()].map(slugOf)].map((name) => `${folder}${name}/`).sort(),
  );
});
