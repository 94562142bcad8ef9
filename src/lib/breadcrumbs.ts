import { paths } from './urls.ts';

/** A page above the present one. */
export interface Crumb {
  label: string;
  path: string;
}

export const homeCrumb: Crumb = { label: 'Home', path: paths.home };

/** Pages above a page of a guide: home, all guides, the guide and what lies between. */
export function guideCrumbs(guide: { title: string; path: string }, ...between: Crumb[]): Crumb[] {
  return [
    homeCrumb,
    { label: 'Career Guides', path: paths.guides },
    { label: guide.title, path: guide.path },
    ...between,
  ];
}
