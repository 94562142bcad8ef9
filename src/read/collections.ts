import type { z } from 'zod';
import { certificationSchema } from '../schemas/certification.ts';
import { changesSchema } from '../schemas/changes.ts';
import { chooserSchema } from '../schemas/chooser.ts';
import { faqSchema } from '../schemas/faq.ts';
import { figuresSchema } from '../schemas/figures.ts';
import { guideSchema } from '../schemas/guide.ts';
import { ladderSchema } from '../schemas/ladder.ts';
import { pageSchema } from '../schemas/page.ts';
import { payAboutSchema } from '../schemas/pay-about.ts';
import type { PayRow, PayTableName } from '../schemas/pay.ts';
import type { Prose } from '../schemas/prose.ts';
import { routesSchema } from '../schemas/routes.ts';
import { searchSchema } from '../schemas/search.ts';
import { searchQuestionsSchema } from '../schemas/search-questions.ts';
import { sectionSchema } from '../schemas/section.ts';
import { redirectsSchema, siteSchema } from '../schemas/site.ts';
import { sourceSchema } from '../schemas/source.ts';
import { specialtySchema } from '../schemas/specialty.ts';
import { tableSchema } from '../schemas/table.ts';
import { termSchema } from '../schemas/term.ts';
import { wordingSchema } from '../schemas/wording.ts';
import type { Entry } from './entry.ts';

/**
 * Every collection: where its files lie in content/ (`*` stands for a name, and the names make the id)
 * and what one file must hold. A `csv` file is a table whose schema is that of the YAML beside it.
 */
export const collections = {
  site: { at: 'site.yaml', format: 'yaml', schema: siteSchema },
  redirects: { at: 'redirects.yaml', format: 'yaml', schema: redirectsSchema },
  search: { at: 'search.yaml', format: 'yaml', schema: searchSchema },
  guideSearch: { at: 'career-guides/*/search.yaml', format: 'yaml', schema: searchSchema },
  searchQuestions: { at: 'search-questions.yaml', format: 'yaml', schema: searchQuestionsSchema },
  changes: { at: 'changes.yaml', format: 'yaml', schema: changesSchema },
  wording: { at: 'wording.yaml', format: 'yaml', schema: wordingSchema },
  priceParities: { at: 'price-parities.csv', format: 'csv', schema: payAboutSchema },
  metroPriceParities: { at: 'metro-price-parities.csv', format: 'csv', schema: payAboutSchema },
  sources: { at: 'sources/*.yaml', format: 'yaml', schema: sourceSchema },
  glossary: { at: 'glossary/*.yaml', format: 'yaml', schema: termSchema },
  pages: { at: 'pages/*.mdx', format: 'mdx', schema: pageSchema },
  guides: { at: 'career-guides/*/guide.yaml', format: 'yaml', schema: guideSchema },
  figures: { at: 'career-guides/*/figures.yaml', format: 'yaml', schema: figuresSchema },
  routes: { at: 'career-guides/*/routes.yaml', format: 'yaml', schema: routesSchema },
  choosers: { at: 'career-guides/*/chooser.yaml', format: 'yaml', schema: chooserSchema },
  ladders: { at: 'career-guides/*/ladder.yaml', format: 'yaml', schema: ladderSchema },
  sections: { at: 'career-guides/*/sections/*.mdx', format: 'mdx', schema: sectionSchema },
  specialties: { at: 'career-guides/*/specialties/*.mdx', format: 'mdx', schema: specialtySchema },
  faqs: { at: 'career-guides/*/faqs/*.mdx', format: 'mdx', schema: faqSchema },
  certifications: {
    at: 'career-guides/*/certifications/*.yaml',
    format: 'yaml',
    schema: certificationSchema,
  },
  tables: { at: 'career-guides/*/tables/*.yaml', format: 'yaml', schema: tableSchema },
  pay: { at: 'career-guides/*/pay/*.csv', format: 'csv', schema: payAboutSchema },
} as const satisfies Record<string, { at: string; format: 'yaml' | 'mdx' | 'csv'; schema: z.ZodType }>;

type Collections = typeof collections;
export type CollectionName = keyof Collections;
export const collectionNames = Object.keys(collections) as CollectionName[];

type About = z.output<typeof payAboutSchema>;
export type PayTable = {
  [Name in PayTableName]: About & { table: Name; rows: PayRow<Name>[] };
}[PayTableName];
export type PriceParities = About & { rows: { state: string; price_parity: number }[] };
export type MetroPriceParities = About & { rows: { area_code: string; price_parity: number }[] };

/** The data of an entry of a collection, once read and checked. */
export type DataOf<Name extends CollectionName> = Name extends 'pay'
  ? PayTable
  : Name extends 'priceParities'
    ? PriceParities
    : Name extends 'metroPriceParities'
      ? MetroPriceParities
      : Collections[Name]['format'] extends 'mdx'
        ? z.output<Collections[Name]['schema']> & { prose: Prose }
        : z.output<Collections[Name]['schema']>;

export type Entries = { [Name in CollectionName]: Entry<DataOf<Name>>[] };
