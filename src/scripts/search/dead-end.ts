import { reportAddress } from '../../lib/urls.ts';
import type { GuideLinks, Link, StartingPoints } from '../../search/starting-points.ts';
import { element } from './element.ts';

const listOf = (links: readonly Link[], href: (path: string) => string): HTMLElement =>
  element(
    'ul',
    {},
    links.map(({ label, path }) => element('li', {}, [element('a', { href: href(path) }, [label])])),
  );

/** Where to go without searching: the chapters and pages of a guide, or the guides. */
export function startingPlaces(
  points: StartingPoints,
  guide: GuideLinks | undefined,
  href: (path: string) => string,
): HTMLElement[] {
  const one = guide ?? (points.guides.length === 1 ? points.guides[0] : undefined);
  if (!one)
    return [
      element('h2', {}, ['Guides']),
      listOf(
        points.guides.map(({ title, path }) => ({ label: title, path })),
        href,
      ),
    ];
  return [
    element('div', { class: 'search-places' }, [
      element('section', {}, [element('h2', {}, [`Chapters of ${one.title}`]), listOf(one.chapters, href)]),
      element('section', {}, [element('h2', {}, ['More pages']), listOf(one.pages, href)]),
    ]),
  ];
}

/** How to tell the editors what was not found. Nothing is sent by itself. */
export function tellUs(words: string, { repository, corrections }: StartingPoints): HTMLElement {
  const title = `Search found nothing for “${words}”`;
  const body = `I searched for “${words}” and found no answer. I wanted to know:\n\n`;
  const mail = `mailto:${corrections}?${new URLSearchParams({ subject: title, body }).toString().replaceAll('+', '%20')}`;
  return element('p', { class: 'search-tell' }, [
    'Should this site answer it? ',
    element('a', { href: reportAddress(repository, title, body) }, ['Suggest a change']),
    ' or ',
    element('a', { href: mail }, ['write to the editors']),
    '. Your words are filled in; nothing goes out until you send it.',
  ]);
}
