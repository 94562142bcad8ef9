import type { z } from 'zod';
import { nearest, suggestion } from '../lib/nearest.ts';
import type { FieldPath } from './entry.ts';
import { descriptionOf, fieldName, schemaAt, valueAt } from './schema-fields.ts';

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
  const missing = (): Explained[] => [
    { path, message: `${subject} is missing.`, instead: about, missing: true },
  ];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const object = schemaAt(schema, path)?._zod.def as unknown as
        { shape?: Record<string, unknown> } | undefined;
      const known = Object.keys(object?.shape ?? {});
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
      if (field === '') {
        return value === null || value === undefined
          ? [
              {
                path,
                message: 'There are no fields here.',
                instead: 'Write one field a line, like `title: …`.',
              },
            ]
          : [
              {
                path,
                message: `The file must be fields, but it is ${kindOf(value)}.`,
                instead: 'Write one field a line, like `title: …`.',
              },
            ];
      }
      if (value === undefined) return missing();
      if (issue.expected === 'int')
        return [{ path, message: `${subject} must be a whole number.`, instead: about }];
      return [
        {
          path,
          message: `${subject} must be ${kinds[issue.expected] ?? issue.expected}, but it is ${kindOf(value)}.`,
          instead:
            issue.expected === 'string' && typeof value === 'number'
              ? [about, `To write digits as text, put quotes around them: "${value}".`]
                  .filter(Boolean)
                  .join(' ')
              : about,
        },
      ];
    case 'invalid_value':
      if (value === undefined) return missing();
      return [
        {
          path,
          ...(typeof value === 'string' ? { misspelled: { name: value, meant: undefined } } : {}),
          message: `${subject} is ${shown(value)}, which is not one of the words allowed.`,
          instead:
            (typeof value === 'string' &&
              nearest(value, issue.values.map(String)) &&
              suggestion(value, issue.values.map(String))) ||
            (issue.values.length === 1 && about) ||
            `Allowed: ${words(issue.values)}.`,
        },
      ];
    case 'too_small':
    case 'too_big': {
      const small = issue.code === 'too_small';
      const limit = small ? issue.minimum : issue.maximum;
      if (issue.origin === 'string') {
        if (small && Number(limit) === 1) return [{ path, message: `${subject} is empty.`, instead: about }];
        return [
          {
            path,
            message: `${subject} has ${String(value).length} characters; it needs at ${small ? 'least' : 'most'} ${limit}.`,
            instead: about,
          },
        ];
      }
      if (issue.origin === 'array') {
        return [
          {
            path,
            message: `${subject} needs at ${small ? 'least' : 'most'} ${limit} ${Number(limit) === 1 ? 'entry' : 'entries'}.`,
            instead: about,
          },
        ];
      }
      return [
        {
          path,
          message: `${subject} is ${String(value)}; it must be ${small ? 'at least' : 'at most'} ${limit}.`,
          instead: about,
        },
      ];
    }
    case 'invalid_format':
      if (
        issue.format === 'starts_with' ||
        issue.format === 'ends_with' ||
        issue.format === 'regex' ||
        issue.format === 'email'
      )
        return [{ path, message: `${subject} ${issue.message}`, instead: about }];
      return [{ path, message: `${subject} is not written in the right form.`, instead: about }];
    case 'invalid_union': {
      if (value === undefined) return missing();
      return [{ path, message: `${subject} is not in a form allowed here.`, instead: about }];
    }
    case 'invalid_key':
      return [
        {
          path,
          message: `${subject} is not a name of the right form.`,
          instead: 'Use lower-case letters, digits and single dashes, like "inpatient-coder".',
        },
      ];
    case 'custom':
      if (value === undefined && issue.message.startsWith('is missing')) {
        return [{ path, message: `${subject} ${issue.message}`, instead: about, missing: true }];
      }
      return [{ path, message: field ? `${subject} ${issue.message}` : issue.message, instead: about }];
    default:
      return [{ path, message: `${subject} is not right.`, instead: about }];
  }
}
