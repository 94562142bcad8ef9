import { z } from 'zod';

/**
 * What takes the place of the data of a file that is not right, so that its neighbors can still be checked: of an
 * object or a record, sound fields as they are and the others empty. A site is never built from it.
 */
export function standIn(schema: z.ZodType, raw: unknown): unknown {
  const source =
    raw !== null && typeof raw === 'object' && !Array.isArray(raw) ? (raw as Record<string, unknown>) : {};
  const keep = (name: string, field: z.ZodType): unknown => {
    const checked = field.safeParse(source[name]);
    return checked.success ? checked.data : empty(field);
  };
  if (schema instanceof z.ZodRecord) {
    const names = Object.keys(source).filter((name) => name !== '__proto__');
    return Object.fromEntries(names.map((name) => [name, keep(name, schema.valueType as z.ZodType)]));
  }
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries<z.ZodType>(schema.shape);
    return Object.fromEntries(fields.map(([name, field]) => [name, keep(name, field)]));
  }
  return empty(schema);
}

/** The emptiest value of the right kind. */
function empty(schema: z.ZodType): unknown {
  if (schema instanceof z.ZodString) return '';
  if (schema instanceof z.ZodNumber) return 0;
  if (schema instanceof z.ZodArray) return [];
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (schema instanceof z.ZodOptional) return undefined;
  if (schema instanceof z.ZodDefault) return schema.parse(undefined);
  if (schema instanceof z.ZodUnion) return empty(schema.options[0] as z.ZodType);
  if (schema instanceof z.ZodRecord) return {};
  if (schema instanceof z.ZodObject) {
    return Object.fromEntries(
      Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, field]) => [name, empty(field)]),
    );
  }
  return '';
}
