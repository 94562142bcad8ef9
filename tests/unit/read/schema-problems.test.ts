import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { reported } from '../../../src/lib/problems.ts';
import { fieldName } from '../../../src/read/schema-fields.ts';
import { checkSchema } from '../../../src/read/schema-problems.ts';
import { parseYaml } from '../../../src/read/yaml.ts';

const schema = z.strictObject({
  title: z.string().min(2).max(8).describe('Its name.'),
  months: z.number().int().min(1).max(60).optional().describe('How many months.'),
  kind: z.enum(['press', 'research']).optional(),
  flag: z.literal(true).optional().describe('Only true.'),
  names: z
    .array(z.string().regex(/^[a-z]+$/, 'is not in small letters.'))
    .min(1)
    .optional()
    .describe('Some names.'),
  parts: z
    .array(z.strictObject({ label: z.string().min(1).describe('What it is.'), amount: z.number() }))
    .max(2)
    .optional(),
  either: z
    .union([z.literal('unknown'), z.strictObject({ low: z.number() })])
    .optional()
    .describe('Either of two.'),
  group: z.strictObject({ amount: z.number() }).optional(),
  mail: z.email({ error: 'is not an e-mail address.' }).optional(),
  rule: z
    .string()
    .refine((text) => text === 'yes', { error: 'is not yes.' })
    .optional()
    .describe('Say yes.'),
});

const check = (text: string) =>
  reported(checkSchema(schema, parseYaml(text, 'a.yaml'), 'a.yaml').problems).map(
    ({ line, column, message, instead }) => [`${line}:${column} ${message}`, instead],
  );

describe('fieldName', () => {
  it('points at a field as an editor would, counting from 1', () => {
    expect(fieldName(['at-a-glance', 2, 'label'])).toBe('at-a-glance[3].label');
    expect(fieldName([])).toBe('');
  });
});

describe('what a schema refuses, in plain words', () => {
  it.each<[string, [string, string | undefined][]]>([
    ['title: Hi\ntitel: Hi\n', [['2:1 "titel" is not a field here.', 'Did you mean "title"?']]],
    ['titel: Hi\n', [['1:1 "titel" is not a field here.', 'Did you mean "title"?']]],
    ['months: 4\n', [['1:1 "title" is missing.', 'Its name.']]],
    ['title:\n', [['1:1 "title" must be text, but it is nothing.', 'Its name.']]],
    [
      'title: 2026\n',
      [
        [
          '1:1 "title" must be text, but it is a number.',
          'Its name. To write digits as text, put quotes around them: "2026".',
        ],
      ],
    ],
    [
      'title:\n  Hi: there\n',
      [
        [
          '1:1 "title" must be text, but it is a group of fields.',
          'Its name. A colon with a space after it makes a field: put double quotes around the whole text.',
        ],
      ],
    ],
    ['title: Hi\nparts: words\n', [['2:1 "parts" must be a list, but it is text.', undefined]]],
    ['title: ""\n', [['1:1 "title" has 0 characters; it needs at least 2.', 'Its name.']]],
    ['title: Much too long\n', [['1:1 "title" has 13 characters; it needs at most 8.', 'Its name.']]],
    ['title: Hi\nmonths: four\n', [['2:1 "months" must be a number, but it is text.', 'How many months.']]],
    ['title: Hi\nmonths: 4.5\n', [['2:1 "months" must be a whole number.', 'How many months.']]],
    ['title: Hi\nmonths: 0\n', [['2:1 "months" is 0; it must be at least 1.', 'How many months.']]],
    ['title: Hi\nmonths: 61\n', [['2:1 "months" is 61; it must be at most 60.', 'How many months.']]],
    [
      'title: Hi\nkind: pres\n',
      [['2:1 "kind" is "pres", which is not one of the words allowed.', 'Did you mean "press"?']],
    ],
    [
      'title: Hi\nkind: a blog\n',
      [['2:1 "kind" is "a blog", which is not one of the words allowed.', 'Allowed: "press", "research".']],
    ],
    [
      'title: Hi\nkind: [press]\n',
      [['2:1 "kind" is a list, which is not one of the words allowed.', 'Allowed: "press", "research".']],
    ],
    [
      'title: Hi\nflag: false\n',
      [['2:1 "flag" is false, which is not one of the words allowed.', 'Only true.']],
    ],
    ['title: Hi\nnames: one\n', [['2:1 "names" must be a list, but it is text.', 'Some names.']]],
    ['title: Hi\nnames: []\n', [['2:1 "names" needs at least 1 entry.', 'Some names.']]],
    ['title: Hi\nnames: [one, Two]\n', [['2:14 "names[2]" is not in small letters.', undefined]]],
    [
      'title: Hi\nparts:\n  - label: ""\n    amount: 1\n',
      [['3:5 "parts[1].label" is empty.', 'What it is.']],
    ],
    [
      'title: Hi\nparts:\n  - label: x\n    amont: 1\n',
      [['4:5 "amont" is not a field of "parts[1]".', 'Did you mean "amount"?']],
    ],
    [
      'title: Hi\ngroup:\n  amont: 1\n',
      [['3:3 "amont" is not a field of "group".', 'Did you mean "amount"?']],
    ],
    [
      'title: Hi\nparts:\n  - words\n',
      [['3:5 "parts[1]" must be a group of fields, but it is text.', 'Write its fields: label, amount.']],
    ],
    [
      'title: Hi\nparts: [{label: a, amount: 1}, {label: b, amount: 2}, {label: c, amount: 3}]\n',
      [['2:1 "parts" needs at most 2 entries.', undefined]],
    ],
    ['title: Hi\neither: maybe\n', [['2:1 "either" is not in a form allowed here.', 'Either of two.']]],
    ['title: Hi\nmail: me at home\n', [['2:1 "mail" is not an e-mail address.', undefined]]],
    ['title: Hi\nrule: no\n', [['2:1 "rule" is not yes.', 'Say yes.']]],
    [
      '- a list\n',
      [['1:1 The file must be fields, but it is a list.', 'Write one field a line, like `title: …`.']],
    ],
    [
      'words\n',
      [['1:1 The file must be fields, but it is text.', 'Write one field a line, like `title: …`.']],
    ],
  ])('%j', (text, expected) => {
    expect(check(text)).toEqual(expected);
  });

  it('is told all at once', () => {
    expect(check('months: 0\nkind: x\nextra: 1\n').map(([message]) => message)).toEqual([
      '1:1 "months" is 0; it must be at least 1.',
      '1:1 "title" is missing.',
      '2:1 "kind" is "x", which is not one of the words allowed.',
      '3:1 "extra" is not a field here.',
    ]);
  });
});

it('what a schema takes comes back as the schema makes it', () => {
  const tidy = z.strictObject({ branch: z.string().default('main') });
  expect(checkSchema(tidy, parseYaml('{}\n', 'a.yaml'), 'a.yaml')).toEqual({
    data: { branch: 'main' },
    problems: [],
  });
});
