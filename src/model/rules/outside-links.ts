import type { Problem } from '../../lib/problems.ts';
import { isDraft } from '../written-texts.ts';
import { textEntries } from '../entries.ts';
import type { Rule } from './rule.ts';

/** Under these anybody can have a name: what is at one says nothing of the others. */
const lent = new Set([
  ...['blogspot.com', 'github.io', 'gitlab.io', 'herokuapp.com', 'intercom.help', 'netlify.app', 'pages.dev'],
  ...['substack.com', 'tumblr.com', 'vercel.app', 'web.app', 'weebly.com', 'wixsite.com', 'wordpress.com'],
]);

/**
 * The end of a host's name, which one organization has: that of `exclusions.oig.hhs.gov` is `hhs.gov`. It is one name
 * longer where a host lends names, and where a country does, which are short then: `a.github.io`, `a.co.uk`, `a.tx.us`.
 */
function organizationOf(url: string): string {
  const names = new URL(url).hostname.replace(/^www\./, '').split('.');
  const end = names.slice(-2).join('.');
  return lent.has(end) || /^[a-z]{2,3}\.[a-z]{2}$/.test(end) ? names.slice(-3).join('.') : end;
}

/** Every link out of the site leads to an organization that a source or a row of a table names. */
export const outsideLinks: Rule = ({ entries, site }) => {
  const { address, repository } = site.settings;
  const own = [address, repository].map((place) => `${place.replace(/\/$/, '')}/`);
  const needsNoSource = [...own, 'https://creativecommons.org/licenses/'];
  const rows = entries.tables.flatMap(({ data }) => data.rows.flatMap(({ link }) => link ?? []));
  const sources = entries.sources.filter((source) => !isDraft(source)).map(({ data }) => data.url);
  const known = new Set([...rows, ...sources].filter((url) => URL.canParse(url)).map(organizationOf));
  return textEntries(entries).flatMap(({ file, data }) =>
    data.prose.links
      .filter(({ url }) => url.startsWith('https:') && !needsNoSource.some((start) => url.startsWith(start)))
      .map(({ url, ...place }) => ({ ...place, organization: organizationOf(url) }))
      .filter(({ organization }) => !known.has(organization))
      .map(({ line, column, organization }): Problem => ({
        file,
        line,
        column,
        rule: 'outside-links',
        message: `No source and no table names ${organization}, where this link leads.`,
        instead: 'Add the page that it leads to as content/sources/<name>.yaml, or delete the link.',
        // A source that cannot be read may be the one.
        dependsOn: ['content/sources'],
      })),
  );
};
