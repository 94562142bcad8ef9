import type { z } from 'zod';
import { absenceFact, fieldFact, type Problem, spellingFacts } from '../lib/problems.ts';
import type { Parsed } from './entry.ts';
import { explain } from './schema-sentences.ts';

/** How many problems of one file are reported: one that holds something else altogether has thousands, and each is looked up. */
const most = 200;

/** Checks data against a schema; gives the value the schema makes of it, or every problem by its place. */
export function checkSchema<Schema extends z.ZodType>(
  schema: Schema,
  parsed: Pick<Parsed, 'data' | 'at'>,
  file: string,
): { data: z.output<Schema> | undefined; problems: Problem[] } {
  const result = schema.safeParse(parsed.data);
  if (result.success) return { data: result.data, problems: [] };
  const { issues } = result.error;
  /** A text that should be a list has no number of entries. */
  const ofAnotherKind = new Set(
    issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('/')),
  );
  const problems = issues
    .filter(({ code, path }) => !/^too_/.test(code) || !ofAnotherKind.has(path.join('/')))
    .flatMap((issue) => explain(issue, parsed.data, schema))
    .slice(0, most)
    .map(({ path, message, instead, missing, misspelled }): Problem => {
      const place = parsed.at(path);
      return {
        file,
        ...place,
        rule: 'schema',
        message,
        instead,
        hides: [
          fieldFact(file, path),
          ...(misspelled?.meant
            ? [absenceFact(file, ...misspelled.meant), fieldFact(file, misspelled.meant)]
            : []),
          ...(misspelled ? spellingFacts(file, place?.line, misspelled.name) : []),
        ],
        dependsOn: missing ? [absenceFact(file, ...path)] : [],
      };
    });
  return { data: undefined, problems };
}
