import type { z } from 'zod';
import type { Problem } from '../lib/problems.ts';
import { withTypography } from '../lib/typographic.ts';
import type { Entry, Parsed } from './entry.ts';
import { falseEnds, falseText, frontMatterOf } from './front-matter.ts';
import { readMdx } from './mdx.ts';
import { checkSchema } from './schema-problems.ts';
import { standIn } from './stand-in.ts';
import { parseYaml } from './yaml.ts';

/** What comes of reading one file. */
export interface ReadEntry<Found extends Entry<unknown> | undefined = Entry<unknown> | undefined> {
  entry: Found;
  problems: Problem[];
}

/** What takes the place of a file of which the text cannot be read. */
export function unreadable(
  file: string,
  id: string,
  format: 'csv' | 'mdx' | 'yaml',
  schema: z.ZodType,
  name: string | undefined,
): Entry<unknown> {
  const more =
    format === 'csv'
      ? { table: name, rows: [] }
      : format === 'mdx'
        ? { prose: { uses: [], headings: [], links: [], words: 0 } }
        : {};
  return { id, file, data: { ...(standIn(schema, {}) as object), ...more } };
}

/** The entry of a YAML file. */
export function readYamlEntry(
  file: string,
  text: string,
  id: string,
  schema: z.ZodType,
): ReadEntry<Entry<unknown>> {
  const parsed = parseYaml(text, file);
  const { data, problems } = checkData(schema, parsed, file);
  return { entry: { id, file, at: parsed.at, data }, problems };
}

/** The data of a file under its schema, its texts with the marks of print; what is sound of it where it is not right. */
function checkData(schema: z.ZodType, parsed: Parsed, file: string): { data: unknown; problems: Problem[] } {
  if (parsed.problems.length > 0) return { data: standIn(schema, {}), problems: parsed.problems };
  const { data, problems } = checkSchema(schema, parsed, file);
  return { data: withTypography(problems.length > 0 ? standIn(schema, parsed.data) : data), problems };
}

/** The entry of an MDX file: its fields under the schema, and what its text uses. */
export function readMdxEntry(
  file: string,
  text: string,
  id: string,
  schema: z.ZodType,
): ReadEntry<Entry<unknown>> {
  const fields = frontMatterOf(text);
  const { prose, texts, problems: inText } = readMdx(text, file);
  if (!fields) {
    const problem: Problem = {
      file,
      line: 1,
      rule: 'front-matter',
      message: /^---[ \t]*\r?\n/.test(text)
        ? 'The fields at the top do not end with a line of ---.'
        : 'The file does not start with its fields between two lines of ---.',
      instead: 'Start the file with ---, one field a line, and a second --- before the text.',
      hides: [file],
    };
    const data = { ...(standIn(schema, {}) as object), prose };
    return { entry: { id, file, data }, problems: [problem] };
  }
  const parsed = parseYaml(fields.yaml, file, 1);
  const { data, problems } = checkData(schema, parsed, file);
  const entry: Entry<unknown> = {
    id,
    file,
    data: { ...(data as object), prose },
    body: text.slice(fields.end),
    texts,
    at: parsed.at,
  };
  const empty: Problem[] =
    prose.words === 0 && inText.length === 0
      ? [
          {
            file,
            rule: 'mdx',
            message: 'There is no text after the fields.',
            instead: 'Write the text below the second ---.',
          },
        ]
      : [];
  return {
    entry,
    problems: [
      ...falseEnds(fields, file),
      ...falseText(text, fields, file),
      ...problems,
      ...inText,
      ...empty,
    ],
  };
}
