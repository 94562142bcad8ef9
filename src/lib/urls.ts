/** Every address of the site is made here, as a path from its root with a trailing slash. */
export const paths = {
  home: '/',
  guides: '/career-guides/',
  guide: (guide: string) => `/career-guides/${guide}/`,
  salary: (guide: string) => `/career-guides/${guide}/salary/`,
  state: (guide: string, state: string) => `/career-guides/${guide}/salary/${state}/`,
  specialties: (guide: string) => `/career-guides/${guide}/specialties/`,
  specialty: (guide: string, specialty: string) => `/career-guides/${guide}/specialties/${specialty}/`,
  certifications: (guide: string) => `/career-guides/${guide}/certifications/`,
  costAndTime: (guide: string) => `/career-guides/${guide}/cost-and-time/`,
  faq: (guide: string) => `/career-guides/${guide}/faq/`,
  glossary: '/glossary/',
  sources: '/sources/',
  search: '/search/',
  page: (page: string) => `/${page}/`,
} as const;

/**
 * A path of the site under its base path, for an href: `/faq/` becomes `/guides/faq/`. Anchors and whole
 * addresses stay as they are.
 *
 * @param base - as Astro gives it, with or without its trailing slash
 */
export function withBase(path: string, base: string): string {
  return path.startsWith('/') ? base.replace(/\/$/, '') + path : path;
}

/** Where a reader proposes a change to a file: the repository's own editor. */
export function editAddress(repository: string, branch: string, file: string): string {
  return `${repository.replace(/\/$/, '')}/edit/${branch}/${file}`;
}
