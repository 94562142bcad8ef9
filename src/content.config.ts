import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { contentLoader, type AstroCollection } from './loaders/content-loader.ts';
import { collections as places } from './read/collections.ts';
import { payAboutSchema } from './schemas/pay-about.ts';
import { payTableNames } from './schemas/pay.ts';

/**
 * What Astro holds of content: the texts, which it renders, and the pay tables. All else goes from the reader
 * to the model (`model/current.ts`) without it. The schemas give the types; the reader has checked the data.
 */
export const collections = {
  pages: defineCollection({ loader: contentLoader('pages'), schema: places.pages.schema }),
  sections: defineCollection({ loader: contentLoader('sections'), schema: places.sections.schema }),
  specialties: defineCollection({ loader: contentLoader('specialties'), schema: places.specialties.schema }),
  faqs: defineCollection({ loader: contentLoader('faqs'), schema: places.faqs.schema }),
  pay: defineCollection({
    loader: contentLoader('pay'),
    schema: payAboutSchema.extend({
      table: z.enum(payTableNames),
      rows: z.array(z.record(z.string(), z.unknown())),
    }),
  }),
} satisfies Record<AstroCollection, unknown>;
