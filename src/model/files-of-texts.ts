import type { ComponentUse } from '../schemas/prose.ts';
import type { Figure, Guide, Pay, Written } from './types.ts';

/** Price levels of the states. */
export const priceFiles = ['content/price-parities.csv', 'content/price-parities.yaml'];

const inGuide = (guide: Guide, name: string): string => guide.file.replace('guide.yaml', name);

/** Files of tables of pay: the rows, and what is said about them. */
export function payFiles(guide: Guide, ...tables: (keyof Pay['origins'])[]): string[] {
  return tables.flatMap((table) => [inGuide(guide, `pay/${table}.csv`), inGuide(guide, `pay/${table}.yaml`)]);
}

/** Files that hold figures, found by how `collectFigures` names them. */
export function filesOfFigures(figures: readonly (Figure | undefined)[], guide: Guide): string[] {
  return figures.flatMap((figure) => (figure ? filesOfFigure(figure, guide) : []));
}

function filesOfFigure({ name, parts = [] }: Figure, guide: Guide): string[] {
  const [kind, of = '', measure = ''] = name.split('.');
  if (kind === 'certification') return guide.certifications.filter((it) => it.id === of).map((it) => it.file);
  if (kind !== 'pay')
    return [
      inGuide(guide, 'figures.yaml'),
      ...filesOfFigures(
        parts.map((part) => guide.figures.get(part)),
        guide,
      ),
    ];
  if (of === 'us') return payFiles(guide, 'national');
  if (of === 'industry') return payFiles(guide, 'industries', 'national');
  if (of === 'related' || of === 'all-occupations') return payFiles(guide, 'related-occupations');
  const priced = /^(?:price-parity|adjusted-median)$/.test(measure);
  return [...payFiles(guide, 'states'), ...(priced ? priceFiles : [])];
}

/** Figures that the prices of routes are made of. */
export const costsOfRoutes = (guide: Guide): Figure[] =>
  guide.routes.flatMap((route) => route.parts.flatMap(({ cost }) => (cost === 'unknown' ? [] : cost)));

/** Files of texts and of all that the components in them show. */
export function filesOfTexts(texts: readonly Written[], guide: Guide): string[] {
  return texts.flatMap((text) => [text.file, ...text.prose.uses.flatMap((use) => filesOfUse(use, guide))]);
}

function filesOfUse({ component, attributes }: ComponentUse, guide: Guide): string[] {
  const of = attributes['of'] ?? '';
  const figures = (names: string) =>
    filesOfFigures(
      names.split(/\s+/).map((name) => guide.figures.get(name)),
      guide,
    );
  switch (component) {
    case 'Value':
    case 'FigureList':
      return figures(of);
    case 'Step':
      return figures(attributes['cost'] ?? '');
    case 'DataTable':
      return guide.tables.has(of) ? [inGuide(guide, `tables/${of}.yaml`)] : [];
    case 'PayRange':
    case 'PayTrend':
      return payFiles(guide, 'national');
    case 'TopStates':
      return [...payFiles(guide, 'states'), ...(attributes['by'] === 'adjusted-median' ? priceFiles : [])];
    case 'IndustryPay':
      return payFiles(guide, 'industries', 'national');
    case 'CertificationTable': {
      const only = attributes['only']?.split(/\s+/);
      return guide.certifications.filter((it) => !only || only.includes(it.id)).map((it) => it.file);
    }
    case 'RouteTable':
      return [...(guide.costs ? [guide.costs.file] : []), ...filesOfFigures(costsOfRoutes(guide), guide)];
    case 'FullCredential':
      return guide.costs ? [guide.costs.file] : [];
    case 'SpecialtyTable':
      return guide.specialties.map((it) => it.file);
    case 'CareerLadder':
      return guide.ladder ? [inGuide(guide, 'ladder.yaml')] : [];
    default:
      return [];
  }
}
