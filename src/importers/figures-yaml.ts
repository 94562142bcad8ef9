import type { GuideChange } from './guide-change.ts';
import { fieldsIn } from './yaml-text.ts';

/** A figure of figures.yaml as it is written, right or not. */
export type WrittenFigure = Readonly<Record<string, unknown>>;

const head = '# Figures that prose may quote by name. Pay is not here: it comes from the files in pay/.\n';

/** The text of a guide's figures.yaml, of a new one where there is none, and its figures by name; undefined where it holds something else. */
export function figuresIn(
  change: GuideChange,
): { text: string; figures: Readonly<Record<string, WrittenFigure | undefined>> } | undefined {
  const text = change.before('figures.yaml') ?? head;
  const figures = fieldsIn(text, change.path('figures.yaml'), change.problems);
  return figures && { text, figures: figures as Record<string, WrittenFigure> };
}
