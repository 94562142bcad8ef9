import { suggestion } from '../../lib/nearest.ts';
import type { DataOf } from '../../read/collections.ts';
import { readContent } from '../../read/read-content.ts';
import type { Order } from './kinds.ts';
import { Refusal } from './refusal.ts';

/** The refusal of a guide that is not there. */
export const noGuide = (guide: string, guides: readonly string[]): Refusal =>
  new Refusal(`There is no guide "${guide}". ${suggestion(guide, guides) ?? ''}`.trim());

/** What a project has already, as far as a new file needs to know it; a name that leads nowhere is answered with a Refusal. */
export class Project {
  readonly root: string;
  readonly guides: readonly string[];
  readonly sources: readonly string[];
  readonly #data: ReadonlyMap<string, DataOf<'guides'>>;

  constructor(root: string) {
    const { entries } = readContent(root);
    this.root = root;
    this.#data = new Map(entries.guides.map(({ id, data }) => [id, data]));
    this.guides = [...this.#data.keys()];
    this.sources = entries.sources.map(({ id }) => id);
  }

  /** Plural of a guide's career, and the code of its occupation. */
  career(guide: string): { plural: string; soc: string } {
    return { plural: this.#data.get(guide)?.plural ?? guide, soc: this.#data.get(guide)?.soc ?? '' };
  }

  /** Chapters of a guide in order. */
  chapters(guide: string): DataOf<'guides'>['chapters'] {
    return this.#data.get(guide)?.chapters ?? [];
  }

  /** Labels of the facts that a guide compares its specialties by, by name. */
  specialtyFacts(guide: string): Readonly<Record<string, string>> {
    return this.#data.get(guide)?.['specialty-facts'] ?? {};
  }

  /** Titles of a guide's groups of questions in order. */
  groups(guide: string): string[] {
    return (this.#data.get(guide)?.faqs ?? []).map(({ title }) => title);
  }

  /** The guide an order is for: the one it names, or the only one. */
  guideOf({ values: { guide } }: Order): string {
    const { guides } = this;
    if (guide === undefined && guides.length === 1) return guides[0] ?? '';
    if (guide === undefined)
      throw new Refusal(`For which guide? Write --guide and one of: ${guides.join(', ')}.`);
    if (!guides.includes(guide)) throw noGuide(guide, guides);
    return guide;
  }

  /** Index of the chapter that an order names, by id or title, or of the only one. */
  chapterOf(guide: string, { values: { chapter, after } }: Order): number {
    const all = this.chapters(guide);
    const ids = all.map(({ id }) => id);
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
  }

  /** Index of the group that an order names, or the title of a group to be made. */
  groupOf(guide: string, { values: { group, after } }: Order): number | string {
    const all = this.#data.get(guide)?.faqs ?? [];
    if (group === undefined) {
      const index = after === undefined ? -1 : all.findIndex((it) => it.questions.includes(after));
      if (index >= 0 || all.length === 1) return Math.max(index, 0);
      const known =
        all.length > 0
          ? ` and one of: ${all.map(({ title }) => `"${title}"`).join(', ')}, or a new title`
          : ' and the title of a first group';
      throw new Refusal(`In which group of questions? Write --group${known}.`);
    }
    const index = all.findIndex(({ title }) => title.toLowerCase() === group.toLowerCase());
    return index >= 0 ? index : group;
  }
}
