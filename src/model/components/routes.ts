import { asSentence } from '../../lib/as-sentence.ts';
import { formatAmount } from '../../lib/format.ts';
import { plural } from '../../lib/plural.ts';
import { paragraphs, plain, table } from '../markdown-text.ts';
import { ofRoute, together } from '../provenance.ts';
import { sumOfRoute } from '../routes.ts';
import type { Route } from '../decision-types.ts';
import type { ComponentModel, SomeModels } from './component-model.ts';

/** The parts of a route for which there is no reliable figure. */
export const partsUnknown = ({ parts }: Route): string[] =>
  parts.filter((part) => part.cost === 'unknown').map((part) => part.label);

/** Whether the table has a column of gaps: only where a route has some. */
export const hasGaps = (routes: readonly Route[]): boolean => routes.some(({ open }) => open);

const routeTable: ComponentModel<'RouteTable'> = {
  provenance: (_, guide) =>
    together(guide?.costs && { files: [guide.costs.file] }, guide?.routes.map(ofRoute) ?? []),
  markdown: (_, { guide, marks }) => {
    const routes = guide?.routes ?? [];
    const gaps = (cell: string) => (hasGaps(routes) ? [cell] : []);
    return table(
      ['Route', 'Time to train', 'Known cost', ...gaps('Prices we could not find')],
      routes.map((route) => {
        const { title, months, parts } = route;
        const sum = sumOfRoute(route);
        return [
          plain(title),
          months === 'unknown' ? 'Unknown' : `${formatAmount(months, 'months')} ${marks([months.source])}`,
          sum === undefined ? 'Unknown' : `${sum} ${marks(parts.flatMap((part) => part.sources))}`,
          ...gaps(partsUnknown(route).map(plain).join('; ') || 'None'),
        ];
      }),
    );
  },
};

const fullCredential: ComponentModel<'FullCredential'> = {
  provenance: (_, guide) =>
    guide?.costs && {
      sources: guide.costs.fullCredential ? [guide.costs.fullCredential.source] : [],
      files: [guide.costs.file],
    },
  markdown: (_, { guide, marks }) => {
    const path = guide?.costs?.fullCredential;
    if (!path) return '';
    return paragraphs(
      `**${plain(path.title)}** ${marks([path.source])}`,
      `${asSentence(`From ${plain(path.from.title)}: ${plain(path.from.note)}`)} ${asSentence(`To ${plain(path.to.title)}: ${plain(path.to.note)}`)}`,
      table(
        ['Way', 'Time', 'Needs', 'Note'],
        path.ways.map((way) => [
          plain(way.title),
          way.months === 'unknown' ? 'No fixed time' : `${plural(way.months, 'month')} of work`,
          plain(way.needs.join('; ')),
          plain(way.note ?? ''),
        ]),
      ),
    );
  },
};

const careerLadder: ComponentModel<'CareerLadder'> = {
  provenance: (_, guide) => guide?.ladder && { sources: [guide.ladder.source], files: [guide.ladder.file] },
  markdown: (_, { guide, marks }) => {
    const ladder = guide?.ladder;
    if (!ladder) return '';
    const roles = (list: readonly { title: string; note?: string | undefined }[]) =>
      list.map(({ title, note }) => plain(note ? `${title} (${note})` : title)).join('; ');
    const stages = ladder.stages.map(
      ({ title, experience, roles: own }, index) =>
        `${index + 1}. ${plain(experience ? `${title} (${experience})` : title)}: ${roles(own)}`,
    );
    return paragraphs(
      `**${plain(ladder.caption)}**`,
      stages.join('\n'),
      ladder.sideways && `Sideways: ${roles(ladder.sideways)}`,
      `${plain(ladder.note ?? '')} ${marks([ladder.source])}`.trim(),
    );
  },
};

export const routeModels = {
  CareerLadder: careerLadder,
  FullCredential: fullCredential,
  RouteTable: routeTable,
} satisfies SomeModels;
