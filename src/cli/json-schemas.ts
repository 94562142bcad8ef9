import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type CollectionName, collectionNames, collections } from '../read/collections.ts';
import { payAboutSchema } from '../schemas/pay-about.ts';
import { takeNoWords } from './options.ts';
import { writing } from './write-fault.ts';

/** Where the schemas lie that an editor's program checks YAML with while one types. */
export const schemaFolder = '.vscode/schemas';

/** What a field may hold, as far as something is made of it. */
export interface FieldSchema {
  type?: string | string[];
  description?: string;
  properties?: Record<string, FieldSchema>;
  required?: string[];
  items?: FieldSchema;
  anyOf?: FieldSchema[];
  additionalProperties?: FieldSchema | boolean;
  enum?: unknown[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
}

/** What a field of a zod schema may hold before it is read, in the terms of JSON Schema. */
export function jsonSchemaOf(schema: z.ZodType): FieldSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-07',
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const { def } = zodSchema._zod as unknown as {
        def: { type: string; in?: z.ZodType; out?: z.ZodType };
      };
      // A value that is first turned into text, like a year written as a number.
      const turned =
        def.type === 'pipe' && (def.in?._zod.def as { type?: string } | undefined)?.type === 'transform';
      if (turned && def.out) Object.assign(jsonSchema, jsonSchemaOf(def.out), { type: ['string', 'number'] });
      delete jsonSchema['$schema'];
    },
  }) as FieldSchema;
}

/** The fields of a schema in order. */
export function fieldsOf(schema: z.ZodType): { name: string; schema: FieldSchema; required: boolean }[] {
  const { properties = {}, required = [] } = jsonSchemaOf(schema);
  return Object.entries(properties).map(([name, field]) => ({
    name,
    schema: field,
    required: required.includes(name),
  }));
}

const places = (name: CollectionName): string => `content/${collections[name].at}`;

/** Collections whose files are YAML as a whole; the YAML beside tables goes by one schema of its own. */
const written = collectionNames.filter((name) => collections[name].format === 'yaml');
const tables = collectionNames
  .filter((name) => collections[name].format === 'csv')
  .map((name) => places(name).replace(/\.csv$/, '.yaml'));

/** The file of each JSON schema, and the files of content that it is for. */
export const schemaPlaces: Record<string, string[]> = {
  ...Object.fromEntries(written.map((name) => [`${schemaFolder}/${name}.json`, [places(name)]])),
  [`${schemaFolder}/tables-of-figures.json`]: tables,
};

/** The text of every JSON schema by its file. */
export function jsonSchemas(): Map<string, string> {
  const text = (schema: z.ZodType) =>
    `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', ...jsonSchemaOf(schema) }, null, 2)}\n`;
  return new Map([
    ...written.map((name) => [`${schemaFolder}/${name}.json`, text(collections[name].schema)] as const),
    [`${schemaFolder}/tables-of-figures.json`, text(payAboutSchema)] as const,
  ]);
}

/** The fields of an MDX file as a snippet: VS Code's YAML support does not look inside MDX. */
const snippetFile = '.vscode/fields.code-snippets';
const texts = { sections: 'section', specialties: 'specialty', faqs: 'question', pages: 'page' } as const;

/** The text of the snippets with which the fields of a new text are written. */
export function fieldSnippets(): [file: string, text: string] {
  const snippets = Object.entries(texts).map(([name, word]) => {
    const required = fieldsOf(collections[name as keyof typeof texts].schema).filter((it) => it.required);
    const fields = required.map(({ name: field, schema: { description = field, type } }, index) => {
      const place =
        field === 'reviewed'
          ? '${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}'
          : `\${${index + 1}:${description.replaceAll(/[$}\\]/g, '')}}`;
      return `${field}: ${type === 'array' ? `[${place}]` : place}`;
    });
    return [
      `Fields of a ${word}`,
      {
        scope: 'mdx,markdown',
        prefix: word,
        description: `The fields at the top of a ${word}`,
        body: ['---', ...fields, '---', '', '$0'],
      },
    ];
  });
  return [snippetFile, `${JSON.stringify(Object.fromEntries(snippets), null, 2)}\n`];
}

/** Writes all of it into a project, and takes away schemas of collections that are no more. */
function writeAll(root: string): void {
  const files = new Map([...jsonSchemas(), fieldSnippets()]);
  mkdirSync(join(root, schemaFolder), { recursive: true });
  for (const name of readdirSync(join(root, schemaFolder)))
    if (!files.has(`${schemaFolder}/${name}`)) rmSync(join(root, schemaFolder, name));
  for (const [file, text] of files) writeFileSync(join(root, file), text);
  console.log(`${files.size} files written below .vscode/.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  takeNoWords('npm run schemas', 'Writes the schemas that editors’ programs check YAML with.');
  writing(() => writeAll(process.cwd()));
}
