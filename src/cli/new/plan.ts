import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slug } from 'github-slugger';
import type { z } from 'zod';
import { nearest, suggestion } from '../../lib/nearest.ts';
import { toFillText } from '../../lib/to-fill.ts';
import { collections } from '../../read/collections.ts';
import type { FieldPath } from '../../read/entry.ts';
import { deviceName } from '../../read/device-names.ts';
import { longestName } from '../../read/places.ts';
import { slugPattern } from '../../schemas/fields.ts';
import { type Filled, nothingFilled } from './filled.ts';
import { guideTexts } from './guide-texts.ts';
import { type FlagName, type KindName, kinds, type Order, schemaOf } from './kinds.ts';
import { noGuide, type Project } from './project.ts';
import { Refusal } from './refusal.ts';
import { newText } from './texts.ts';
import { addGroup, addToList } from './yaml-lists.ts';

/** What would be written: new files, and lists with the line that names the new file. Texts by path from the root. */
export interface Plan {
  created: Map<string, string>;
  changed: Map<string, string>;
  /** What the person may not have meant, in sentences. */
  note?: string | undefined;
}

/**
 * Works out a new file, its name and the line that lists it; writes nothing.
 *
 * @param today - ISO date, for `reviewed` and `seen`
 * @throws Refusal when a name is missing, unknown or taken
 */
export function planNew(order: Order, project: Project, today: string): Plan & { id: string } {
  const id = order.values.id ?? fileName(order);
  for (const [flag, value] of Object.entries({ ...order.values, id })) {
    const fault = valueFault(order.kind, flag as FlagName, value, project);
    if (fault) throw new Refusal(fault);
  }
  const titleFault = tooLong(order.kind, kinds[order.kind].title, order.title, 'The title');
  if (titleFault) throw new Refusal(titleFault);
  const { at } = collections[kinds[order.kind].collection];
  const guide = at.split('*').length > 2 ? project.guideOf(order) : id;
  const file = `content/${at.replace('*', guide).replace('*', id)}`;
  const guideFolder = `content/career-guides/${guide}`;
  const guideFile = `${guideFolder}/guide.yaml`;
  const created = new Map<string, string>();
  const changed = new Map<string, string>();
  let note: string | undefined;
  let facts: Record<string, string> | undefined;
  const edit = (listing: string, change: (text: string) => string): void => {
    try {
      changed.set(listing, change(readFileSync(join(project.root, listing), 'utf8')));
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal(
        `${listing} cannot be added to as it is. Run \`npm run check -- --content\` and fix it first.`,
      );
    }
  };
  const { after } = order.values;
  const list = (path: FieldPath) => edit(guideFile, (text) => addToList(text, path, id, after));
  switch (order.kind) {
    case 'guide': {
      const filled = { ...nothingFilled, related: relatedTo(order, project) };
      for (const [path, text] of guideTexts(order, today, filled))
        created.set(`${guideFolder}/${path}`, text);
      edit('content/site.yaml', (text) => addToList(text, ['guides'], id));
      break;
    }
    case 'section':
      list(['chapters', project.chapterOf(guide, order), 'sections']);
      break;
    case 'faq': {
      if (!order.title.endsWith('?'))
        throw new Refusal(`A question ends with a question mark: "${order.title}?".`);
      const group = project.groupOf(guide, order);
      if (typeof group === 'number') {
        list(['faqs', group, 'questions']);
        break;
      }
      if (after !== undefined)
        throw new Refusal(
          `There is no group "${group}" yet, so nothing in it to come after. Leave --after out, or write --group and the title of a group there is.`,
        );
      note = noteOnGroup(group, project.groups(guide), guideFile);
      edit(guideFile, (text) => addGroup(text, ['faqs'], { title: group, questions: [id] }));
      break;
    }
    case 'specialty':
      facts = factsToFill(project.specialtyFacts(guide));
      list(['specialties']);
      break;
    case 'certification':
      list(['certifications']);
  }
  if (order.kind !== 'guide') created.set(file, newText(order, today, { given: { facts } }));
  for (const path of order.kind === 'guide' ? [...created.keys(), guideFolder] : [file]) {
    if (existsSync(join(project.root, path)))
      throw new Refusal(
        `${path} is there already, and nothing is overwritten. Choose another name with --id.`,
      );
  }
  return { created, changed, note, id };
}

