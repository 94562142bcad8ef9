import { stringify } from 'yaml';
import { toFillAddress, toFillName, toFillText } from '../../lib/to-fill.ts';
import { type FieldSchema, fieldsOf } from '../json-schemas.ts';
import { type KindName, kinds, type Order, schemaOf } from './kinds.ts';

/** The text of each kind of new file. Whatever an editor has yet to write says so: see `lib/to-fill.ts`. */

const head =
  '# Replace what says TO FILL, and delete the comments that do. Then delete this line and the next.\ndraft: true';

/** Values that a new file starts with, where its schema alone says too little. */
const starts: Partial<Record<KindName, (values: Order['values']) => Record<string, unknown>>> = {
  certification: ({ source = toFillName }) => ({ confirmed: 'no', settings: ['any'], sources: [source] }),
  table: () => ({
    columns: [toFillText('first heading'), toFillText('second heading')],
    rows: [{ cells: [toFillText('first cell'), toFillText('second cell')] }],
    source: toFillName,
  }),
};

const openWithAnswer = 'Open with the answer in one or two sentences.';
const explain =
  'Then explain, in sentences of at most 25 words. Quote figures by name with `<Value of="…" />` and name a source with `<Cite source="…" />`.';

/** What the paragraphs of a new text have to say. */
const paragraphs: Partial<Record<KindName, readonly string[]>> = {
  section: [openWithAnswer, explain],
  specialty: [openWithAnswer, explain, 'What is hard in it, and what it leads to and comes from.'],
  faq: ['Answer in the first sentence, then explain, in 40 to 150 words.'],
  page: [openWithAnswer],
};

interface Parts {
  /** Values of fields that are neither ordered nor to be filled. */
  given?: Record<string, unknown> | undefined;
  /** Paragraphs that are written already. */
  known?: readonly string[] | undefined;
  /** What the paragraphs after them have to say. */
  says?: readonly string[] | undefined;
}

/** The text of the new file that an order is for. */
export function newText(
  { kind, title, values }: Order,
  today: string,
  { given = {}, known = [], says = paragraphs[kind] }: Parts = {},
): string {
  const titleField = kinds[kind].title;
  const start = starts[kind]?.(values) ?? {};
  const lines = fieldsOf(schemaOf(kind))
    .filter(({ name }) => !['draft', 'formerly'].includes(name))
    .map((field) => {
      const { name, schema, required } = field;
      const fits = name === titleField || (name === 'short' && title.length <= (schema.maxLength ?? 0));
      const ordered = values[name as keyof typeof values] ?? given[name] ?? (fits ? title : undefined);
      if (ordered !== undefined) return yaml(name, ordered);
      if (name in start) return withMark(field, start[name]);
      return required ? withMark(field, emptyValue(schema, today)) : `# ${name}: ${schema.description ?? ''}`;
    });
  const fields = [head, ...lines].join('\n');
  return says
    ? `---\n${fields}\n---\n\n${[...known, ...says.map(toFillText)].join('\n\n')}\n`
    : `${fields}\n`;
}

/** A field on lines of its own; a list of words on one line. */
function yaml(name: string, value: unknown): string {
  const isFlat = Array.isArray(value) && value.every((item) => typeof item !== 'object');
  if (!isFlat) return stringify({ [name]: value }, { lineWidth: 0 }).trimEnd();
  return `${name}: ${stringify(value, { lineWidth: 0, collectionStyle: 'flow', flowCollectionPadding: false }).trim()}`;
}

/** A field whose value does not say itself that it is to fill, under a comment that does: the check finds both. */
function withMark({ name, schema }: { name: string; schema: FieldSchema }, value: unknown): string {
  const text = yaml(name, value);
  const saysSo = text.includes(toFillText('')) || text.includes(toFillName);
  const choices = schema.enum ? ` One of: ${schema.enum.join(', ')}.` : '';
  return saysSo ? text : `# ${toFillText(schema.description ?? name)}${choices}\n${text}`;
}

/** What is in a field that an editor has yet to fill, by what it may hold. */
function emptyValue(schema: FieldSchema, today: string): unknown {
  const { type, pattern, description = '', maxLength = Infinity } = schema;
  if (schema.enum) return schema.enum[0];
  if (type === 'array') {
    const item = schema.items ?? {};
    if (!schema.minItems) return [];
    return [emptyValue({ ...item, description: item.description ?? description }, today)];
  }
  if (pattern?.startsWith('^https')) return toFillAddress;
  if (pattern?.includes('\\d{4}')) return today;
  if (pattern !== undefined) return toFillName;
  const text = toFillText(description.replace(/\.$/, ''));
  return text.length <= maxLength ? text : toFillText('a few words');
}
