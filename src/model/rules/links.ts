import { suggestion } from '../../lib/nearest.ts';
import type { Problem } from '../../lib/problems.ts';
import { paths } from '../../lib/urls.ts';
import type { Entry, FieldPath } from '../../read/entry.ts';
import type { Prose } from '../../schemas/prose.ts';
import { addressesOf } from '../page-table.ts';
import { guideOf, nameOf } from '../entries.ts';
import { pageFacts } from './page-facts.ts';
import { atField, type Rule } from './rule.ts';

/** The same for all ways in which a host takes one address: `/a`, `/a/`, `/a.html` and `/A/index.html`. */
const normal = (path: string): string =>
  `${path
    .toLowerCase()
    .replace(/#.*$/, '')
    .replace(/(?:\/index\.html?|\.html?|\/)$/, '')}/`;

/** What the build writes or a host looks for, and no page: a page at that address would take its place. */
const isFileOfSite = (path: string): boolean =>
  /^\/(?:pagefind|social|fonts)(?:\/|$)/i.test(path) ||
  /^\/(?:404|index)(?:\.html?|\/)?$/i.test(path) ||
  /\.(?!html?$)[^./]+$/i.test(path) ||
  path === '/' ||
  path.includes('#');

/** What an anchor with % codes means; as it is where they mean nothing. */
function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

/** Every link from content to this site leads to a page, and to an anchor that is on it. */
export const links: Rule = ({ entries, site }) => {
  const pages = addressesOf(site);
  const moves = new Map(site.redirects.map(({ from, to }) => [from, to]));
  const on = (list: readonly Entry<{ prose: Prose }>[], page: (entry: Entry<unknown>) => string) =>
    list.map((entry) => [entry, page(entry)] as const);
  const texts = [
    ...on(entries.sections, (entry) => paths.guide(guideOf(entry))),
    ...on(entries.specialties, (entry) => paths.specialty(guideOf(entry), nameOf(entry))),
    ...on(entries.faqs, (entry) => paths.faq(guideOf(entry))),
    ...on(entries.pages, (entry) => paths.page(entry.id)),
  ];
  const factsOf = pageFacts(entries);
  const problemOf = (url: string, own: string | undefined): Omit<Problem, 'file'> | undefined => {
    const [path = '', anchor] = url.split('#');
    const home = site.settings.address.replace(/\/$/, '');
    if (home !== '' && url.startsWith(`${home}/`))
      return {
        rule: 'links',
        message: `"${url}" is an address of this site, which cannot be checked and may move.`,
        instead: `Write ${url.slice(home.length + site.settings.base.length - 1)}.`,
      };
    const target = path === '' ? own : path;
    if (target === undefined || !target.startsWith('/')) return undefined;
    const { facts, lacks } = factsOf(target);
    const anchors = pages.get(target);
    if (!anchors) {
      const slash =
        !target.endsWith('/') && pages.has(`${target}/`)
          ? `Write ${target}/ with a slash at its end.`
          : undefined;
      const bare = target.replace(/\?.*|index\.html?$/, '');
      const plain = bare !== target && pages.has(bare) ? `Write ${bare}.` : undefined;
      const moved = moves.get(target);
      return {
        rule: 'links',
        message: `There is no page "${target}".`,
        instead:
          moved && pages.has(moved.split('#')[0] ?? '')
            ? `It moved: write ${moved}.`
            : lacks
              ? `It is made of ${lacks}, which is missing: add that, or change the link.`
              : (slash ?? plain ?? suggestion(target, pages.keys())),
        dependsOn: facts,
      };
    }
    // Letters with an accent are written with % codes in an address, and anchors have them as they are.
    const name = decoded(anchor ?? '');
    if (name && !anchors.has(name)) {
      return {
        rule: 'links',
        message: `There is no anchor "#${name}" on ${target}.`,
        instead: suggestion(encodeURIComponent(name), [...anchors].map(encodeURIComponent)),
        dependsOn: facts,
      };
    }
    return undefined;
  };
  const problems: Problem[] = [];
  for (const [entry, page] of texts) {
    for (const { url, line, column } of entry.data.prose.links) {
      const problem = problemOf(url, page);
      if (problem) problems.push({ file: entry.file, line, column, ...problem });
    }
  }
  const look = (entry: Entry<unknown>, path: FieldPath, url: string) => {
    const problem = problemOf(url, undefined);
    if (problem) problems.push(atField(entry, path, problem));
  };
  for (const entry of entries.redirects) {
    const moved = new Map<string, number>();
    for (const [index, { from, to }] of entry.data.redirects.entries()) {
      look(entry, ['redirects', index, 'to'], to);
      const other = moved.get(normal(from));
      moved.set(normal(from), index);
      const refuse = (message: string, instead: string) =>
        problems.push(atField(entry, ['redirects', index, 'from'], { rule: 'links', message, instead }));
      if (other !== undefined)
        refuse(`${from} is redirected in entry ${other + 1} of the list already.`, 'Keep one of the two.');
      if (isFileOfSite(from))
        refuse(
          `${from} is no address of a page, so it cannot be redirected.`,
          'Write the address of a page that moved, like /career-guides/coder/.',
        );
      else if (pages.has(from) || pages.has(normal(from)))
        refuse(`${from} is a page of the site, so it cannot be redirected.`, 'Delete the line, or the page.');
    }
  }
  for (const entry of entries.changes) {
    for (const [index, { page }] of entry.data.changes.entries())
      look(entry, ['changes', index, 'page'], page);
  }
  for (const entry of entries.searchQuestions) {
    for (const [index, question] of entry.data.questions.entries())
      for (const [place, page] of question.pages.entries())
        look(entry, ['questions', index, 'pages', place], page);
  }
  return problems;
};
