import type { z } from 'zod';
import type { Problem } from '../lib/problems.ts';
import type { Entry, Parsed } from './entry.ts';
import { falseEnds, frontMatterOf } from './front-matter.ts';
import { readMdx } from './mdx.ts';
import { checkSchema } from './schema-problems.ts';
import { standIn } from './stand-in.ts';
import { parseYaml } from './yaml.ts';

/** What stands in for a file of which the text cannot be read. */
export function unreadable(
  file: string,
  id: string,
  format: 'csv' | 'mdx' | 'yaml',
  schema: z.ZodType,
  name: string | undefined,
): Entry<unknown> {
  const data = standIn(schema, {}).data as object;
  const more =
    format === 'csv'
      ? { table: name, rows: [] }
      : format === 'mdx'
        ? { prose: { uses: [], headings: [], links: [], words: 0 } }
        : {};
  return { id, file, data: { ...data, ...more }, unsound: new Set(Object.keys({ ...data, ...more })) };
}

/** The entry of a YAML file. */
export function readYamlEntry(
  file: string,
  text: string,
  id: string,
  schema: z.ZodType,
  problems: Problem[],
): Entry<unknown> {
  const parsed = parseYaml(text, file);
  problems.push(...parsed.problems);
  return { id, file, at: parsed.at, ...checkData(schema, parsed, file, problems) };
}

/** The data of a file under its schema; what is sound of it where it is not right. */
function checkData(
  schema: z.ZodType,
  parsed: Parsed,
  file: string,
  problems: Problem[],
): Pick<Entry<unknown>, 'data' | 'unsound'> {
  if (parsed.problems.length > 0) {
    const { data } = standIn(schema, {});
    return { data, unsound: new Set(Object.keys(data as object)) };
  }
  const checked = checkSchema(schema, parsed, file);
  problems.push(...checked.problems);
  return checked.data === undefined ? standIn(schema, parsed.data) : { data: checked.data };
}

/** The entry of an MDX file: its fields under the schema, and what its text uses. */
export function readMdxEntry(
  file: string,
  text: string,
  id: string,
  schema: z.ZodType,
  problems: Problem[],
): Entry<unknown> {
  const fields = frontMatterOf(text);
  const { prose, texts, problems: inText, unread } = readMdx(text, file);
  if (!fields) {
    problems.push({
      file,
      line: 1,
      rule: 'front-matter',
      message: /^---[ \t]*\r?\n/.test(text)
        ? 'The fields at the top do not end with a line of ---.'
        : 'The file does not start with its fields between two lines of ---.',
      instead: 'Start the file with ---, one field a line, and a second --- before the text.',
    });
    const { data, unsound } = standIn(schema, {});
    return {
      id,
      file,
      data: { ...(data as object), prose },
      unsound: new Set([...unsound, ...(unread ? ['prose'] : [])]),
    };
  }
  const parsed = parseYaml(fields.yaml, file, 1);
  problems.push(...falseEnds(fields, file), ...parsed.problems, ...inText);
  const checked = checkData(schema, parsed, file, problems);
  const unsound = unread ? new Set([...(checked.unsound ?? []), 'prose']) : checked.unsound;
  if (prose.words === 0 && inText.length === 0) {
    problems.push({
      file,
      rule: 'mdx',
      message: 'There is no text after the fields.',
      instead: 'Write the text below the second ---.',
    });
  }
  return {
    id,
    file,
    data: { ...(checked.data as object), prose },
    body: text.slice(fields.end),
    texts,
    at: parsed.at,
    unsound,
  };
}
