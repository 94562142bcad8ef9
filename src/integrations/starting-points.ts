import { paths } from '../lib/urls.ts';
import { partsOf } from '../model/page-table.ts';
import type { Site } from '../model/types.ts';
import type { StartingPoints } from '../search/starting-points.ts';

/** Where search leads readers who ask nothing, or of whose words nothing is found. */
export const startingPoints = (site: Site): StartingPoints => ({
  guides: site.guides.map((guide) => ({
    title: guide.title,
    path: guide.path,
    chapters: guide.chapters.map(({ id, title }) => ({ label: title, path: `${guide.path}#${id}` })),
    pages: partsOf(site, guide),
    ...(guide.pay?.states.length ? { states: `${paths.salary(guide.id)}#states` } : {}),
  })),
  repository: site.settings.repository,
  corrections: site.settings.corrections,
});
