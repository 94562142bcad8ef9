import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { plural } from '../../lib/plural.ts';
import type { Entries } from '../../read/collections.ts';
import type { GuideChange } from '../guide-change.ts';
import { fillGuideFields } from '../guide-fields.ts';
import { notesFile } from '../notes.ts';
import { educationAnswers, takeEducation } from './education.ts';
import { lostTicks, onetNotes, releaseOfNotes } from './notes.ts';
import type { Release } from './open-release.ts';
import type { OnetOccupation } from './occupation.ts';
import type { OnetData } from './read-onet.ts';
import { takeTitles } from './search-titles.ts';
import { creditOf, type SourceChoice, sourceFor } from './source.ts';
import { agency } from './tables.ts';

/** What an import of a release takes into guides. */
export interface OnetImport {
  root: string;
  data: OnetData;
  release: Release;
  entries: Entries;
  /** Names of all guides by SOC code. */
  guides: ReadonlyMap<string, string>;
  choice: SourceChoice;
}

/** Takes from a release what it says of the occupation of a guide. */
export function takeOnet(change: GuideChange, it: OnetImport): void {
  const { guide, lines } = change;
  const own = it.data.occupations.get(guide.soc) ?? [];
  const whole = own.find(({ code }) => code.endsWith('.00'));
  const main = whole ?? own[0];
  const title = guide.title || whole?.title || own[0]?.title || guide.name;
  lines.push(...own.map((one) => `  ${summaryOf(one)}`));
  if (own.length > 1 || !whole)
    lines.push(
      `  O*NET has ${guide.soc} in ${plural(own.length, 'part')}; the notes have each under its own heading.`,
    );
  takeNotes(change, own, `${title} (${guide.soc})`, it);
  const source = sourceFor(guide, title, it.release, it.choice);
  if (main && takeFacts(change, main, title, source.id, it.data) && source.text) {
    const path = `content/sources/${source.id}.yaml`;
    if (!existsSync(join(it.root, path))) {
      change.files.set(path, source.text);
      lines.push(`  ${path}: new.`);
    }
  }
  takeTitles(change, own, it.entries);
}

function takeNotes(
  change: GuideChange,
  own: readonly OnetOccupation[],
  occupation: string,
  { data, release: { number }, guides }: OnetImport,
): void {
  const file = notesFile('onet');
  const before = change.before(file);
  const held = releaseOfNotes(before);
  if (held !== undefined && Number(held) > Number(number)) {
    change.problems.push({
      file: change.path(file),
      rule: agency.rule,
      message: `The notes are of release ${held}, which is newer than ${number}.`,
      instead: 'Give the files of a later release, or delete the notes to start again.',
    });
    return;
  }
  const others = new Map([...guides].filter(([soc]) => soc !== change.guide.soc));
  const text = onetNotes(before, {
    ...{ occupation, own, data },
    release: number,
    credit: creditOf(number),
    guides: others,
  });
  change.setNotes(file, text);
  const lost = lostTicks(before, text);
  if (lost.length > 0)
    change.lines.push(`    Ticked before and no longer there: ${lost.map((task) => `“${task}”`).join(', ')}`);
}

/** Facts for pages; whether there are any that are of the source. */
function takeFacts(
  change: GuideChange,
  own: OnetOccupation,
  title: string,
  source: string,
  data: OnetData,
): boolean {
  const answers = educationAnswers(own, data, 'RL');
  const scope = `United States, people asked about ${title} (${own.code})`;
  const isChanged = takeEducation(change, answers, { scope, source });
  const isFilled = fillGuideFields(change, {
    title: own.code.endsWith('.00') ? own.title : undefined,
    education: answers.find(({ doubtful }) => !doubtful)?.words,
    source,
    remark: ', which most people asked named; say so in a note',
  });
  return isChanged || isFilled;
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
