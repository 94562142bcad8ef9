import { withBase } from './urls.ts';

/** A path of the site as a page writes it, under the base path of this build. */
export const href = (path: string): string => withBase(path, import.meta.env.BASE_URL);
