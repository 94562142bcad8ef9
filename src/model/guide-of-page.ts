import type { Guide } from './types.ts';

/** The guide that a path or an anchor on one of its pages belongs to; undefined for pages of the whole site. */
export const guideOfPage = (guides: readonly Guide[], path: string): Guide | undefined =>
  guides.find((guide) => path.startsWith(guide.path));
