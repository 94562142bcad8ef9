import { fileURLToPath } from 'node:url';
import type { SitemapOptions } from '@astrojs/sitemap';
import { current } from '../model/current.ts';
import { lastModified } from '../model/last-modified.ts';
import { gitDates } from '../read/git-dates.ts';
import { siteSettings } from '../read/site-settings.ts';

/** Pages that ask search engines to leave them out. */
const isHidden = (path: string): boolean => /^\/(?:404|search)\/$/.test(path);

/** The sitemap's settings: no page that is kept out of search engines, and for each page its true last change. */
export function datedSitemap(root: URL): SitemapOptions {
  let dates: ReadonlyMap<string, string> | undefined;
  const settings = siteSettings(root);
  const base = settings.base.replace(/\/$/, '');
  return {
    // From the table and not from what was built, so that each shard of a build writes the same whole sitemap. A getter,
    // since the settings are wanted before content is read.
    get customPages() {
      const { table } = current(fileURLToPath(root)).published;
      return [...table.keys()].map((path) => new URL(base + path, settings.address).href);
    },
    filter: (page) => !isHidden(new URL(page).pathname.slice(base.length)),
    serialize(item) {
      if (!dates) {
        const { changed, lost } = gitDates(fileURLToPath(root));
        if (lost) console.warn(lost);
        dates = lastModified(current(fileURLToPath(root)).published, changed);
      }
      const lastmod = dates.get(new URL(item.url).pathname.slice(base.length));
      return lastmod ? { ...item, lastmod } : item;
    },
  };
}
