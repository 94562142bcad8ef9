import { suggestion } from '../../lib/nearest.ts';
import { readContent } from '../../read/read-content.ts';
import type { Order } from './kinds.ts';
import { Refusal } from './refusal.ts';

/** What a project has already, as far as a new file needs to know it. */
export interface Project {
  root: string;
  guides: readonly string[];
  sources: readonly string[];
  /** Plural of a guide's career, and the code of its occupation. */
  career(guide: string): { plural: string; soc: string };
  /** Chapters of a guide in order. */
  chapters(guide: string): readonly { id: string; title: string }[];
  /** Labels of the facts that a guide compares its specialties by, by name. */
  specialtyFacts(guide: string): Readonly<Record<string, string>>;
  /** Titles of a guide's groups of questions in order. */
  groups(guide: string): readonly string[];
  /** The guide an order is for: the one it names, or the only one. */
  guideOf(order: Order): string;
  /** Index of the chapter that an order names, by id or title, or of the only one. */
  chapterOf(guide: string, order: Order): number;
  /** Index of the group that an order names, or the title of a group to be made. */
  groupOf(guide: string, order: Order): number | string;
}

/** The refusal of a guide that is not there. */
export const noGuide = (guide: string, guides: readonly string[]): Refusal =>
  new Refusal(`There is no guide "${guide}". ${suggestion(guide, guides) ?? ''}`.trim());

/** Reads what there is in a project; its methods throw a Refusal for a name that leads nowhere. */
export function readProject(root: string): Project {
  const { entries } = readContent(root);
  const guides = entries.guides.map((entry) => entry.id);
  const guideData = (guide: string) => entries.guides.find((entry) => entry.id === guide)?.data;
  const chapters = (guide: string) => guideData(guide)?.chapters ?? [];
  const groups = (guide: string) => (guideData(guide)?.faqs ?? []).map((group) => group.title);
  return {
    root,
    guides,
    sources: entries.sources.map((entry) => entry.id),
    career: (guide) => ({ plural: guideData(guide)?.plural ?? guide, soc: guideData(guide)?.soc ?? '' }),
    chapters,
    groups,
    specialtyFacts: (guide) => guideData(guide)?.['specialty-facts'] ?? {},
    guideOf({ values }) {
      const { guide } = values;
      if (guide === undefined && guides.length === 1) return guides[0] ?? '';
      if (guide === undefined)
        throw new Refusal(`For which guide? Write --guide and one of: ${guides.join(', ')}.`);
      if (!guides.includes(guide)) throw noGuide(guide, guides);
      return guide;
    },
    chapterOf(guide, { values }) {
      const all = chapters(guide);
      const ids = all.map((chapter) => chapter.id);
      const { chapter, after } = values;
      if (chapter === undefined) {
        const index = after === undefined ? -1 : all.findIndex((it) => it.sections.includes(after));
        if (index >= 0 || all.length === 1) return Math.max(index, 0);
        throw new Refusal(`In which chapter? Write --chapter and one of: ${ids.join(', ')}.`);
      }
      const index = all.findIndex(
        ({ id, title }) => id === chapter || title.toLowerCase() === chapter.toLowerCase(),
      );
      if (index < 0)
        throw new Refusal(`There is no chapter "${chapter}". ${suggestion(chapter, ids) ?? ''}`.trim());
      return index;
    },
    groupOf(guide, { values }) {
      const titles = groups(guide);
      const { group, after } = values;
      if (group === undefined) {
        const index =
          after === undefined
            ? -1
            : (guideData(guide)?.faqs ?? []).findIndex((it) => it.questions.includes(after));
        if (index >= 0 || titles.length === 1) return Math.max(index, 0);
        const known =
          titles.length > 0
            ? ` and one of: ${titles.map((title) => `"${title}"`).join(', ')}, or a new title`
            : ' and the title of a first group';
        throw new Refusal(`In which group of questions? Write --group${known}.`);
      }
      const index = titles.findIndex((title) => title.toLowerCase() === group.toLowerCase());
      return index >= 0 ? index : group;
    },
  };
}
