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

/** Pages of states and of specialties are many of one kind; they differ by the parts that they have. */
function kindOf(page: Page): string {
  const many = /^\/career-guides\/[^/]+\/(salary|specialties)\/.+/.exec(page.address)?.[1];
  if (many === undefined) return page.address;
  return [many, ...elements(page.document, 'h2').map((heading) => heading.attribs['id'] ?? '')].join(' ');
}

/**
 * Address by address: every page there is, but of the pages of states and of specialties one for each set of
 * parts. A page that is new is looked at without being listed anywhere.
 */
export const kinds: readonly string[] = [...Map.groupBy(pages, kindOf).values()].flatMap(
  ([first]) => first?.address ?? [],
);

const isOfPlace = (address: string): boolean => /\/salary\/.+/.test(address);

/**
 * The other pages: each is like one of those. Editors write those of specialties; the program writes the hundreds of
 * states and cities from rows, and every fortieth of them stands for the rest.
 */
export const others: readonly string[] = pages
  .map(({ address }) => address)
  .filter((address) => !kinds.includes(address))
  .filter((address, at) => !isOfPlace(address) || at % 40 === 0);

export const phone = { width: 375, height: 667 };
export const desk = { width: 1280, height: 800 };
