/** Most characters of a title that search engines show. */
const longestTitle = 70;

/** A page's title with the name of the site after it, as long as both have room. */
export function titleWithSite(title: string, site: string): string {
  const both = `${title} – ${site}`;
  return both.length <= longestTitle ? both : title;
}

/**
 * The most characters of what ends a title, after its start: with the name of the site behind it, or without that name
 * where it would leave less than a name of a city needs.
 */
export function roomInTitle(start: string, site: string): number {
  const beside = longestTitle - start.length - ' – '.length - site.length;
  return beside < shortestName ? longestTitle - start.length : beside;
}

/** Room that tells cities of one name apart, like `Portland-South Portland, ME`. */
const shortestName = 20;
