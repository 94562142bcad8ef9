import { textEntries } from '../../model/entries.ts';
import type { Content } from '../../read/read-content.ts';

/** An address outside the site, and where content gives it. */
export interface CitedAddress {
  url: string;
  file: string;
  line?: number | undefined;
  column?: number | undefined;
}

/** Every https address that content cites or links to: sources, rows of tables (employers, job sites), links in texts. */
export function citedAddresses({ entries }: Content): CitedAddress[] {
  const sources = entries.sources.map((entry) => ({
    url: entry.data.url,
    file: entry.file,
    ...entry.at?.(['url']),
  }));
  const rows = entries.tables.flatMap((entry) =>
    entry.data.rows.flatMap(({ link }, index) =>
      link ? [{ url: link, file: entry.file, ...entry.at?.(['rows', index, 'link']) }] : [],
    ),
  );
  const texts = textEntries(entries).flatMap(({ file, data }) =>
    data.prose.links.map(({ url, line, column }) => ({ url, file, line, column })),
  );
  return [...sources, ...rows, ...texts].filter(({ url }) => url.startsWith('https://'));
}
