import { elements, type Page, pages } from './pages.ts';

/** Pages of the tests' own site that tests ask for by their kind. */
const guide = '/career-guides/lantern-keeper/';

export const pageKinds = {
  home: '/',
  guides: '/career-guides/',
  compareGuides: '/career-guides/compare/',
  guide,
  salary: `${guide}salary/`,
  state: `${guide}salary/california/`,
  cities: `${guide}salary/metro/`,
  city: `${guide}salary/metro/beaconville-oh/`,
  specialties: `${guide}specialties/`,
  specialty: `${guide}specialties/harbor-lanterns/`,
  credentials: `${guide}certifications/`,
  costs: `${guide}cost-and-time/`,
  plan: `${guide}plan/`,
  questions: `${guide}faq/`,
  glossary: '/glossary/',
  sources: '/sources/',
  about: '/about/',
  accessibility: '/accessibility/',
  privacy: '/privacy/',
  search: '/search/',
  missing: '/404.html',
} as const;

/** Pages of states, of cities and of specialties are many of one kind; any other page has a kind of its own. */
const kindOf = ({ address }: Page): string =>
  /^\/career-guides\/[^/]+\/(salary(?!\/metro\/$)|salary\/metro|specialties)\/[^/]+\/$/.exec(address)?.[1] ??
  address;

const headingsOf = (page: Page): string[] =>
  elements(page.document, 'h2').map((heading) => `#${heading.attribs['id'] ?? ''}`);
const looksOf = (page: Page): string[] =>
  elements(page.document).flatMap(
    (element) => element.attribs['class']?.split(' ').map((it) => `.${it}`) ?? [],
  );

/**
 * The fewest pages that have every part between them, as far as always taking the one with most new parts finds them.
 *
 * @param partsOf - what a page has that another of its kind may lack
 */
function coverOf(many: readonly Page[], partsOf: (page: Page) => readonly string[]): Page[] {
  const waiting = new Map(many.map((page) => [page, new Set(['page', ...partsOf(page)])]));
  const cover: Page[] = [];
  for (;;) {
    const [best, parts] = [...waiting].reduce((most, next) => (next[1].size > most[1].size ? next : most));
    if (parts.size === 0) return cover;
    cover.push(best);
    for (const left of waiting.values()) for (const part of parts) if (left !== parts) left.delete(part);
    parts.clear();
  }
}

/**
 * Address by address: every page there is, but of those that are many of one kind only so many as have all parts
 * between them: what stands under its headings, and how things on it look. A page that is new is looked at without
 * being listed anywhere.
 */
export const kinds: readonly string[] = [...Map.groupBy(pages, kindOf).values()]
  .flatMap((many) => coverOf(many, (page) => [...headingsOf(page), ...looksOf(page)]))
  .map(({ address }) => address);

/** Pages that have every look of every kind between them, whichever guide they are of: enough for what no editor sets. */
export const templates: ReadonlySet<string> = new Set(
  [
    ...Map.groupBy(pages, (page) =>
      kindOf(page).replace(/^(\/career-guides\/)(?!compare\/)[^/]+\//, '$1*/'),
    ).values(),
  ]
    .flatMap((many) => coverOf(many, looksOf))
    .map(({ address }) => address),
);

const isOfPlace = (address: string): boolean => /\/salary\/.+/.test(address);

/**
 * The other pages: each is like one of those. Editors write those of specialties; the program writes the hundreds of
 * states and cities from rows, and every hundredth of them stands for the rest.
 */
export const others: readonly string[] = pages
  .map(({ address }) => address)
  .filter((address) => !kinds.includes(address))
  .filter((address, at) => !isOfPlace(address) || at % 100 === 0);

export const phone = { width: 375, height: 667 };
export const desk = { width: 1280, height: 800 };
