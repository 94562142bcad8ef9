import { formatAmount, unitWords } from '../../lib/format.ts';
import { namesIn } from '../../lib/names-in.ts';
import { paragraphs, plain, table } from '../markdown-text.ts';
import { rowHeadings } from '../row-headings.ts';
import type { Figure, Guide } from '../types.ts';
import type { ComponentModel, SomeModels } from './component-model.ts';

/** The amount of a figure as Markdown; nothing where there is no such figure. */
export const amountInWords = (figure: Figure | undefined): string =>
  figure ? plain(formatAmount(figure.amount, figure.unit, figure.qualifier)) : '';

/** The amount of a figure as a sentence gives it: one that we worked out is rounded, `about $55,800`; tables and downloads keep it as it is. */
export function amountInSentence({ amount, unit, qualifier, roundInSentences: step }: Figure): string {
  return step !== undefined && typeof amount === 'number'
    ? formatAmount(Math.round(amount / step) * step, unit, 'about')
    : formatAmount(amount, unit, qualifier);
}

const value: ComponentModel<'Value'> = {
  provenance: ({ of }, guide) => guide?.figures.get(of),
  markdown: ({ of }, { guide, marks }) => {
    // On its page a figure links to its source; here the number of the source follows it.
    const figure = guide?.figures.get(of);
    return plain(figure ? amountInSentence(figure) : '') + marks(figure?.sources ?? []);
  },
};

/** The figures that a list of names asks for, in its order. */
export const figuresNamed = (names: string, guide: Guide | undefined): Figure[] =>
  namesIn(names).flatMap((name) => guide?.figures.get(name) ?? []);

const figureList: ComponentModel<'FigureList'> = {
  provenance: ({ of }, guide) => {
    const figures = figuresNamed(of, guide);
    return {
      sources: figures.flatMap((figure) => figure.sources),
      files: figures.flatMap((figure) => figure.files),
    };
  },
  markdown: ({ of, caption }, { guide, marks }) => {
    const figures = figuresNamed(of, guide);
    const headings = rowHeadings(figures);
    const rows = figures.map((figure, row) => [
      plain(headings[row] ?? ''),
      `${amountInWords(figure)} ${unitWords(figure.unit)} ${marks(figure.sources)}`,
      plain(figure.period),
    ]);
    return paragraphs(`**${plain(caption)}**`, table(['What', 'Figure', 'When'], rows));
  },
};

export const figureModels = {
  FigureList: figureList,
  Value: value,
} satisfies SomeModels;
