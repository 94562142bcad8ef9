import { readFileSync } from 'node:fs';

interface Type {
  extends: string[];
  properties: Record<string, string[]>;
}

const { types } = JSON.parse(readFileSync('tests/fixtures/schema-org/vocabulary.json', 'utf8')) as {
  types: Record<string, Type>;
};

/** A type with all above it. */
const lineage = (name: string): string[] => [name, ...(types[name]?.extends ?? []).flatMap(lineage)];

/** What schema.org's data types look like in JSON. */
const looksLike: Record<string, (value: unknown) => boolean> = {
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  URL: (value) => typeof value === 'string' && /^https:\/\//.test(value) && URL.canParse(value),
  Date: (value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)),
  DateTime: (value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) && !Number.isNaN(Date.parse(value)),
  Duration: (value) => typeof value === 'string' && /^P(?=.)(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/.test(value),
  Number: (value) => typeof value === 'number' && Number.isFinite(value),
  Integer: Number.isInteger,
  Boolean: (value) => typeof value === 'boolean',
};

function valueFaults(value: unknown, range: readonly string[], at: string): string[] {
  if (Array.isArray(value))
    return value.length === 0
      ? [`${at} is empty`]
      : value.flatMap((item, index) => valueFaults(item, range, `${at}[${index}]`));
  if (typeof value === 'object' && value !== null) {
    const type = (value as Record<string, unknown>)['@type'];
    const fits = lineage(String(type)).some((name) => range.includes(name));
    return [
      ...(fits ? [] : [`${at} holds ${String(type)}, not ${range.join(' or ')}`]),
      ...faultsOf(value, at),
    ];
  }
  // Where a thing is meant, its address may stand for it.
  const fits = range.some((name) => (looksLike[name] ?? looksLike['URL']!)(value));
  return fits ? [] : [`${at} is ${JSON.stringify(value)}, not ${range.join(' or ')}`];
}

/** What is wrong with a node of structured data by the vocabulary of schema.org: types, properties, what they hold. */
export function faultsOf(node: object, at = ''): string[] {
  const { '@type': type, '@context': context, ...properties } = node as Record<string, unknown>;
  const name = String(type);
  if (!types[name]) return [`${at || 'node'} has the type ${name}, which is not in the vocabulary`];
  const known = Object.assign({}, ...lineage(name).map((it) => types[it]?.properties)) as Type['properties'];
  const wrongContext = at === '' && context !== 'https://schema.org' ? ['@context is not schema.org'] : [];
  return [
    ...wrongContext,
    ...Object.entries(properties).flatMap(([property, value]) => {
      const range = Object.hasOwn(known, property) ? known[property] : undefined;
      return range
        ? valueFaults(value, range, `${at || name}.${property}`)
        : [`${name} has no property ${property}`];
    }),
  ];
}
