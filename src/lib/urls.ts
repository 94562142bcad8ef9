/** Every address of the site is made here, as a path from its root with a trailing slash. */
export const paths = {
  home: '/',
  guides: '/career-guides/',
  compareGuides: '/career-guides/compare/',
  guide: (guide: string) => `/career-guides/${guide}/`,
  salary: (guide: string) => `/career-guides/${guide}/salary/`,
  metroAreas: (guide: string) => `/career-guides/${guide}/salary/metro/`,
  metroArea: (guide: string, area: string) => `/career-guides/${guide}/salary/metro/${area}/`,
  state: (guide: string, state: string) => `/career-guides/${guide}/salary/${state}/`,
  specialties: (guide: string) => `/career-guides/${guide}/specialties/`,
  specialty: (guide: string, specialty: string) => `/career-guides/${guide}/specialties/${specialty}/`,
  certifications: (guide: string) => `/career-guides/${guide}/certifications/`,
  costAndTime: (guide: string) => `/career-guides/${guide}/cost-and-time/`,
  plan: (guide: string) => `/career-guides/${guide}/plan/`,
  faq: (guide: string) => `/career-guides/${guide}/faq/`,
  glossary: '/glossary/',
  sources: '/sources/',
  search: '/search/',
  page: (page: string) => `/${page}/`,
} as const;

/** What the routes of a guide cost, as a file. */
export const routesFile = (guide: string): string => `${paths.costAndTime(guide)}routes.csv`;

/** Pictures for link previews, 1200 × 630. */
export const socialImage = {
  site: '/social/site.png',
  guide: (guide: string) => `/social/${guide}.png`,
  specialty: (guide: string, specialty: string) => `/social/${guide}/${specialty}.png`,
  state: (guide: string, state: string) => `/social/${guide}/salary/${state}.png`,
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

/**
 * Where a reader proposes a change: the repository's own editor for a file, the list of files for a folder.
 * Addresses as GitHub has them; GitLab puts `/-/` before them, Gitea and Forgejo (Codeberg) use words of their own.
 *
 * @param path - from the project's root; a folder has no dot in its last part
 */
export function editAddress(repository: string, branch: string, path: string): string {
  const { hostname } = new URL(repository);
  const isFile = /\.[^/]+$/.test(path);
  const place = hostname.includes('gitlab') ? '-/' : '';
  const gitea = /^(?:codeberg|gitea|forgejo)\./.test(hostname);
  const view = gitea ? (isFile ? '_edit' : 'src/branch') : isFile ? 'edit' : 'tree';
  return `${repository.replace(/\/$/, '')}/${place}${view}/${branch}/${path.replace(/\/$/, '')}`;
}

/**
 * Where a reader reports something to the editors of a repository: a new issue that is written already and that the
 * reader sends. Addresses as GitHub and Gitea have them; GitLab has its own.
 */
export function reportAddress(repository: string, title: string, body: string): string {
  const root = repository.replace(/\/$/, '');
  const { hostname } = new URL(repository);
  const isGitLab = hostname.includes('gitlab');
  const fields = new URLSearchParams(
    isGitLab ? { 'issue[title]': title, 'issue[description]': body } : { title, body },
  );
  return `${root}${isGitLab ? '/-' : ''}/issues/new?${fields}`;
}
