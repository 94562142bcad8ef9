import { z } from 'zod';
import { socCode, sourceId } from './fields.ts';

const role = z.strictObject({
  title: z.string().min(1).describe('Job title.'),
  note: z.string().min(1).optional().describe('A few words on what the job is.'),
  soc: socCode
    .optional()
    .describe('Code of its occupation: where the site has a guide to it, the title leads there.'),
});

/** content/career-guides/<guide>/ladder.yaml: the steps of a career, drawn by <CareerLadder />. */
export const ladderSchema = z.strictObject({
  caption: z.string().min(1).describe('What the drawing shows.'),
  note: z.string().min(1).optional().describe('How the order was made.'),
  stages: z
    .array(
      z.strictObject({
        title: z.string().min(1).describe('Name of the stage.'),
        experience: z.string().min(1).optional().describe('Experience usually asked.'),
        roles: z.array(role).min(1),
      }),
    )
    .min(2)
    .describe('From the first job upward.'),
  sideways: z.array(role).optional().describe('Moves out of the ladder.'),
  source: sourceId,
});
