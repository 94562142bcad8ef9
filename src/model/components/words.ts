import { asSentence } from '../../lib/as-sentence.ts';
import { paragraphs, plain } from '../markdown-text.ts';
import type { ComponentModel, SomeModels } from './component-model.ts';
import { amountInWords } from './figures.ts';

/** Components that set words of a text apart. */

const heading = (title: string): string => `**${plain(title)}**`;

/** A component that only holds others, or words. */
const onlyInside = {
  markdown: (_: object, { inside }: { inside: () => string }) => inside(),
};

const callout: ComponentModel<'Callout' | 'Checklist'> = {
  markdown: ({ title }, { inside }) => paragraphs(heading(title), inside()),
};
const checklist = callout;

const likes: ComponentModel<'Likes'> = {
  markdown: (_, { inside }) => paragraphs(heading('What you may like'), inside()),
};
const dislikes: ComponentModel<'Dislikes'> = {
  markdown: (_, { inside }) => paragraphs(heading('What you may not like'), inside()),
};

const cite: ComponentModel<'Cite'> = {
  provenance: ({ source }) => ({ sources: [source] }),
  markdown: ({ source }, { marks }) => marks([source]),
};

const step: ComponentModel<'Step'> = {
  provenance: ({ cost = '' }, guide) => guide?.figures.get(cost),
  markdown: ({ title, time, cost: name = '', result }, { guide, marks, inside }) => {
    const cost = guide?.figures.get(name);
    const facts = [
      time && asSentence(`Time: ${plain(time)}`),
      cost && `Cost: ${amountInWords(cost)} ${marks(cost.sources)}.`,
      result && asSentence(`You end up with: ${plain(result)}`),
    ].filter(Boolean);
    return paragraphs(heading(title), facts.join(' '), inside());
  },
};

export const wordModels = {
  Callout: callout,
  Checklist: checklist,
  Cite: cite,
  Dislikes: dislikes,
  FitBox: onlyInside,
  Likes: likes,
  Step: step,
  Steps: onlyInside,
  Term: onlyInside,
} satisfies SomeModels;
