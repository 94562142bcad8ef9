import type { Figure } from './types.ts';

/**
 * The heading of each figure's row in a list: its label; where rows share a label also the scope, and where
 * they share that too the period. Two headings that are still the same are two rows nobody can tell apart,
 * which the rule on headings of rows reports.
 */
export function rowHeadings(figures: readonly Pick<Figure, 'label' | 'scope' | 'period'>[]): string[] {
  const ways = [
    ({ label }: Pick<Figure, 'label'>) => label,
    ({ label, scope }: Pick<Figure, 'label' | 'scope'>) => `${label}: ${scope}`,
    ({ label, scope, period }: Pick<Figure, 'label' | 'scope' | 'period'>) => `${label}: ${scope}, ${period}`,
  ];
  return figures.map((figure) => {
    const telling = ways.find((way) => figures.filter((other) => way(other) === way(figure)).length === 1);
    return (telling ?? ways[0])?.(figure) ?? figure.label;
  });
}
