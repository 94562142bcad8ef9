import { namesIn } from '../lib/names-in.ts';
import type { Unit } from '../lib/units.ts';
import { type AttributeKind, type ComponentName, componentsByName } from '../schemas/mdx-components.ts';
import type { ComponentUse } from '../schemas/prose.ts';
import type { ComponentModel } from './components/component-model.ts';
import { componentModels } from './components/components.ts';
import { together } from './provenance.ts';
import type { Faq, Guide, Provenance, Section, Site, Written } from './types.ts';

export const sectionsOf = (guide: Guide): Section[] => guide.chapters.flatMap((chapter) => chapter.sections);
export const questionsOf = (guide: Guide): Faq[] => guide.faqGroups.flatMap((group) => group.questions);

/** All texts of a guide, in the order of its lists. */
export const textsOf = (guide: Guide): Written[] => [
  ...sectionsOf(guide),
  ...guide.specialties,
  ...questionsOf(guide),
];

/** The model of a component, by a name that is known only while it runs. */
export const componentModel = (name: ComponentName): ComponentModel<ComponentName> =>
  componentModels[name] as ComponentModel<ComponentName>;

const ofUse = ({ component, attributes }: ComponentUse, guide: Guide | undefined) =>
  componentModel(component).provenance?.(attributes, guide);

/** What the attributes of a component name, with their kinds and units, in the order of its schema. */
export function namesOfUse({
  component,
  attributes,
}: ComponentUse): { kind: AttributeKind; unit: Unit | undefined; name: string }[] {
  const values: Readonly<Record<string, string | undefined>> = attributes;
  return Object.entries(componentsByName[component].attributes).flatMap(([attribute, { kind, unit }]) => {
    const value = values[attribute] ?? '';
    const names = kind === 'figures' || kind === 'certifications' ? namesIn(value) : [value];
    return names.filter((name) => name !== '').map((name) => ({ kind, unit, name }));
  });
}

/** What texts rest on: their own files, and all that the components in them show, in reading order. */
export const ofTexts = (texts: readonly Written[], guide: Guide | undefined): Provenance =>
  together(
    texts.flatMap((text) => [{ files: [text.file] }, ...text.prose.uses.map((use) => ofUse(use, guide))]),
  );

/** Ids of the glossary terms that texts mark. */
const termsMarked = (texts: readonly Written[]): ReadonlySet<string> =>
  new Set(
    texts
      .flatMap((text) => text.prose.uses)
      .filter((use) => use.component === 'Term')
      .map((use) => use.attributes.of ?? ''),
  );

/** Ids of the glossary terms that a reader of the site comes to: those marked in texts, and those that their entries lead on to. */
export function termsReached({ pages, guides, glossary }: Site): ReadonlySet<string> {
  const reached = new Set(termsMarked([...pages, ...guides.flatMap(textsOf)]));
  // A set takes in what is added while it is gone through.
  for (const id of reached)
    for (const other of glossary.find((term) => term.id === id)?.see ?? []) reached.add(other);
  return reached;
}

/** The guides whose texts use a term, by its id; none where there is one guide, which has them all. */
export function guidesOfTerms({ guides, glossary }: Site): ReadonlyMap<string, readonly Guide[]> {
  if (guides.length < 2) return new Map();
  const used = guides.map((guide) => ({ guide, terms: termsMarked(textsOf(guide)) }));
  return new Map(
    glossary.map(({ id }) => [id, used.flatMap(({ guide, terms }) => (terms.has(id) ? [guide] : []))]),
  );
}

/** Ids of every glossary term that a text or another term refers to. */
export const usedTerms = (site: Site): ReadonlySet<string> =>
  new Set([
    ...site.glossary.flatMap((term) => term.see ?? []),
    ...termsMarked([...site.pages, ...site.guides.flatMap(textsOf)]),
  ]);
