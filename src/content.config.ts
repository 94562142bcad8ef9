import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { columnsOf } from './lib/columns.ts';
import { contentLoader } from './loaders/content-loader.ts';
import { collections as places } from './read/collections.ts';
import { payAboutSchema, payTableNames } from './schemas/pay.ts';
import { proseSchema } from './schemas/prose.ts';

/** What the reader found in the text. Optional only to programs that help an editor write the fields: it is none. */
const prose = proseSchema.default({ uses: [], headings: [], links: [], words: 0 });

/** A table as the reader gives it: its cells are numbers already. It is kept by columns, which `model/` undoes. */
const table = payAboutSchema.extend({
  rows: z.array(z.record(z.string(), z.unknown())).transform(columnsOf),
});

export const collections = {
  site: defineCollection({ loader: contentLoader('site'), schema: places.site.schema }),
  redirects: defineCollection({ loader: contentLoader('redirects'), schema: places.redirects.schema }),
  changes: defineCollection({ loader: contentLoader('changes'), schema: places.changes.schema }),
  priceParities: defineCollection({ loader: contentLoader('priceParities'), schema: table }),
  sources: defineCollection({ loader: contentLoader('sources'), schema: places.sources.schema }),
  glossary: defineCollection({ loader: contentLoader('glossary'), schema: places.glossary.schema }),
  pages: defineCollection({
    loader: contentLoader('pages'),
    schema: places.pages.schema.extend({ prose }),
  }),
  guides: defineCollection({ loader: contentLoader('guides'), schema: places.guides.schema }),
  figures: defineCollection({ loader: contentLoader('figures'), schema: places.figures.schema }),
  routes: defineCollection({ loader: contentLoader('routes'), schema: places.routes.schema }),
  choosers: defineCollection({ loader: contentLoader('choosers'), schema: places.choosers.schema }),
  ladders: defineCollection({ loader: contentLoader('ladders'), schema: places.ladders.schema }),
  sections: defineCollection({
    loader: contentLoader('sections'),
    schema: places.sections.schema.extend({ prose }),
  }),
  specialties: defineCollection({
    loader: contentLoader('specialties'),
    schema: places.specialties.schema.extend({ prose }),
  }),
  faqs: defineCollection({
    loader: contentLoader('faqs'),
    schema: places.faqs.schema.extend({ prose }),
  }),
  certifications: defineCollection({
    loader: contentLoader('certifications'),
    schema: places.certifications.schema,
  }),
  tables: defineCollection({ loader: contentLoader('tables'), schema: places.tables.schema }),
  pay: defineCollection({
    loader: contentLoader('pay'),
    schema: table.extend({ table: z.enum(payTableNames) }),
  }),
};
