import { z } from 'zod';
import { wrongHttpsAddress } from '../lib/https-address.ts';
import { description, httpsAddress, slug, text } from './fields.ts';

/** content/site.yaml: what an operator changes to publish the site as their own. */
export const siteSchema = z.strictObject({
  name: text.describe('Name of the site, in the header and in every title.'),
  tagline: text.describe('What the site is, in a few words, under its name on the home page.'),
  description,
  address: httpsAddress
    .refine(
      (address) => wrongHttpsAddress(address) !== undefined || /^\/?$/.test(new URL(address).pathname),
      'holds a path. Write the path in "base".',
    )
    .describe('Where the site is published, like https://career-guides.example.'),
  base: z
    .string()
    .regex(
      /^\/(?:(?!(?:pagefind|social|fonts)\/)[a-z0-9][a-z0-9-]*\/){0,4}$/,
      'must start and end with a slash, like / or /guides/; in between are names of lower-case letters, digits and dashes, and none of a folder that the build makes.',
    )
    .default('/')
    .describe('Path the site lives under at that address, like / or /guides/.'),
  publisher: text.describe('Who answers for the words.'),
  repository: httpsAddress.describe('Address of the repository, for “Suggest a change”.'),
  branch: text
    .regex(/^\S+$/, 'has a space, which no branch has.')
    .default('main')
    .describe('Branch of the repository that is published.'),
  corrections: z
    .email({ error: 'is not an e-mail address.' })
    .describe('Where readers without an account write to.'),
  'review-every-months': z
    .number()
    .int()
    .min(1)
    .max(60)
    .describe('How many months a reviewed text may go before it is due again.'),
  'review-fees-every-months': z
    .number()
    .int()
    .min(1)
    .max(60)
    .optional()
    .describe(
      'How many months a fee may go before its page asks readers to check it; as for texts when left out.',
    ),
  guides: z
    .array(slug)
    .min(1)
    .describe('Folders in content/career-guides/, in the order in which they are listed.'),
});

/** content/redirects.yaml: pages that moved, so that old links still lead somewhere. */
// Folders have no dot and no character of another meaning: hosts read paths as patterns, and the old address becomes a folder of the site.
const sitePath = z
  .string()
  .max(200)
  .regex(
    /^\/(?:[A-Za-z0-9][\w~-]*\/)*(?:[A-Za-z0-9][\w.~-]*)?(?:#[\w-]+)?$/,
    'is not a path on this site. It starts with a slash, like /career-guides/.',
  );
export const redirectsSchema = z.strictObject({
  redirects: z
    .array(
      z.strictObject({
        from: sitePath
          .refine((path) => !path.includes('#'), 'holds an anchor (#), which no host ever sees.')
          .describe('The old path, like /career-guides/coder/.'),
        to: sitePath.describe('The page that took its place.'),
      }),
    )
    .describe('One line per page that moved or went away.'),
});
