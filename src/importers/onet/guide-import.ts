import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { capitalized } from '../../lib/capitalized.ts';
import { educationInWords } from '../../lib/education.ts';
import { plural } from '../../lib/plural.ts';
import type { Problem } from '../../lib/problems.ts';
import { isToFill } from '../../lib/to-fill.ts';
import type { Entries } from '../../read/collections.ts';
import { parseYaml } from '../../read/yaml.ts';
import { notesFile } from '../notes.ts';
import { besidePay, textBesidePay, type ImportGuide } from '../project.ts';
import { withField, withValue } from '../yaml-text.ts';
import { educationAnswers, withEducation } from './education.ts';
import { lostTicks, onetNotes, releaseOfNotes } from './notes.ts';
import type { Release } from './open-release.ts';
import type { OnetOccupation } from './occupation.ts';
import type { OnetData } from './read-onet.ts';
import { titlesForSearch, withTitles } from './search-titles.ts';
import { creditOf, type SourceChoice, sourceFor } from './source.ts';
import { agency } from './tables.ts';

/** What an import makes of one guide. */
export class GuideImport {
  readonly files = new Map<string, string>();
  readonly lines: string[] = [];
  readonly guide: ImportGuide;
  readonly #own: readonly OnetOccupation[];
  readonly #data: OnetData;
  readonly #release: Release;
  readonly #root: string;
  readonly #problems: Problem[];

  constructor(guide: ImportGuide, data: OnetData, release: Release, root: string, problems: Problem[]) {
    this.guide = guide;
    this.#own = data.occupations.get(guide.soc) ?? [];
    this.#data = data;
    this.#release = release;
    this.#root = root;
    this.#problems = problems;
  }

  take(entries: Entries, guides: ReadonlyMap<string, string>, choice: SourceChoice): this {
    const { guide } = this;
    const whole = this.#own.find(({ code }) => code.endsWith('.00'));
    const title = guide.title || whole?.title || this.#own[0]?.title || guide.name;
    this.lines.push(...this.#own.map((own) => `  ${summaryOf(own)}`));
    if (this.#own.length > 1 || !whole)
      this.lines.push(
        `  O*NET has ${guide.soc} in ${plural(this.#own.length, 'part')}; the notes have each under its own heading.`,
      );
    this.#takeNotes(`${title} (${guide.soc})`, guides);
    const source = sourceFor(guide, title, this.#release, choice);
    if (this.#takeFacts(whole ?? this.#own[0], title, source.id) && source.text) {
      const path = `content/sources/${source.id}.yaml`;
      if (!existsSync(join(this.#root, path))) {
        this.files.set(path, source.text);
        this.lines.push(`  ${path}: new.`);
      }
    }
    this.#takeTitles(entries);
    return this;
  }

  #text(file: string): string | undefined {
    return textBesidePay(this.#root, this.guide, file, this.#problems);
  }

  #set(file: string, text: string): void {
    this.files.set(besidePay(this.guide, file), text);
  }

  #takeNotes(occupation: string, guides: ReadonlyMap<string, string>): void {
    const file = notesFile('onet');
    const before = this.#text(file);
    const { number } = this.#release;
    const held = releaseOfNotes(before);
    if (held !== undefined && Number(held) > Number(number)) {
      this.#problems.push({
        file: besidePay(this.guide, file),
        rule: agency.rule,
        message: `The notes are of release ${held}, which is newer than ${number}.`,
        instead: 'Give the files of a later release, or delete the notes to start again.',
      });
      return;
    }
    const others = new Map([...guides].filter(([soc]) => soc !== this.guide.soc));
    const text = onetNotes(before, {
      occupation,
      own: this.#own,
      data: this.#data,
      release: number,
      credit: creditOf(number),
      guides: others,
    });
    if (text === before) return;
    this.#set(file, text);
    this.lines.push(`  ${file}: ${before === undefined ? 'new' : 'written anew'}, for the writer.`);
    const lost = lostTicks(before, text);
    if (lost.length > 0)
      this.lines.push(`    Ticked before and no longer there: ${lost.map((task) => `“${task}”`).join(', ')}`);
  }

  /** Facts for pages; whether there are any that are of the source. */
  #takeFacts(own: OnetOccupation | undefined, title: string, source: string): boolean {
    if (!own) return false;
    const answers = educationAnswers(own, this.#data, 'RL');
    const before = this.#text('figures.yaml');
    const { text, changed } = withEducation(
      before,
      besidePay(this.guide, 'figures.yaml'),
      answers,
      { scope: `United States, people asked about ${title} (${own.code})`, source },
      this.#problems,
    );
    if (changed.length > 0) {
      this.#set('figures.yaml', text);
      this.lines.push(`  figures.yaml: ${changed.join(', ')}.`);
    }
    const filled = this.#takeGuideFields(
      answers.find(({ doubtful }) => !doubtful),
      own,
      source,
    );
    return changed.length > 0 || filled;
  }

  /** What guide.yaml says of the occupation, where it is still to fill there; whether the source is named in it now. */
  #takeGuideFields(
    answer: ReturnType<typeof educationAnswers>[number] | undefined,
    own: OnetOccupation,
    source: string,
  ): boolean {
    const before = this.#text('guide.yaml');
    let text = before;
    if (text === undefined) return false;
    if (this.guide.untitled && own.title && own.code.endsWith('.00')) {
      text = withField(text, 'soc-title', own.title);
      this.lines.push(`  guide.yaml: soc-title is now “${own.title}”.`);
    }
    const { data } = parseYaml(text, besidePay(this.guide, 'guide.yaml'));
    const rows = (data as Record<string, unknown> | undefined)?.['at-a-glance'];
    const index = (Array.isArray(rows) ? (rows as Record<string, unknown>[]) : []).findIndex(
      (row) => row['fact'] === 'entry-education' && isToFill(String(row['text'])),
    );
    const filled = index >= 0 && answer !== undefined;
    if (filled) {
      const level = capitalized(educationInWords(answer.words));
      text = withValue(text, ['at-a-glance', index, 'text'], level);
      text = withValue(text, ['at-a-glance', index, 'source'], source);
      this.lines.push(
        `  guide.yaml: the typical entry education is now “${level}”, which most people asked named; say so in a note.`,
      );
    }
    if (text !== before) this.#set('guide.yaml', text);
    return filled;
  }

  #takeTitles(entries: Entries): void {
    const career = entries.guides.find(({ id }) => id === this.guide.name)?.data.title ?? this.guide.name;
    const guide = { id: this.guide.name, career };
    const titles = titlesForSearch(this.#own, guide, this.#text(notesFile('onet')), entries);
    if (titles.length === 0) return;
    const before = this.#text('search.yaml');
    const file = besidePay(this.guide, 'search.yaml');
    this.#set('search.yaml', withTitles(before, file, titles, career, this.#problems));
    this.lines.push(
      `  search.yaml: ${plural(titles.length, 'job title')} found as ${career}: ${titles.join(', ')}.`,
    );
  }
}

function summaryOf({ code, title, tasks, zone, interests, shares }: OnetOccupation): string {
  const core = tasks.filter(({ type }) => type === 'Core').length;
  const parts = [
    tasks.length > 0 && `${plural(tasks.length, 'task')}${core > 0 ? `, ${core} of them core` : ''}`,
    zone && `job zone ${zone.number}`,
    interests.length > 0 && 'interests',
    shares.some(({ scale }) => scale === 'RL') && 'education',
  ].filter(Boolean);
  return `${code} ${title}: ${parts.join('; ') || 'nothing but its titles'}.`;
}
