import { z } from 'zod';
import { socCode, sourceId, text } from './fields.ts';

const role = z.strictObject({
  title: text.describe('Job title.'),
  note: text.optional().describe('A few words on what the job is.'),
  soc: socCode
    .optional()
    .describe('Code of its occupation: where the site has a guide to it, the title leads there.'),
});

/** content/career-guides/<guide>/ladder.yaml: the steps of a career, drawn by <CareerLadder />. */
export const ladderSchema = z.strictObject({
  caption: text.describe('What the drawing shows.'),
  note: text.optional().describe('How the order was made.'),
  stages: z
    .array(
      z.strictObject({
        title: text.describe('Name of the stage.'),
        experience: text.optional().describe('Experience usually asked.'),
        roles: z.array(role).min(1),
      }),
    )
    .min(2)
    .describe('From the first job upward.'),
  sideways: z.array(role).optional().describe('Moves out of the ladder.'),
  source: sourceId,
});
