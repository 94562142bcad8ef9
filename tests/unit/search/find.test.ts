import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../../src/search/excerpts.ts';
import { find } from '../../../src/search/find.ts';
import { stemOf, tokensOf } from '../../../src/search/normalize.ts';
import { questionOf } from '../../../src/search/question.ts';
import type { Fragment, Hit, SearchIndex } from '../../../src/search/search-index.ts';
import { packWords } from '../../../src/search/vocabulary.ts';
import { WordBook } from '../../../src/search/word-book.ts';

const book = new WordBook({
  records: 6,
  nothing: ['the', 'a', 'do', 'i', 'is', 'in', 'or', 'of', 'vs', 'need', 'are'],
  same: [['salary', 'pay']],
  asked: { wfh: ['work from home'], nyc: ['new york'] },
  states: {
    texas: 'Texas',
    tx: 'Texas',
    oregon: 'Oregon',
    or: 'Oregon',
    ar: 'Arkansas',
    'd.c.': 'District of Columbia',
    'district of columbia': 'District of Columbia',
  },
  titleWords: packWords(['salary', 'license', 'texas', 'oregon', 'lamp', 'lantern']),
  textWords: packWords(['oil']),
  joined: packWords(['clkp']),
});

const things: Record<string, Fragment> = {
  license: thing('Do I need a license?', 'Question', 'No state asks for one.', 'Keeper'),
  other: thing('Do I need a license?', 'Question', 'Yes.', 'Shepherd'),
  salary: thing('Salary by state', 'Pay', 'What keepers earn.', 'Keeper'),
  lamp: thing('Lamp or lantern', 'Question', 'It depends on the oil.', 'Keeper'),
  lantern: thing('Lantern', 'Term', 'A lamp with glass around it.'),
  home: thing('Remote keeping', 'Question', 'Some keepers work from home.', 'Keeper'),
  texas: thing('Salary in Texas', 'Pay by state', 'Half earn more.', 'Keeper'),
  oregon: thing('Salary in Oregon', 'Pay by state', 'Half earn more.', 'Keeper'),
  oregonCity: thing('Salary in Oregon City-Salem, OR', 'Pay by city', 'Half earn more.', 'Keeper'),
  oregonHill: thing('Salary in Oregon-Hill, TX', 'Pay by city', 'Half earn more.', 'Keeper'),
};

function thing(title: string, kind: string, content: string, guide?: string): Fragment {
  return { url: `/${title}/`, content, meta: { title, kind, ...(guide ? { guide } : {}) } };
}

/** An index of things, by the same rules as Pagefind's. */
const indexOf = (things: Record<string, Fragment>): SearchIndex => ({
  async word(word) {
    const holds = (text: string) => tokensOf(text).some((it) => stemOf(it.text) === stemOf(word));
    return new Map(
      Object.entries(things).flatMap(([id, { content, meta }]): [string, Hit][] => {
        if (holds(meta.title)) return [[id, { fields: ['title'], score: 1 }]];
        return holds(content) ? [[id, { fields: [], score: 1 }]] : [];
      }),
    );
  },
  async among(filters) {
    const entries = Object.entries(filters) as ['kind' | 'guide', string][];
    return new Set(
      Object.keys(things).filter((id) => entries.every(([name, value]) => things[id]?.meta[name] === value)),
    );
  },
  filters: async () => ({
    guide: Object.fromEntries(
      Object.values(things).flatMap(({ meta }) => (meta.guide ? [[meta.guide, 1]] : [])),
    ),
  }),
  fragment: async (id) => things[id] ?? expect.fail(),
});
const index = indexOf(things);
const titles = async (asked: string, options = {}) =>
  (await find(asked, book, index, options)).results.map(({ meta }) => meta.title);

describe('a question', () => {
  test.each([
    ['are', undefined],
    ['ar', 'Arkansas'],
    ['texas', 'Texas'],
    ['texases', undefined],
    ['D.C.', 'District of Columbia'],
    ['district columbia', 'District of Columbia'],
  ])('names a state only as states are written: %s', (asked, state) => {
    expect(questionOf(asked, book).ideas[0]?.state).toBe(state);
  });

  test('leaves out what carries nothing, unless nothing else is there', () => {
    expect(questionOf('do i need a license', book).ideas.map(({ asked }) => asked)).toEqual(['license']);
    expect(questionOf('do i', book).ideas.map(({ asked }) => asked)).toEqual(['do', 'i']);
  });

  test('knows a state by its letters, and a word of English that has the same', () => {
    const states = (asked: string) => questionOf(asked, book).ideas.flatMap(({ state }) => state ?? []);
    expect(states('tx')).toEqual(['Texas']);
    expect(states('or')).toEqual(['Oregon']);
    expect(states('salary in OR')).toEqual(['Oregon']);
    expect(states('lamp or lantern')).toEqual([]);
  });

  test('takes two words for one that is written with a hyphen', () => {
    expect(questionOf('what is clk p', book).ideas.at(-1)?.sayings[0]?.words).toEqual(['clkp']);
  });
});

