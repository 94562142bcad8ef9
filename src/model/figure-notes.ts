import { asSentence } from '../lib/as-sentence.ts';
import { formatAmount, formatDate, unitWords } from '../lib/format.ts';
import { inWords } from '../lib/plural.ts';
import { paths } from '../lib/urls.ts';
import { namesOfUse, textsOf } from './texts.ts';
import type { Figure, Guide, Site, Source } from './types.ts';

/** What a reader gets to know of a figure in place: the figure in words, and where it is from. */
export interface FigureNote {
  value: string;
  /** What it counts, its time and place, and a caution where there is one. */
  about: string[];
  sources: { name: string; url: string; read: string; path: string }[];
}

/** How a source was read, in a word or two. */
export const reached = { original: 'Original', 'stored-copy': 'Stored copy', quoted: 'Quoted' };

/** How a source was read and when: “Stored copy (September 25, 2026): an archive of the page.” */
export const howRead = ({ reached: how, through, seen }: Source): string =>
  asSentence(`${reached[how]} (${formatDate(seen)})${through ? `: ${through}` : ''}`);

/** How the sources of a page were read, all together; '' where each was read as its publisher has it. */
export function howReadTogether(sources: readonly Source[]): string {
  const ways = [
    sources.some((it) => it.reached === 'stored-copy') && 'in stored copies',
    sources.some((it) => it.reached === 'quoted') && 'as others quote them',
  ].filter(Boolean);
  const others = ways.join(' or ');
  const own = sources.filter((it) => it.reached === 'original').length;
  if (ways.length === 0) return '';
  return own === 0
    ? `We read these ${others}, not on their publishers’ own sites.`
    : `We read ${inWords(own)} of these on their publishers’ own sites, and the others ${others}.`;
}

const namesShown = (guide: Guide): Set<string> =>
  new Set([
    ...textsOf(guide)
      .flatMap((it) => it.prose.uses.flatMap(namesOfUse))
      .flatMap(({ kind, name }) => (kind === 'figure' || kind === 'figures' ? [name] : [])),
    ...guide.glance.flatMap(({ figure, to }) => [figure, to].flatMap((it) => it?.name ?? [])),
  ]);

/** The figures of a guide; those of a single state only where a text shows them, since its page and its files have the rest. */
export function figuresToShare(guide: Guide): Figure[] {
  const shown = namesShown(guide);
  return [...guide.figures.values()].filter(({ name, state }) => state === undefined || shown.has(name));
}

/**
 * Every figure that a page of the guide shows, by name.
 *
 * @param address - of a path of the site, as a link has it
 */
export function figureNotes(
  site: Site,
  guide: Guide,
  address: (path: string) => string,
): Record<string, FigureNote> {
  const shown = namesShown(guide);
  const notes = [...guide.figures.values()]
    .filter(({ name }) => shown.has(name))
    .map(({ name, label, amount, unit, qualifier, period, scope, note, sources }): [string, FigureNote] => [
      name,
      {
        value: [formatAmount(amount, unit, qualifier), unitWords(unit)].filter(Boolean).join(' '),
        about: [label, `${period}, ${scope}`, note].flatMap((part) => (part ? [asSentence(part)] : [])),
        sources: sources.flatMap((id) => {
          const source = site.sources.get(id);
          return source
            ? [
                {
                  name: `${source.publisher}, ${source.title}`,
                  url: source.url,
                  read: howRead(source),
                  path: address(`${paths.sources}#${id}`),
                },
              ]
            : [];
        }),
      },
    ]);
  return Object.fromEntries(notes);
}
