import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../src/cli/new/arguments.ts';
import { pluralOf } from '../../../src/cli/new/guide-texts.ts';
import type { Order } from '../../../src/cli/new/kinds.ts';
import { planNew } from '../../../src/cli/new/plan.ts';
import { Project } from '../../../src/cli/new/project.ts';
import { addGroup, addToList } from '../../../src/cli/new/yaml-lists.ts';
import { sitesOf } from '../../../src/model/sites.ts';
import { readContent } from '../../../src/read/read-content.ts';
import { contentCopy } from '../../support/content-copy.ts';
import { fixedToday, fixtureRoot } from '../../support/fixture-site.ts';

const plan = (root: string, order: Order) => planNew(order, new Project(root), fixedToday);

function write(root: string, order: Order): string[] {
  const { created, changed } = plan(root, order);
  for (const [path, text] of [...created, ...changed]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return [...created.keys()];
}

const guide = 'lantern-keeper';
const folder = `content/career-guides/${guide}`;
const [chapter = ''] = new Project(fixtureRoot).chapters(guide).map(({ id }) => id);
const [group = ''] = new Project(fixtureRoot).groups(guide);

const orders: [Order, string][] = [
  [
    { kind: 'guide', title: 'Echo Tuner', values: { soc: '99-0005' } },
    'content/career-guides/echo-tuner/guide.yaml',
  ],
  [
    { kind: 'section', title: 'Night work: is it for me?', values: { guide, chapter } },
    `${folder}/sections/night-work-is-it-for-me.mdx`,
  ],
  [
    { kind: 'specialty', title: 'Tower “keeper”', values: { guide } },
    `${folder}/specialties/tower-keeper.mdx`,
  ],
  [
    { kind: 'faq', title: "Don't I need a car?", values: { guide, group } },
    `${folder}/faqs/dont-i-need-a-car.mdx`,
  ],
  [
    { kind: 'faq', title: 'Où?', values: { guide, group: 'A new group', id: 'where' } },
    `${folder}/faqs/where.mdx`,
  ],
  [
    { kind: 'certification', title: 'XYZ-1', values: { guide, name: 'Certified: Example' } },
    `${folder}/certifications/xyz-1.yaml`,
  ],
  [
    { kind: 'table', title: 'Shifts # and hours', values: { guide } },
    `${folder}/tables/shifts-and-hours.yaml`,
  ],
  [
    { kind: 'source', title: 'A report with a title that is much longer than any label', values: {} },
    'content/sources/a-report-with-a-title-that-is-much-longer-than-any-label.yaml',
  ],
  [{ kind: 'term', title: 'late entry', values: { abbreviation: 'LE' } }, 'content/glossary/le.yaml'],
  [{ kind: 'page', title: 'Contact', values: {} }, 'content/pages/contact.mdx'],
];

describe('a new file', { timeout: 30_000 }, () => {
  it.each(orders)('%o', (order, path) => {
    using copy = contentCopy();
    const before = readContent(copy.root).entries;
    const created = write(copy.root, order);
    expect(created).toContain(path);
    const problems = copy.check();
    expect(problems.filter(({ advice }) => !advice)).toEqual([]);
    const advised = problems.filter(({ rule }) => rule === 'still-to-fill');
    for (const file of created)
      expect(advised.filter((problem) => problem.file === file)).toMatchObject([
        { instead: expect.stringMatching(/^Still to fill: /) as string },
      ]);
    // The built site is the same as without it, and the preview is not.
    const after = readContent(copy.root).entries;
    const built = (entries: typeof after) =>
      JSON.stringify({ ...sitesOf(entries).published, settings: undefined }, (_, value: unknown) =>
        value instanceof Map ? [...value] : value,
      );
    expect(built(after)).toBe(built(before));
    // Deleting the marks alone does not make it pass as finished.
    for (const file of created) {
      const text = readFileSync(join(copy.root, file), 'utf8');
      writeFileSync(join(copy.root, file), text.replace(/^draft: true\n/m, ''));
    }
    expect(copy.check().filter(({ file, advice }) => file === path && !advice).length).toBeGreaterThan(0);
  });
});

it('asks in a new specialty for the facts that its guide names', () => {
  const { created } = plan(fixtureRoot, { kind: 'specialty', title: 'Tower keeper', values: { guide } });
  expect(created.get(`${folder}/specialties/tower-keeper.mdx`)).toContain(
    'facts:\n  where: "TO FILL: Where"\n  works-from: "TO FILL: Works from"\n  tools: "TO FILL: Tools"\n  experience:',
  );
});

it('a group of questions that is not there is made, and the one most like it named', () => {
  const noted = (title: string) =>
    plan(fixtureRoot, { kind: 'faq', title: 'Do I need a car?', values: { guide, group: title } }).note;
  expect(noted(group)).toBeUndefined();
  expect(noted(group.toUpperCase())).toBeUndefined();
  expect(noted('Zebras')).toBe('"Zebras" is a new group of questions, after the others.');
  expect(noted(`${group}x`)).toBe(
    `"${group}x" is a new group of questions, after the others. Did you mean "${group}"? Then move the question there in ${folder}/guide.yaml, and delete the new group.`,
  );
});

describe('what is refused', () => {
  it.each<[Order, string]>([
    [
      { kind: 'faq', title: 'Do I need a car', values: { guide, group } },
      'A question ends with a question mark: "Do I need a car?".',
    ],
    [
      { kind: 'faq', title: 'Do I need a car?', values: { guide } },
      `In which group of questions? Write --group and one of: "${group}"`,
    ],
    [
      { kind: 'section', title: 'New', values: { guide } },
      `In which chapter? Write --chapter and one of: ${chapter}`,
    ],
    [
      { kind: 'section', title: 'New', values: { guide, chapter: `${chapter}x` } },
      `There is no chapter "${chapter}x". Did you mean "${chapter}"?`,
    ],
    [
      { kind: 'section', title: 'New', values: { guide, chapter, after: 'career-path' } },
      '"career-path" is not in the list that the new file goes into. Write --after and one of: what-is-a-lantern-keeper,',
    ],
    [
      { kind: 'faq', title: 'New?', values: { guide, group: 'Zebras', after: 'career-path' } },
      'There is no group "Zebras" yet, so nothing in it to come after.',
    ],
    [{ kind: 'specialty', title: 'New', values: { guide, after: 'nobody' } }, '"nobody" is not in the list'],
    [{ kind: 'section', title: '???', values: { guide, chapter } }, 'cannot name a file. Give one with --id'],
    [{ kind: 'table', title: 'New', values: { guide: 'nobody' } }, 'There is no guide "nobody".'],
    [{ kind: 'guide', title: 'New', values: { soc: '31' } }, '"31" is not a SOC code.'],
    [
      { kind: 'guide', title: 'Supervisor of Keepers of Lamps and Beacons', values: { soc: '99-0005' } },
      'The title has 42 characters; it needs at most 35. Name of the career',
    ],
    [
      { kind: 'faq', title: `${'Why '.repeat(21)}?`, values: { guide, group } },
      'The file name made of it has 83 characters; 80 is the most. Give a shorter one with --id.',
    ],
    [
      { kind: 'term', title: 'New', values: { source: 'nothing-like-it' } },
      '`npm run new -- source` writes a new one.',
    ],
    [
      { kind: 'source', title: 'New', values: { url: 'http://a.example' } },
      'is not an address that starts with https://.',
    ],
    [
      { kind: 'source', title: 'New', values: { kind: 'gossip' } },
      '"gossip" is no kind of source. Known: government',
    ],
  ])('%o', (order, sentence) => {
    expect(() => plan(fixtureRoot, order)).toThrow(sentence);
  });

  it('a name that is taken: nothing is ever overwritten', () => {
    const [source = ''] = new Project(fixtureRoot).sources;
    expect(() => plan(fixtureRoot, { kind: 'source', title: 'Other', values: { id: source } })).toThrow(
      `content/sources/${source}.yaml is there already`,
    );
    expect(() =>
      plan(fixtureRoot, { kind: 'guide', title: 'Other', values: { id: guide, soc: '31-9097' } }),
    ).toThrow('is there already');
  });

  it('a list that cannot be read', () => {
    using copy = contentCopy([{ file: `${folder}/guide.yaml`, append: 'a: b: c\n' }]);
    expect(() => plan(copy.root, { kind: 'specialty', title: 'New', values: { guide } })).toThrow(
      'guide.yaml cannot be added to as it is',
    );
  });
});

describe('readArguments', () => {
  it('takes a kind, a title and its flags', () => {
    expect(readArguments(['faq', ' Why? ', '--group', 'Getting in'])).toEqual({
      kind: 'faq',
      title: 'Why?',
      values: { group: 'Getting in' },
    });
  });

  it.each([
    [['guid', 'X'], 'There is no "guid" to make. Did you mean "guide"?'],
    [
      ['faq', 'Do', 'I', 'need'],
      'There is a word too many (I need); a title needs quotes, like "Do I need a car?".',
    ],
    [['faq', 'Why?', '--gruop', 'A'], 'A new faq has no option --gruop. Did you mean --group?'],
    [
      ['term', 'X', '--chapter', 'A'],
      'A new term has no option --chapter. Known: --id, --abbreviation, --source, --dry-run.',
    ],
    [['faq', 'Why?', '--dry-run=yes'], '--dry-run takes no value.'],
    [['faq', 'Why?', '--group'], '--group needs a value: title of the group of questions.'],
    [['faq', 'Why?', '--group', '--guide', 'x'], '--group needs a value: title of the group of questions.'],
  ])('answers %j with a sentence', (words, sentence) => {
    expect(readArguments(words)).toBe(sentence);
  });
});

describe('addToList', () => {
  it.each([
    ['a:\n  - x # why\n  - y\n# end\nb: 1\n', undefined, 'a:\n  - x # why\n  - y\n  - new\n# end\nb: 1\n'],
    ['a:\n  - x # why\n  - y\n', 'x', 'a:\n  - x # why\n  - new\n  - y\n'],
    ['a:\n- x', undefined, 'a:\n- x\n- new'],
    ['a: [x, y] # why\n', undefined, 'a: [x, y, new] # why\n'],
    ['a: [x, y]\n', 'x', 'a: [x, new, y]\n'],
    ['a: []\nb: 1\n', undefined, 'a: [new]\nb: 1\n'],
    ['a: [\n  x,\n  y,\n]\n', undefined, 'a: [\n  x,\n  y, new,\n]\n'],
  ])('adds one name to %j', (text, after, wanted) => {
    expect(addToList(text, ['a'], 'new', after)).toBe(wanted);
  });
});

describe('addGroup', () => {
  const added = { title: 'New: one', questions: ['q'] };
  it.each([
    [
      'a:\n  - title: Old\n    questions:\n      - p\n# end\nb: 1\n',
      'a:\n  - title: Old\n    questions:\n      - p\n  - title: "New: one"\n    questions:\n      - q\n# end\nb: 1\n',
    ],
    ['a: []\nb: 1\n', 'a:\n  - title: "New: one"\n    questions:\n      - q\nb: 1\n'],
  ])('adds a group to %j', (text, wanted) => {
    expect(addGroup(text, ['a'], added)).toBe(wanted);
  });
});

describe('pluralOf', () => {
  it.each([
    ['Phlebotomist', 'phlebotomists'],
    ['Medical Secretary', 'medical secretaries'],
    ['Surgical Tech', 'surgical techs'],
    ['Health Coach', 'health coaches'],
    ['EMT', 'EMTs'],
    ['Attorney', 'attorneys'],
  ])('%s', (title, plural) => {
    expect(pluralOf(title)).toBe(plural);
  });
});
