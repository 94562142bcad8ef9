import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../../src/search/excerpts.ts';
import { find } from '../../../src/search/find.ts';
import { stemOf, tokensOf } from '../../../src/search/normalize.ts';
import { questionOf } from '../../../src/search/question.ts';
import { placeNames, type SearchPlaces } from '../../../src/search/place-data.ts';
import { PlaceList } from '../../../src/search/place-list.ts';
import type { Fragment, Hit, SearchIndex } from '../../../src/search/search-index.ts';
import { fitOf } from '../../../src/search/titles.ts';
import { packWords } from '../../../src/search/vocabulary.ts';
import { WordBook } from '../../../src/search/word-book.ts';

/** Pages of the same places in each of these guides. */
const placesOf = (guides: readonly string[], cities: readonly string[]): SearchPlaces => ({
  guides: guides.map((title) => ({ title, path: `/${title}/` })),
  sorts: [
    { kind: 'Pay by state', places: ['Oregon', 'Texas', 'Virginia', 'West Virginia'] },
    { kind: 'Pay by city', places: cities },
  ].map((sort) => ({
    ...sort,
    title: 'Salary in *',
    keywords: 'wages',
    lacking: Object.fromEntries(guides.map((_, at) => [at, []])),
  })),
});
const few = placesOf(
  ['Keeper'],
  ['Mobile, AL', 'Oregon City-Salem, OR', 'Oregon-Hill, TX', 'State College, PA'],
);

const words = {
  records: 6,
  kinds: ['Question', 'Pay', 'Term'],
  guides: ['Keeper', 'Shepherd'],
  nothing: ['the', 'a', 'do', 'i', 'is', 'in', 'or', 'of', 'vs', 'need', 'are'],
  same: [['salary', 'pay']],
  asked: { wfh: ['work from home'], nyc: ['new york'] },
  states: {
    texas: 'Texas',
    tx: 'Texas',
    oregon: 'Oregon',
    or: 'Oregon',
    ar: 'Arkansas',
    va: 'Virginia',
    virginia: 'Virginia',
    'west virginia': 'West Virginia',
    'd.c.': 'District of Columbia',
    'district of columbia': 'District of Columbia',
  },
  titleWords: packWords(['salary', 'license', 'texas', 'oregon', 'lamp', 'lantern']),
  textWords: packWords(['oil']),
  joined: packWords(['clkp']),
};
const book = new WordBook(words, placeNames(few));

const things: Record<string, Fragment> = {
  license: thing('Do I need a license?', 'Question', 'No state asks for one.', 'Keeper'),
  other: thing('Do I need a license?', 'Question', 'Yes.', 'Shepherd'),
  where: thing('Where licenses are asked for', 'Question', 'In some.', 'Shepherd'),
  salary: thing('Salary by state', 'Pay', 'What keepers earn.', 'Keeper'),
  lamp: thing('Lamp or lantern', 'Question', 'It depends on the oil.', 'Keeper'),
  lantern: thing('Lantern', 'Term', 'A lamp with glass around it.'),
  home: thing('Remote keeping', 'Question', 'Some keepers work from home.', 'Keeper'),
  mobile: thing('Mobile keeping', 'Question', 'With a lamp on a cart.', 'Keeper'),
  college: thing('Do keepers go to college?', 'Question', 'Few do.', 'Keeper'),
};

function thing(title: string, kind: string, content: string, guide?: string): Fragment {
  return { url: `/${title}/`, content, meta: { title, kind, ...(guide ? { guide } : {}) } };
}

