import type { z } from 'zod';
import { slugPattern } from '../../schemas/fields.ts';
import { type FieldSchema, jsonSchemaOf } from '../json-schemas.ts';

/** A field as the manual lists it. */
interface FieldRow {
  /** `chapters › sections`, from the top of the file. */
  name: string;
  needed: boolean;
  about: string;
}

/** Every field of a file under its schema, those inside groups and lists after the field that holds them. */
export function fieldRows(schema: z.ZodType): FieldRow[] {
  const json = jsonSchemaOf(schema);
  return json.properties
    ? rowsOf(json, '')
    : rowsOf({ properties: { 'your-name': recordValue(json) }, required: ['your-name'] }, '');
}

const recordValue = ({ additionalProperties }: FieldSchema): FieldSchema =>
  typeof additionalProperties === 'object' ? additionalProperties : {};

function rowsOf({ properties = {}, required = [] }: FieldSchema, inside: string): FieldRow[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const full = `${inside}${name}`;
    const row = { name: full, needed: required.includes(name), about: aboutOf(field) };
    return [row, ...partsOf(field).flatMap((part) => rowsOf(part, `${full} › `))];
  });
}

/** The groups of fields that a field holds, alone, in a list, by name or as one of several forms. */
function partsOf(field: FieldSchema): FieldSchema[] {
  if (field.properties) return [field];
  if (field.items) return partsOf(field.items);
  if (field.anyOf) return field.anyOf.flatMap(partsOf);
  const { properties, ...named } = recordValue(field);
  return properties ? [{ ...named, properties: { 'your-name': { ...named, properties } } }] : [];
}

/** More words than this are no list to choose from by reading. */
const mostWords = 12;

/** What a field is, and the form of its value as far as that does not say it. */
function aboutOf(field: FieldSchema): string {
  const { description = '' } = field;
  const form = formOf(field);
  const said = [field.maxLength ?? [], field.enum ?? []].flat().map(String);
  const isSaid = said.length > 0 && said.every((part) => description.includes(part));
  return [description, isSaid ? '' : form].filter(Boolean).join(' ');
}

/** What form a value has, in words; nothing for plain text. */
function formOf(field: FieldSchema): string {
  if (field.enum && field.enum.length > mostWords) return '';
  if (field.pattern === slugPattern.source && !field.description)
    return 'Lower-case letters, digits and single dashes.';
  if (field.enum) return `One of: ${field.enum.map((word) => `\`${String(word)}\``).join(', ')}.`;
  const { minLength = 0, maxLength, minItems = 0, maxItems } = field;
  if (maxLength !== undefined)
    return `Text of ${minLength > 1 ? `${minLength} to` : 'at most'} ${maxLength} characters.`;
  if (field.type === 'number' || field.type === 'integer') return 'A number.';
  if (field.type === 'array') {
    const words = field.items?.enum
      ? ` of: ${field.items.enum.map((word) => `\`${String(word)}\``).join(', ')}`
      : '';
    if (maxItems !== undefined) return `A list of ${minItems} to ${maxItems}.`;
    return `A list${words}${minItems > 1 ? ` of at least ${minItems}` : ''}.`;
  }
  return '';
}

/** The fields of a file, or the columns of a table, as a table of Markdown. */
export function fieldTable(schema: z.ZodType, heading: 'field' | 'column'): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();
  const lines = fieldRows(schema).map(
    ({ name, needed, about }) => `| \`${name}\` | ${needed ? 'yes' : ''} | ${cell(about)} |`,
  );
  return [`| ${heading} | needed | what it is |`, '| --- | --- | --- |', ...lines].join('\n');
}
