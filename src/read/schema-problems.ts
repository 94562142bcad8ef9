import { z } from 'zod';
import { nearest, suggestion } from '../lib/nearest.ts';
import { absenceFact, fieldFact, type Problem, spellingFacts } from '../lib/problems.ts';
import type { FieldPath, Parsed } from './entry.ts';

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

/** `at-a-glance[2].label`, the way an editor would point at it. */
export function fieldName(path: FieldPath): string {
  return path.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part + 1}]` : name ? `${name}.${part}` : part),
    '',
  );
}

/** The schema of a field, seen through optional, default and union wrappers, or undefined. */
function schemaAt(schema: z.core.$ZodType, path: FieldPath): z.core.$ZodType | undefined {
  const definition = schema._zod.def as unknown as Record<string, unknown> & { type: string };
  if (path.length === 0) return schema;
  const [head, ...rest] = path;
  const next = (inner: unknown): z.core.$ZodType | undefined =>
    inner && typeof inner === 'object' && '_zod' in inner
      ? schemaAt(inner as z.core.$ZodType, rest)
      : undefined;
  switch (definition.type) {
    case 'object':
      return next((definition['shape'] as Record<string, unknown>)[String(head)]);
    case 'array':
      return next(definition['element']);
    case 'record':
      return next(definition['valueType']);
    case 'union':
      return (definition['options'] as z.core.$ZodType[])
        .map((option) => schemaAt(option, path))
        .find(Boolean);
    case 'pipe':
      return schemaAt(definition['in'] as z.core.$ZodType, path);
    default:
      return definition['innerType'] ? schemaAt(definition['innerType'] as z.core.$ZodType, path) : undefined;
  }
}

/** The sentence a schema gives for a field, looked for through its wrappers. */
function descriptionOf(schema: z.core.$ZodType | undefined): string | undefined {
  if (!schema) return undefined;
  const own = z.globalRegistry.get(schema)?.description;
  if (own) return own;
  const inner = (schema._zod.def as unknown as Record<string, unknown>)['innerType'];
  return inner ? descriptionOf(inner as z.core.$ZodType) : undefined;
}

const valueAt = (data: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>(
    (value, part) => (value as Record<string | number, unknown> | undefined)?.[part],
    data,
  );

const words = (values: readonly unknown[]): string => values.map((value) => `"${String(value)}"`).join(', ');

interface Explained {
  path: FieldPath;
  message: string;
  instead?: string | undefined;
  /** The field is not there. */
  missing?: true;
  /** The name that is written wrong, and the field that may be meant by it. */
  misspelled?: { name: string; meant: FieldPath | undefined };
}

/** One zod issue as sentences for an editor: never a word of the library. */
function explain(issue: Issue, data: unknown, schema: z.core.$ZodType): Explained[] {
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
          message: `${subject} is ${typeof value === 'string' ? `"${value}"` : typeof value === 'object' ? kindOf(value) : String(value)}, which is not one of the words allowed.`,
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
  const problems = result.error.issues
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
          ...(misspelled?.meant ? [absenceFact(file, ...misspelled.meant)] : []),
          ...(misspelled ? spellingFacts(file, place?.line, misspelled.name) : []),
        ],
        dependsOn: missing ? [absenceFact(file, ...path)] : [],
      };
    });
  return { data: undefined, problems };
}
