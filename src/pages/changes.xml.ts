import { placesOnTheirDays } from '../lib/changes-of-a-day.ts';
import { href } from '../lib/href.ts';
import { escapeXml as escape } from '../lib/xml.ts';
import { guideOfPage } from '../model/guide-of-page.ts';
import { loadSite } from '../model/index.ts';

/** What changed, as an Atom feed (RFC 4287), from the dated notes in content/changes.yaml. */
export function GET({ site: address }: { site: URL }): Response {
  const { settings, changes, guides } = loadSite();
  const absolute = (path: string) => new URL(href(path), address).href;
  const newest =
    changes
      .map((change) => change.date)
      .sort()
      .at(-1) ?? '1970-01-01';
  const places = placesOnTheirDays(changes);
  const entries = changes.map((change, index) => {
    const id = `tag:${address.hostname},${change.date}:change-${places[index]}`;
    const guide = guideOfPage(guides, change.page);
    // One of several guides is named once: many titles name it already.
    const named = !guide || guides.length < 2 || change.title.includes(guide.title);
    const title = named ? change.title : `${guide.title}: ${change.title}`;
    const category = guide ? `<category term="${escape(guide.id)}" label="${escape(guide.title)}"/>` : '';
    return `<entry><title>${escape(title)}</title><id>${escape(id)}</id><updated>${change.date}T00:00:00Z</updated><link href="${escape(absolute(change.page))}"/>${category}<summary>${escape(change.note)}</summary></entry>`;
  });
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>${escape(settings.name)}: what changed</title><id>${escape(absolute('/changes.xml'))}</id><updated>${newest}T00:00:00Z</updated><author><name>${escape(settings.publisher)}</name></author><link rel="self" href="${escape(absolute('/changes.xml'))}"/><link href="${escape(absolute('/'))}"/>
${entries.join('\n')}
</feed>
`;
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
