import { phrasePattern } from '../../lib/phrases.ts';
import type { Problem } from '../../lib/problems.ts';
import type { Entries } from '../../read/collections.ts';
import type { Entry } from '../../read/entry.ts';
import type { Guide } from '../types.ts';
import { writtenEntries, shownTexts } from '../written-texts.ts';
import { nameOf, ofGuide } from '../entries.ts';
import { type Rule } from './rule.ts';

/** An organization is described in one way, and once on a page: advice. */
export const oneDescription: Rule = ({ entries, site }) => {
  const organizations = entries.wording.flatMap(({ data }) => data.organizations);
  const finished = new Set(writtenEntries(entries));
  return organizations.flatMap(({ name, 'described-as': right }) => {
    const pattern = described(name);
    const fits = phrasePattern([right]);
    return pagesOf(entries, site.guides).flatMap((page) => {
      let first: string | undefined;
      return page
        .filter((entry) => finished.has(entry))
        .flatMap((entry) => shownTexts(entry))
        .flatMap(({ file, text, at }) =>
          [...text.matchAll(pattern)].flatMap((match): Problem[] => {
            const as = text.slice(match.index + match[0].length - (match[1] ?? '').length);
            const isRight = as.search(fits) === 0;
            const before = first;
            if (isRight) first ??= file;
            if (isRight && before === undefined) return [];
            return [
              {
                file,
                ...at(match.index),
                rule: 'one-description',
                advice: true,
                message: isRight
                  ? `This page says in ${before} already what ${name} is.`
                  : `“${match[0].trim()} …” describes ${name} in other words than the rest of the site.`,
                instead: isRight
                  ? `Write “${name}” alone, or mark it as a term of the glossary.`
                  : `Write “${name}, ${right}” where it first appears on the page, and “${name}” after that.`,
              },
            ];
          }),
        );
    });
  });
};

/** A name with a description after its comma. */
const described = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(name)}, ((?:the|an?|once|formerly|which|whose) )`, 'gu');

/** The files whose words are on one page, in its order. */
function pagesOf(entries: Entries, guides: readonly Guide[]): Entry<unknown>[][] {
  const ofGuides = guides.flatMap((guide) => {
    const sections = new Map(ofGuide(entries.sections, guide.id).map((entry) => [nameOf(entry), entry]));
    const faqs = new Map(ofGuide(entries.faqs, guide.id).map((entry) => [nameOf(entry), entry]));
    return [
      guide.chapters.flatMap((chapter) =>
        chapter.sections.flatMap(({ anchor }) => sections.get(anchor) ?? []),
      ),
      guide.faqGroups.flatMap((group) => group.questions.flatMap(({ anchor }) => faqs.get(anchor) ?? [])),
    ];
  });
  return [...ofGuides, ...[...entries.specialties, ...entries.pages].map((entry) => [entry])];
}
