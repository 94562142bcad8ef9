import { excerptOf, stemsOf } from '../../search/excerpts.ts';
import type { Found } from '../../search/find.ts';
import { plural } from '../../lib/plural.ts';
import { element } from './element.ts';

/** Results as items of a list; what kind each is and of which guide is on a line of its own. */
export function itemsOf(found: Found): HTMLLIElement[] {
  const stems = stemsOf(found.ideas);
  return found.results.map((result) => {
    const { kind, guide } = result.meta;
    return element('li', {}, [
      element('a', { href: result.url }, [result.meta.title]),
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
  const all = results.length + more;
  const read = readAs(found);
  const count =
    results.length === 0
      ? 'Nothing found.'
      : !isAll
        ? 'No page has all of these words. Closest:'
        : `${more > 0 ? `First ${results.length} of ` : ''}${plural(all, 'result')}${all > total ? ', those with all of these words first' : ''}`;
  return [count, ...(read ? [' ', element('span', {}, [`(${read})`])] : [])];
}