/** An index of things, by the same rules as Pagefind's. */
function indexOf(things: Record<string, Fragment>, places: SearchPlaces): SearchIndex {
  const list = new PlaceList(
    places,
    book,
    (file) =>
      Promise.resolve(
        Object.fromEntries(
          places.sorts
            .flatMap((sort) => sort.places.map((place) => sort.title.replace('*', place)))
            .map((title) => [title, { url: `/${title}/`, content: `Half earn more, says ${file}.` }]),
        ),
      ),
    '/',
  );
  return {
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
        Object.keys(things).filter((id) =>
          entries.every(([name, value]) => things[id]?.meta[name] === value),
        ),
      );
    },
    places: list,
    fragment: async (id) => (list.has(id) ? list.fragment(id) : (things[id] ?? expect.fail())),
  };
}
const index = indexOf(things, few);
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

  test('keeps the order in which it is asked, also where one word begins like another', () => {
    const asked = (question: string) => questionOf(question, book).ideas.map((idea) => idea.asked);
    expect(asked('is it a good lamp for an aud').at(-1)).toBe('aud');
    expect(asked('in inland lanterns')).toEqual(['inland', 'lanterns']);
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

describe('a title', () => {
  /** How well it fits a question. */
  const fit = (title: string, asked: string) => {
    const ideas = questionOf(asked, book).ideas.map((idea) => ({
      ...idea,
      strengths: new Map<string, number>(),
      takenFor: [],
      ways: idea.sayings,
      guides: [],
    }));
    return fitOf([title], ideas, book);
  };

  test('fits best in the words of the question, less in other forms of them and in words that mean the same', () => {
    const [own, form, other] = ['Pay by state', 'Paying by state', 'Salary by state'].map(
      (title) => fit(title, 'pay').covered,
    );
    expect([own, form, other]).toEqual([own, form, other].sort((a, b) => Number(b) - Number(a)));
    expect(new Set([own, form, other]).size).toBe(3);
  });

  test('is judged by the best of what it is known by', () => {
    expect(fit('Lamp: oil lamp', 'lamp')).toEqual({ covered: 1, holdsAll: true, isExact: true });
    expect(fit('Pay: salary', 'pay')).toEqual({ covered: 1, holdsAll: true, isExact: true });
  });
});

describe('an answer', () => {
  test('is found by another word for it, and in spite of a slip', async () => {
    expect((await titles('pay'))[0]).toBe('Salary by state');
    expect((await titles('wfh'))[0]).toBe('Remote keeping');
    expect((await titles('lisense'))[0]).toBe('Do I need a license?');
  });

  test('is not found by a word that no finger and no ear takes for one of its own', async () => {
    expect((await titles('kamp'))[0]).toBe('Lamp or lantern');
    expect(await titles('tamp')).toEqual([]);
  });

  test('tells what holds all of it from what comes closest', async () => {
    expect(await find('license', book, index)).toMatchObject({ isAll: true, total: 3 });
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

  test('to two things set against each other is a page of both before one of either', async () => {
    const compared = thing('Lights compared', 'Page', 'A torch, a candle, an ember and a spark.');
    const lights = {
      torch: thing('Torch', 'Question', 'It burns.'),
      candle: thing('Candle', 'Question', 'It drips.'),
      compared: { ...compared, meta: { ...compared.meta, keywords: 'torch, candle' } },
    };
    const { results } = await find('torch vs candle', book, indexOf(lights, few));
    expect(results.map(({ meta }) => meta.title)).toEqual(['Lights compared', 'Torch', 'Candle']);
  });

  test('of a named state comes first', async () => {
    expect((await titles('pay in tx'))[0]).toBe('Salary in Texas');
  });

  test('of a named city comes first, unless a state has its name', async () => {
    expect((await titles('pay in oregon city'))[0]).toBe('Salary in Oregon City-Salem, OR');
    expect((await titles('oregon pay'))[0]).toBe('Salary in Oregon');
    expect(await titles('salary in west virginia')).not.toContain('Salary in Virginia');
  });

  test('is of a place only where all words of its name were asked for', async () => {
    expect(await titles('college')).toEqual(['Do keepers go to college?']);
    expect((await titles('mobile keeping'))[0]).toBe('Mobile keeping');
    expect((await titles('salary in state college'))[0]).toBe('Salary in State College, PA');
    expect((await titles('oregon citysalem wages'))[0]).toBe('Salary in Oregon City-Salem, OR');
  });

  test('leads to a page of a place with what its own file says', async () => {
    expect((await find('texas', book, index)).results[0]).toMatchObject({
      url: '/Salary in Texas/',
      content: 'Half earn more, says places/Keeper/texas.json.',
    });
  });

  test('counts the pages of places that say the same where none is named', async () => {
    expect(await find('salary', book, index)).toMatchObject({ places: 8 });
    expect(await find('lamp', book, index)).toMatchObject({ places: 0 });
    const chosen = { filters: { kind: 'Pay by state' }, most: 20 };
    expect((await find('salary', book, index, chosen)).total).toBe(4);
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
    ['keeper', 'night'].map((word) => new Set([stemOf(word)])),
  );
  expect(pieces.map(({ text }) => text).join('')).toBe(
    'Keepers in harbors earn more at night than others do.',
  );
  expect(pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(['Keepers', 'night']);
});

test('an excerpt ends with a sentence, unless that leaves too little', () => {
  const long = `${'word '.repeat(60)}end.`;
  const shown = (text: string) =>
    excerptOf(text, 'Keepers', [new Set([stemOf('light')])])
      .map((piece) => piece.text)
      .join('');
  const sentence = 'A light is tended by a keeper, by day and by night, in the U.S. and in other countries.';
  expect(shown(`${sentence} ${long}`)).toBe(sentence);
  expect(shown(`A keeper has to tend a light. ${long}`)).toMatch(
    /^A keeper has to tend a light\. word .* word …$/,
  );
  expect(
    shown(`A light that keepers of the U.S. Guild tend, and who else is there to tend one, ${long}`),
  ).toMatch(/ word …$/);
});

describe('of several guides', () => {
  const guide = 'Shepherd';

  test('the one that a question names comes before the one that is being read', async () => {
    const { results } = await find('keeper license', book, index, { guide });
    expect(results[0]?.meta).toMatchObject({ title: 'Do I need a license?', guide: 'Keeper' });
  });

  test('where all answer alike, the first of the site comes first', async () => {
    const shorter = indexOf({ ...things, other: { ...things['other']!, url: '/s/' } }, few);
    const { results } = await find('do i need a license', book, shorter);
    expect(results.map(({ meta }) => meta.guide).slice(0, 2)).toEqual(['Keeper', 'Shepherd']);
  });

  test('what has the title of a result before it follows the others', async () => {
    const { results } = await find('license', book, index, { guide });
    expect(results.map(({ meta }) => `${meta.title} ${meta.guide}`)).toEqual([
      'Do I need a license? Shepherd',
      'Where licenses are asked for Shepherd',
      'Do I need a license? Keeper',
    ]);
  });
});

test('who asks for a guide alone is led to its page first', async () => {
  const all = {
    ...things,
    ...Object.fromEntries(
      ['What is a keeper?', 'Types of keepers', 'Keeper: at a glance', 'A day of keepers'].map((title) => [
        title,
        thing(title, 'Guide section', '', 'Keeper'),
      ]),
    ),
    page: thing('Keeper', 'Page', 'All of it.', 'Keeper'),
  };
  const { results } = await find('keeper', book, indexOf(all, few), { most: 1 });
  expect(results.map(({ meta }) => meta.title)).toEqual(['Keeper']);
});

describe('a title', () => {
  const found = async (asked: string, ...titles: string[]) => {
    const all = titles.map((title): [string, Fragment] => [title, thing(title, 'Question', '', 'Keeper')]);
    const { results } = await find(asked, book, indexOf(Object.fromEntries(all), few));
    return results.map(({ meta }) => meta.title);
  };

  test('fits no worse for the name of its guide', async () => {
    expect((await found('salary', 'Salary and more salary tables', 'Keeper salary'))[0]).toBe(
      'Keeper salary',
    );
  });

  test('says a phrase only with all of its words', async () => {
    expect((await found('wfh or lamp', 'Home lamp', 'Work from home or lamp'))[0]).toBe(
      'Work from home or lamp',
    );
  });

  test('that says much of the question comes before one that says little else', async () => {
    expect((await found('oil lamp lantern', 'Lamp', 'Which oil for a lamp, and which lantern?'))[0]).toBe(
      'Which oil for a lamp, and which lantern?',
    );
  });
});

describe('many guides with pay in the same places', () => {
  const guides = Array.from({ length: 12 }, (_, at) => `Career ${at}`);
  const cities = Array.from({ length: 8 }, (_, at) => `City${at}, TX`);
  const book = new WordBook({ ...words, guides }, cities);
  const many = indexOf(
    Object.fromEntries(
      guides.map((guide) => [
        `${guide} salary`,
        thing('Salary by state', 'Pay', 'What all earn in Texas.', guide),
      ]),
    ),
    placesOf(guides, cities),
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
