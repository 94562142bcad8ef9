import type { Problem } from '../lib/problems.ts';
import { keepingTicks } from './notes.ts';
import { type ImportGuide, textIfThere } from './project.ts';

/** What an import makes of one guide: new texts of its files, and lines for a person to read. */
export class GuideChange {
  readonly guide: ImportGuide;
  /** New texts by path from the root. */
  readonly files = new Map<string, string>();
  readonly lines: string[] = [];
  readonly problems: Problem[];
  readonly #root: string;

  constructor(guide: ImportGuide, root: string, problems: Problem[]) {
    this.guide = guide;
    this.#root = root;
    this.problems = problems;
  }

  /** The path of a file in the guide's folder, from the root. */
  path(file: string): string {
    return `${this.guide.folder}/${file}`;
  }

  /** A file of the guide's folder as it was before the import; undefined where there is none. */
  before(file: string): string | undefined {
    return textIfThere(this.#root, this.path(file), this.problems);
  }

  set(file: string, text: string): void {
    this.files.set(this.path(file), text);
  }

  /** Writes notes for the writer anew; what is ticked in them stays ticked. */
  setNotes(file: string, text: string): void {
    const before = this.before(file);
    const next = keepingTicks(before, text);
    if (next === before) return;
    this.set(file, next);
    this.lines.push(`  ${file}: ${before === undefined ? 'new' : 'written anew'}, for the writer.`);
  }
}
