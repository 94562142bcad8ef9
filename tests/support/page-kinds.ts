import { pages } from './pages.ts';

/** Pages that tests ask for by their kind. */
const guide = '/career-guides/medical-coder/';

export const pageKinds = {
  home: '/',
  guides: '/career-guides/',
  guide,
  salary: `${guide}salary/`,
  state: `${guide}salary/california/`,
  specialties: `${guide}specialties/`,
  specialty: `${guide}specialties/inpatient-coder/`,
  questions: `${guide}faq/`,
  glossary: '/glossary/',
  sources: '/sources/',
  about: '/about/',
  accessibility: '/accessibility/',
  privacy: '/privacy/',
  missing: '/404.html',
} as const;

/**
 * Address by address: every page there is, but of the pages of states and of specialties one each. A page
 * that is new is looked at without being listed anywhere.
 */
export const kinds: readonly string[] = pages
  .map((page) => page.address)
  .filter(
    (address) =>
      !/\/(?:salary|specialties)\/.+/.test(address) ||
      [pageKinds.state, pageKinds.specialty].some((it) => it === address),
  );

export const phone = { width: 375, height: 667 };
export const desk = { width: 1280, height: 800 };
