import { z } from 'zod';
import type { FieldPath } from './entry.ts';

/** `at-a-glance[2].label`, the way an editor would point at it. */
export function fieldName(path: FieldPath): string {
  return path.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part + 1}]` : name ? `${name}.${part}` : part),
    '',
  );
}

/** The schema of a field, seen through optional, default and union wrappers, or undefined. */
export function schemaAt(schema: z.core.$ZodType, path: FieldPath): z.core.$ZodType | undefined {
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
export function descriptionOf(schema: z.core.$ZodType | undefined): string | undefined {
  if (!schema) return undefined;
  const own = z.globalRegistry.get(schema)?.description;
  if (own) return own;
  const inner = (schema._zod.def as unknown as Record<string, unknown>)['innerType'];
  return inner ? descriptionOf(inner as z.core.$ZodType) : undefined;
}

/** The names of the fields of a group, seen through its wrappers; none where it is no group. */
export function fieldsOf(schema: z.core.$ZodType | undefined): string[] {
  const {
    shape,
    innerType,
    in: input,
  } = (schema?._zod.def ?? {}) as {
    shape?: Record<string, unknown>;
    innerType?: z.core.$ZodType;
    in?: z.core.$ZodType;
  };
  const inner = innerType ?? input;
  return shape ? Object.keys(shape) : inner ? fieldsOf(inner) : [];
}

/** What is in a field; undefined where it is not there. */
export const valueAt = (data: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>(
    (value, part) => (value as Record<string | number, unknown> | undefined)?.[part],
    data,
  );
