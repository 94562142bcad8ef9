import type { Problem } from '../../lib/problems.ts';
import { isDraft } from '../written-texts.ts';
import type { Rule } from './rule.ts';

/** The end of a host's name, which one organization has: that of `exclusions.oig.hhs.gov` is `hhs.gov`. */
const organizationOf = (url: string): string => new URL(url).hostname.split('.').slice(-2).join('.');

/** Every link out of the site leads to an organization that a source or a row of a table names. */
export const outsideLinks: Rule = ({ entries, site }) => {
  const { address, repository } = site.settings;
  const own = [address, repository].map((place) => `${place.replace(/\/$/, '')}/`);
  const needsNoSource = [...own, 'https://creativecommons.org/licenses/'];
  const rows = entries.tables.flatMap(({ data }) => data.rows.flatMap(({ link }) => link ?? []));
  const sources = entries.sources.filter((source) => !isDraft(source)).map(({ data }) => data.url);
  const known = new Set([...rows, ...sources].filter((url) => URL.canParse(url)).map(organizationOf));
  const texts = [...entries.sections, ...entries.specialties, ...entries.faqs, ...entries.pages];
  return texts.flatMap(({ file, data }) =>
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
