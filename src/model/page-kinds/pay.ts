import { placeName } from '../../lib/place-name.ts';
import { paths } from '../../lib/urls.ts';
import { payTableKinds, payTableNames } from '../../schemas/pay.ts';
import { othersIn } from '../other-guides.ts';
import { together } from '../provenance.ts';
import type { MetroPay, Pay, StatePay } from '../pay-types.ts';
import type { Guide } from '../types.ts';
import { anchorsOf, page, type SitePage } from './site-page.ts';

/** Tables of which rows are on the page of all states; the others are on the pages of single states alone. */
const shown = payTableNames.filter((name) => payTableKinds[name].shownOn === 'salary');

/** The parts of the page of pay by their anchors, with their headings; a part without figures has none. */
export const salaryParts = ({ states, industries, series, relatedOccupations }: Pay) => ({
  states: states.length > 0 && 'Every state and D.C.',
  compare: states.length > 0 && 'Compare states',
  industries: industries.length > 0 && 'Industries',
  trend: series.length > 1 && `Since ${series[0]?.period}`,
  'related-occupations': relatedOccupations.length > 0 && 'Pay in related jobs',
  method: 'About these figures',
});

/** The parts of the page of pay in metropolitan areas. */
export const metroParts = {
  areas: 'Every metropolitan area',
  compare: 'Compare areas',
  method: 'About these figures',
};

/** What the page of pay is called, and what links to it say. */
export const salaryTitle = ({ title, pay }: Guide): string =>
  pay && pay.states.length > 0 ? `${title} salary by state` : `${title} salary`;
export const salaryLabel = ({ pay }: Guide): string =>
  pay && pay.states.length > 0 ? 'Pay in every state' : 'Pay';

/** The page of pay, where there are tables of it. */
export function salaryPages(guide: Guide): SitePage[] {
  const { pay } = guide;
  if (!pay) return [];
  const { states } = pay.tables;
  const prices = states && pay.priceParities;
  const { sources } = together(Object.values(pay.tables), prices);
  const { files } = together(
    { files: [guide.file, ...guide.salaryTables.map((table) => table.file)] },
    shown.map((table) => pay.tables[table]),
    prices,
  );
  return [
    page(paths.salary(guide.id), {
      label: salaryLabel(guide),
      anchors: anchorsOf(salaryParts(pay)),
      provenance: { sources, files },
      parts: [{ label: `${guide.title}: pay`, sources }],
      records: [
        {
          title: salaryTitle(guide),
          kind: 'Pay',
          guide: guide.title,
          keywords: [
            'wages',
            'salary',
            'pay',
            'income',
            ...(pay.states.length > 1 ? ['compare states'] : []),
          ],
        },
      ],
      forAssistants: [
        states
          ? {
              label: 'Pay by state',
              path: `${paths.salary(guide.id)}states.json`,
              note: `${states.period}, with percentiles and price levels`,
            }
          : {
              label: 'Pay by year',
              path: `${paths.salary(guide.id)}national.csv`,
              note: `${pay.tables.national.period}, United States`,
            },
      ],
    }),
  ];
}

/** The page of pay in metropolitan areas, where there is a table of them. */
export function metroPages(guide: Guide): SitePage[] {
  const origin = guide.pay?.tables['metro-areas'];
  if (!guide.pay || !origin) return [];
  const { sources } = together(origin, guide.pay.metroPriceParities);
  return [
    page(paths.metroAreas(guide.id), {
      label: 'Pay in cities',
      anchors: anchorsOf(metroParts),
      provenance: together(
        { files: [guide.file] },
        origin,
        guide.pay.metroPriceParities,
        guide.pay.tables.national,
      ),
      parts: [{ label: `${guide.title}: pay in metropolitan areas`, sources }],
      records: [
        {
          title: `${guide.title} salary by city`,
          kind: 'Pay',
          guide: guide.title,
          keywords: [
            'metropolitan area',
            'metro',
            'city',
            'cities',
            'wages',
            'salary',
            'pay',
            'compare cities',
          ],
          summary: `What ${guide.plural} earn in each metropolitan area: ${[...new Set(guide.pay.metroAreas.map(nameOfArea))].join('; ')}.`,
        },
      ],
      forAssistants: [
        {
          label: 'Pay by metropolitan area',
          path: `${paths.salary(guide.id)}metro-areas.csv`,
          note: `${origin.period}, medians with price levels`,
        },
      ],
    }),
  ];
}

/** A metropolitan area without its states: `Kansas City` of `Kansas City, MO-KS`. */
const nameOfArea = ({ title }: MetroPay): string => title.replace(/, [A-Z-]+$/, '');

/** The page of each metropolitan area that has one. */
export function areaPages(guide: Guide): SitePage[] {
  const { pay } = guide;
  if (!pay) return [];
  const { tables, metroPriceParities } = pay;
  return pay.metroAreas.flatMap(({ path, title, states }) => {
    if (path === undefined) return [];
    const own = pay.states.filter(({ state }) => states.includes(state));
    return page(path, {
      provenance: together({ files: [guide.file] }, [
        tables['metro-areas'],
        metroPriceParities,
        tables.national,
        own.length > 0 && tables.states,
        own.some(({ nonmetroAreas }) => nonmetroAreas.length > 0) && tables['nonmetro-areas'],
      ]),
      records: [
        {
          title: `Pay in ${title}`,
          kind: 'Pay by city',
          guide: guide.title,
          place: title,
          keywords: ['salary', 'wages'],
          byTitle: true,
        },
      ],
    });
  });
}

/** The page of each state; it names what other guides pay there. */
export function statePages(guide: Guide, guides: readonly Guide[]): SitePage[] {
  const { pay } = guide;
  if (!pay) return [];
  return pay.states.map((place) => {
    const name = placeName(place.state.name);
    return page(place.path, {
      provenance: together(
        { files: [guide.file] },
        ofState(place, pay),
        othersIn(guides, guide, place.state).flatMap((other) => [
          other.place.origin,
          { files: [other.guide.file] },
        ]),
      ),
      records: [
        {
          title: `Pay in ${name}`,
          kind: 'Pay by state',
          guide: guide.title,
          place: place.state.name,
          keywords: ['wages', 'salary', 'hourly', 'jobs', 'cost of living'],
          byTitle: true as const,
        },
        ...(place.metroAreas.length > 0
          ? [
              {
                anchor: 'metropolitan',
                title: `Pay in cities of ${name}`,
                kind: 'Pay by state' as const,
                guide: guide.title,
                place: place.state.name,
                keywords: ['city', 'metro', 'salary', 'pay'],
                summary: `Pay in ${place.metroAreas.map(nameOfArea).join('; ')}.`,
              },
            ]
          : []),
      ],
    });
  });
}

const ofState = (
  { origin, previous, nonmetroAreas, relatedOccupations, metroAreas }: StatePay,
  { tables, priceParities, metroPriceParities }: Pay,
) => [
  origin,
  tables.national,
  priceParities,
  previous && tables['states-previous'],
  nonmetroAreas.length > 0 && tables['nonmetro-areas'],
  ...(metroAreas.length > 0 ? [tables['metro-areas'], metroPriceParities] : []),
  ...(relatedOccupations.length > 0
    ? [tables['related-occupations-by-state'], { files: tables['related-occupations']?.files }]
    : []),
];