/** That a group of questions is new, and the one that may have been meant instead. */
function noteOnGroup(group: string, titles: readonly string[], file: string): string {
  const meant = nearest(group, titles);
  const instead = meant
    ? ` Did you mean "${meant}"? Then move the question there in ${file}, and delete the new group.`
    : '';
  return `"${group}" is a new group of questions, after the others.${instead}`;
}

/** The facts of a new specialty: each that its guide names, still to fill; undefined where it names none. */
function factsToFill(labels: Readonly<Record<string, string>>): Record<string, string> | undefined {
  const names = Object.entries(labels).filter(([name]) => name !== 'credentials');
  if (names.length === 0) return undefined;
  return Object.fromEntries(names.map(([name, label]) => [name, toFillText(label)]));
}

/** The name of a file by what it holds: `Do I need a car?` becomes do-i-need-a-car. */
export function fileName({ title, values, kind }: Order): string {
  const text = kind === 'term' ? (values.abbreviation ?? title) : title;
  const ascii = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/[’']/g, '');
  return slug(ascii.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim());
}

/** The guides that an order calls related, each with its plural. */
export const relatedTo = ({ values }: Order, project: Project): Filled['related'] =>
  relatedIn(values.related).map((id) => ({ id, plural: project.career(id).plural }));

/** The guides that `--related` names. */
const relatedIn = (related = ''): string[] =>
  related
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

/** That what was typed has more characters than its field may, in sentences that end in what the field is for. */
function tooLong(kind: KindName, field: string, value: string, what: string): string | undefined {
  const schema = schemaOf(kind).shape[field] as z.ZodType | undefined;
  const issue = schema?.safeParse(value).error?.issues.find(({ code }) => code === 'too_big');
  return issue?.code === 'too_big'
    ? `${what} has ${value.length} characters; it needs at most ${issue.maximum}. ${schema?.description ?? ''}`.trim()
    : undefined;
}

/** What is wrong with what was typed for a flag, in a sentence; of a field its own schema says. */
export function valueFault(
  kind: KindName,
  flag: FlagName,
  value: string,
  project: Project,
): string | undefined {
  if (flag === 'id') {
    if (value.length > longestName)
      return `The file name made of it has ${value.length} characters; ${longestName} is the most. Give a shorter one with --id.`;
    if (!slugPattern.test(value))
      return `"${value}" cannot name a file. Give one with --id: lower-case letters, digits and single dashes.`;
    const refused = deviceName(value);
    return refused && `${refused} Give another name with --id.`;
  }
  if (flag === 'related') {
    const unknown = relatedIn(value).find((name) => !project.guides.includes(name));
    return unknown && noGuide(unknown, project.guides).message;
  }
  if (flag === 'source' && !project.sources.includes(value))
    return [
      `There is no source "${value}".`,
      suggestion(value, project.sources),
      '`npm run new -- source` writes a new one.',
    ]
      .filter(Boolean)
      .join(' ');
  const field = schemaOf(kind).shape[flag] as z.ZodType | undefined;
  const issue = field?.safeParse(value).error?.issues[0];
  if (!issue) return undefined;
  if (issue.code === 'too_big') return tooLong(kind, flag, value, `--${flag}`);
  if (issue.code === 'invalid_value')
    return `"${value}" is no ${flag} of ${kind}. Known: ${issue.values.join(', ')}.`;
  return `"${value}" ${issue.message}`;
}
