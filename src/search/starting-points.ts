/** A link, by its path on the site without its base. */
export interface Link {
  label: string;
  path: string;
}

/** A guide, as search leads to it where nothing is asked or nothing is found. */
export interface GuideLinks {
  title: string;
  path: string;
  chapters: readonly Link[];
  /** Its main pages. */
  pages: readonly Link[];
  /** Where all states are, where it has pay by state. */
  states?: string | undefined;
}

/** Where to go without searching, made at build: `pagefind/starting-points.json`. */
export interface StartingPoints {
  guides: readonly GuideLinks[];
  /** Address of the repository, and of whom readers without an account there write to. */
  repository: string;
  corrections: string;
}

/** The guide that a page belongs to. */
export const guideAt = (path: string, { guides }: StartingPoints): GuideLinks | undefined =>
  guides.find((guide) => path.startsWith(guide.path));
