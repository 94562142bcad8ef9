import type {
  Article,
  BreadcrumbList,
  Dataset,
  ItemList,
  MonetaryAmountDistribution,
  Occupation,
  Organization,
  WebSite,
  WithContext,
} from 'schema-dts';
import type { Crumb } from '../lib/breadcrumbs.ts';
import type { Estimate, WageUnit } from '../lib/pay.ts';
import type { Pay, Wages } from './pay-types.ts';
import type { Guide, Settings } from './types.ts';

/** Structured data in schema.org's vocabulary. Every figure in it is one that the page shows. */

const context = 'https://schema.org' as const;

/** Makes a path of the site a whole address. */
export type Absolute = (path: string) => string;

const organization = (settings: Settings, absolute: Absolute): Organization => ({
  '@type': 'Organization',
  name: settings.publisher,
  url: absolute('/about/'),
});

export function breadcrumbList(
  crumbs: readonly Crumb[],
  here: Crumb,
  absolute: Absolute,
): WithContext<BreadcrumbList> {
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: [...crumbs, here].map(({ label, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absolute(path),
    })),
  };
}

export function webSite(settings: Settings, absolute: Absolute): WithContext<WebSite> {
  return {
    '@context': context,
    '@type': 'WebSite',
    name: settings.name,
    url: absolute('/'),
    description: settings.description,
    inLanguage: 'en-US',
    publisher: organization(settings, absolute),
  };
}

/** The guides of the site, in the order of their list. */
export function guideList(guides: readonly Guide[], absolute: Absolute): WithContext<ItemList> {
  return {
    '@context': context,
    '@type': 'ItemList',
    itemListElement: guides.map(({ title, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      url: absolute(path),
    })),
  };
}

/** @param dates - ISO dates: when it last changed */
export function article(
  settings: Settings,
  it: { headline: string; description: string; path: string; modified: string; image?: string | undefined },
  absolute: Absolute,
): WithContext<Article> {
  return {
    '@context': context,
    '@type': 'Article',
    headline: it.headline,
    description: it.description,
    mainEntityOfPage: absolute(it.path),
    dateModified: it.modified,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    ...(it.image ? { image: absolute(it.image) } : {}),
    author: organization(settings, absolute),
    publisher: organization(settings, absolute),
  };
}

const numberOf = (value: Estimate): number | undefined => (typeof value === 'number' ? value : undefined);

const salary = (name: string, wages: Wages, unit: WageUnit): MonetaryAmountDistribution => ({
  '@type': 'MonetaryAmountDistribution',
  name,
  currency: 'USD',
  duration: unit === 'usd-per-year' ? 'P1Y' : 'PT1H',
  percentile10: numberOf(wages.p10),
  percentile25: numberOf(wages.p25),
  median: numberOf(wages.median),
  percentile75: numberOf(wages.p75),
  percentile90: numberOf(wages.p90),
});

/** A place within the nation of which there is pay. */
export interface PlaceOfPay {
  type: 'State' | 'AdministrativeArea';
  name: string;
  period: string;
  wages: Wages;
}

/**
 * The occupation with its pay in the nation, or in a place within it: only what BLS publishes as a number. Without one there is
 * nothing to tell machines.
 */
export function occupation(guide: Guide, pay: Pay, place?: PlaceOfPay): WithContext<Occupation>[] {
  const wages = place?.wages ?? pay.national.wages;
  const { mean: _, ...percentiles } = wages;
  if (!Object.values(percentiles).some((wage) => typeof wage === 'number')) return [];
  const it: WithContext<Occupation> = {
    '@context': context,
    '@type': 'Occupation',
    name: guide.title,
    // Pages of places leave it to the guide and its salary page.
    ...(place ? {} : { description: guide.scope }),
    occupationalCategory: `${guide.soc} ${guide.socTitle}`,
    occupationLocation: place
      ? { '@type': place.type, name: place.name }
      : { '@type': 'Country', name: 'US' },
    estimatedSalary: [
      salary(`Pay of ${guide.socTitle}, ${place?.period ?? pay.national.period}`, wages, pay.unit),
    ],
  };
  return [it];
}

/** One downloadable table with the files that hold it. */
export function dataset(
  settings: Settings,
  it: {
    name: string;
    description: string;
    period: string;
    page: string;
    files: readonly { path: string; type: string }[];
  },
  absolute: Absolute,
): WithContext<Dataset> {
  return {
    '@context': context,
    '@type': 'Dataset',
    name: it.name,
    description: it.description,
    url: absolute(it.page),
    isAccessibleForFree: true,
    license: 'https://www.usa.gov/government-works',
    temporalCoverage: it.period,
    spatialCoverage: { '@type': 'Country', name: 'US' },
    creator: organization(settings, absolute),
    distribution: it.files.map((file) => ({
      '@type': 'DataDownload',
      contentUrl: absolute(file.path),
      encodingFormat: file.type,
    })),
  };
}

/** JSON for a script element: no text in it can end the element or start another. */
export function scriptJson(data: object): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
