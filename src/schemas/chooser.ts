import { z } from 'zod';
import { description, points, slug, text } from './fields.ts';

const option = z.strictObject({
  id: slug,
  label: text.describe('The answer as a reader chooses it.'),
  short: text.describe('The same in a few words, for the printed rules.'),
});

const question = z.strictObject({
  id: slug.describe('Name of the question; shared links contain it.'),
  question: z.string().endsWith('?', 'must end with a question mark.').describe('What the reader is asked.'),
  short: text.max(24).describe('What it is about, for the printed rules, like “Setting”.'),
  options: z.array(option).min(2).describe('The answers to choose from.'),
});

const rule = z.strictObject({
  when: z
    .record(slug, z.array(slug).min(1))
    .default({})
    .describe('For each question that matters, the answers that fit. A rule without it fits everybody.'),
  credential: slug.describe('File name in certifications/ of the credential that it puts on the list.'),
  because: text.describe('Why it belongs there, in one to three sentences.'),
  change: text.describe('When another credential fits better: the end of the sentence “Think again if …”.'),
});

/**
 * content/career-guides/<guide>/chooser.yaml: a few questions and an ordered list of rules. The rules are
 * read from the top; each that fits names a credential, and the first three make the reader's short list.
 */
export const chooserSchema = z.strictObject({
  title: text.max(60).describe('Heading of the chooser.'),
  answer: points.describe(
    'The short answer at the top of the page of credentials: one sentence, then up to three cases, each an item of the list.',
  ),
  description: description.describe(
    'One sentence of 70 to 160 characters on the page of credentials, for search results.',
  ),
  caution: text.describe('What no rule can know, in one or two sentences under the result.'),
  questions: z.array(question).min(2).max(6).describe('Four or five questions, the most telling first.'),
  rules: z.array(rule).min(1).describe('From the most particular to the most general.'),
});
