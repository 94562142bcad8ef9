import { excerptOf, stemsOf } from '../../search/excerpts.ts';
import type { Found, Result } from '../../search/find.ts';
import { plural } from '../../lib/plural.ts';
import { element } from './element.ts';

/** A title that is distinguished from the same one of another guide. */
function titleOf({ meta: { title, guide } }: Result, own: string | undefined): string {
  const isTold = !guide || guide === own || title.toLowerCase().includes(guide.toLowerCase());
  return isTold ? title : `${title} – ${guide}`;
}

/**
 * Results as items of a list.
 *
 * @param own - title of the guide that is being read, or of the only one
 */
export function itemsOf(found: Found, own: string | undefined): HTMLLIElement[] {
  const stems = stemsOf(found.ideas);
  return found.results.map((result) => {
    const { kind, guide } = result.meta;
    return element('li', {}, [
      element('a', { href: result.url }, [titleOf(result, own)]),
      element('p', { class: 'search-kind' }, [[kind, ...(guide ? [guide] : [])].join(' · ')]),
      element(
        'p',
        { class: 'search-excerpt' },
        excerptOf(result.content, result.meta.title, stems).map(({ text, isMarked }) =>
          isMarked ? element('mark', {}, [text]) : text,
        ),
      ),
    ]);
  });
}

/** Words that were read as others. */
const readAs = ({ ideas }: Found): string =>
  ideas
    .filter(({ takenFor }) => takenFor.length > 0)
    .map(({ asked, takenFor }) => `“${asked}” read as ${takenFor.map((word) => `“${word}”`).join(' or ')}`)
    .join(', ');

/** What is said of an answer, on screen and to screen readers. */
export function countOf(found: Found): (Node | string)[] {
  const { results, more, total, isAll } = found;
  const some = results.length + more - total;
  const read = readAs(found);
  const count =
    results.length === 0
      ? 'Nothing found.'
      : !isAll
        ? 'No page has all of these words. Closest:'
        : some > 0
          ? `${plural(total, 'result')} with all of these words, ${some} with some`
          : plural(total, 'result');
  return [count, ...(read ? [' ', element('span', {}, [`(${read})`])] : [])];
}
