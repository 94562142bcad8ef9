import { bareNumber, plainNumber } from '../lib/plain-number.ts';
import { safeParse, type z } from 'zod';
import { nearest, suggestion } from '../lib/nearest.ts';
import { asSlug } from '../schemas/fields.ts';
import type { FieldPath } from './entry.ts';
import { descriptionOf, fieldName, fieldsOf, schemaAt, valueAt } from './schema-fields.ts';

type Issue = z.core.$ZodIssue;

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of named fields',
  int: 'a whole number',
  null: 'nothing',
};

const kindOf = (value: unknown): string =>
  value === null || value === undefined
    ? 'nothing'
    : Array.isArray(value)
      ? 'a list'
      : (kinds[typeof value] ?? typeof value);

/** A value as an editor wrote it; of lists and groups, what they are. */
const shown = (value: unknown): string =>
  typeof value === 'string'
    ? `"${value}"`
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : kindOf(value);

const words = (values: readonly unknown[]): string => values.map((value) => `"${String(value)}"`).join(', ');

/** A problem of one field, before it has a place in a file. */
export interface Explained {
  path: FieldPath;
  message: string;
  instead?: string | undefined;
  /** The field is not there. */
  missing?: true;
  /** The name that is written wrong, and the field that may be meant by it. */
  misspelled?: { name: string; meant: FieldPath | undefined };
}

/** One zod issue as sentences for an editor: never a word of the library. */
export function explain(issue: Issue, data: unknown, schema: z.core.$ZodType): Explained[] {
  const path = issue.path as FieldPath;
  const field = fieldName(path);
  const value = valueAt(data, path);
  const about = descriptionOf(schemaAt(schema, path));
  const subject = `"${field}"`;
  const say = (message: string, instead = about, more: Partial<Explained> = {}): Explained[] => [
    { path, message, instead, ...more },
  ];
  const missing = (): Explained[] => say(`${subject} is missing.`, about, { missing: true });
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = fieldsOf(schemaAt(schema, path));
      return issue.keys.map((key) => {
        const near = nearest(key, known);
        return {
          path: [...path, key],
          message: `"${key}" is not a field ${field ? `of "${field}"` : 'here'}.`,
          instead: suggestion(key, known),
          misspelled: { name: key, meant: near === undefined ? undefined : [...path, near] },
        };
      });
    }
    case 'invalid_type':
      if (field === '')
        return say(
          value === null || value === undefined
            ? 'There are no fields here.'
            : `The file must be fields, but it is ${kindOf(value)}.`,
          'Write one field a line, like `title: …`.',
        );
      if (value === undefined) return missing();
      if (issue.expected === 'int') return say(`${subject} must be a whole number.`);
      return say(
        `${subject} must be ${kinds[issue.expected] ?? issue.expected}, but it is ${kindOf(value)}.`,
        [about, partedAtComma(data, path) ?? asTyped(issue.expected, value, schemaAt(schema, path))]
          .filter(Boolean)
          .join(' ') || undefined,
      );
    case 'invalid_value': {
      if (value === undefined) return missing();
      const allowed = issue.values.map(String);
      const isWord = typeof value === 'string';
      if (isWord && allowed.includes(value))
        return say(`${subject} is in quotes, which makes a word of it.`, `Write ${value}, without quotes.`);
      const meant = isWord && nearest(value, allowed) ? suggestion(value, allowed) : undefined;
      return say(
        `${subject} is ${shown(value)}, which is not one of the words allowed.`,
        meant || (allowed.length === 1 && about) || `Allowed: ${words(allowed)}.`,
        isWord ? { misspelled: { name: value, meant: undefined } } : {},
      );
    }
    case 'too_small':
    case 'too_big': {
      const isSmall = issue.code === 'too_small';
      const limit = isSmall ? issue.minimum : issue.maximum;
      const atLeast = isSmall ? 'at least' : 'at most';
      if (issue.origin === 'string')
        return isSmall && Number(limit) === 1
          ? say(`${subject} is empty.`)
          : say(`${subject} has ${String(value).length} characters; it needs ${atLeast} ${limit}.`);
      return issue.origin === 'array'
        ? say(`${subject} needs ${atLeast} ${limit} ${Number(limit) === 1 ? 'entry' : 'entries'}.`)
        : say(`${subject} is ${String(value)}; it must be ${atLeast} ${limit}.`);
    }
    case 'invalid_format':
      return say(
        ['starts_with', 'ends_with', 'regex', 'email'].includes(issue.format)
          ? `${subject} ${issue.message}`
          : `${subject} is not written in the right form.`,
      );
    case 'invalid_union':
      return value === undefined ? missing() : say(`${subject} is not in a form allowed here.`);
    case 'invalid_key': {
      const name = String(path.at(-1));
      const meant = [...path.slice(0, -1), asSlug(name)];
      return say(
        `${subject} is not a name of the right form.`,
        'Use lower-case letters, digits and single dashes, like "inpatient-coder".',
        { misspelled: { name, meant } },
      );
    }
    case 'custom':
      return value === undefined && issue.message.startsWith('is missing')
        ? say(`${subject} ${issue.message}`, about, { missing: true })
        : say(field ? `${subject} ${issue.message}` : issue.message);
    default:
      return say(`${subject} is not right.`);
  }
}

/** How to write an entry of a list in brackets that a comma in a number has parted: `[8,000 hours]` is 8 and “000 hours”. */
function partedAtComma(data: unknown, path: FieldPath): string | undefined {
  const list = valueAt(data, path.slice(0, -1));
  const [entry, next] = Array.isArray(list) ? (list.slice(Number(path.at(-1))) as unknown[]) : [];
  return typeof entry === 'number' && typeof next === 'string' && /^\d{3}(?!\d)/.test(next)
    ? `A comma ends an entry of a list in brackets. Put quotes around one that has a comma: "${entry},${next}".`
    : undefined;
}

/** How to write a number that was typed as text, digits that are text, a text with a colon, and fields. */
function asTyped(expected: string, value: unknown, schema: z.core.$ZodType | undefined): string | undefined {
  if (expected === 'string' && typeof value === 'number')
    return schema && safeParse(schema, String(value)).success
      ? `To write digits as text, put quotes around them: "${value}".`
      : undefined;
  if (expected === 'string' && kindOf(value) === 'a group of fields')
    return 'A colon with a space after it makes a field: put double quotes around the whole text.';
  if (expected === 'object' && fieldsOf(schema).length > 0)
    return `Write its fields: ${fieldsOf(schema).join(', ')}.`;
  const bare = expected === 'number' && typeof value === 'string' ? bareNumber(value) : '';
  return plainNumber.test(bare) ? `Write ${bare}.` : undefined;
}