describe('an answer', () => {
  test('is found by another word for it, and in spite of a slip', async () => {
    expect((await titles('pay'))[0]).toBe('Salary by state');
    expect((await titles('wfh'))[0]).toBe('Remote keeping');
    expect((await titles('lisense'))[0]).toBe('Do I need a license?');
  });

  test('tells what holds all of it from what comes closest', async () => {
    expect(await find('license', book, index)).toMatchObject({ isAll: true, total: 2 });
    const closest = await find('license zebra', book, index);
    expect(closest).toMatchObject({ isAll: false, total: 0 });
    expect(closest.results.length).toBeGreaterThan(0);
    expect(await find('zebra', book, index)).toMatchObject({ results: [], isAll: false });
  });

  test('is of the guide being read before another’s', async () => {
    const first = async (guide: string) =>
      (await find('license', book, index, { guide })).results[0]?.meta.guide;
    expect([await first('Keeper'), await first('Shepherd')]).toEqual(['Keeper', 'Shepherd']);
  });

  test('to two things set against each other is what says both, then each', async () => {
    expect((await titles('lantern vs lamp')).slice(0, 2)).toEqual(['Lamp or lantern', 'Lantern']);
  });

  test('of a named state comes first', async () => {
    expect((await titles('pay in tx'))[0]).toBe('Salary in Texas');
  });

  test('of a named city comes first, unless a state has its name', async () => {
    expect((await titles('pay in oregon city'))[0]).toBe('Salary in Oregon City-Salem, OR');
    expect((await titles('oregon pay'))[0]).toBe('Salary in Oregon');
  });

  test('holds words between quotes as they are', async () => {
    expect(await titles('"work from home"')).toEqual(['Remote keeping']);
    expect(await titles('"home work"')).toEqual([]);
  });

  test('is of what a reader chose alone', async () => {
    expect(await titles('lantern', { filters: { kind: 'Term' } })).toEqual(['Lantern']);
  });
});

test('an excerpt is the sentence that holds what the title does not say, with what was asked marked', () => {
  const pieces = excerptOf(
    'A keeper tends a light. Keepers in harbors earn more at night than others do.',
    'What is a keeper?',
    new Set(['keeper', 'night'].map(stemOf)),
  );
  expect(pieces.map(({ text }) => text).join('')).toBe(
    'Keepers in harbors earn more at night than others do.',
  );
  expect(pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(['Keepers', 'night']);
});

describe('many guides with pay in the same places', () => {
  const guides = Array.from({ length: 12 }, (_, at) => `Career ${at}`);
  const cities = Array.from({ length: 8 }, (_, at) => `City${at}, TX`);
  const many = indexOf(
    Object.fromEntries(
      guides.flatMap((guide) => [
        [`${guide} texas`, thing('Salary in Texas', 'Pay by state', 'Half earn more.', guide)],
        [`${guide} salary`, thing('Salary by state', 'Pay', 'What all earn in Texas.', guide)],
        ...cities.map((city) => [
          `${guide} ${city}`,
          thing(`Salary in ${city}`, 'Pay by city', 'Half earn more.', guide),
        ]),
      ]),
    ) as Record<string, Fragment>,
  );
  const found = async (asked: string) =>
    (await find(asked, book, many, { most: 12 })).results.map(({ meta }) => meta.title);

  test('a named state is found in each', async () => {
    expect(await found('salary in texas')).toEqual(guides.map(() => 'Salary in Texas'));
  });

  test('so is a named city, before its state', async () => {
    expect(await found('salary in city3 tx')).toEqual(guides.map(() => 'Salary in City3, TX'));
  });

  test('where no place is named, none covers the others', async () => {
    expect(await found('salary')).toEqual(guides.map(() => 'Salary by state'));
  });
});
