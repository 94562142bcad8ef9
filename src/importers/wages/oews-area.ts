import { stateAbbreviations, usStates } from '../../lib/us-states.ts';
import type { OewsAreaKind } from '../../schemas/oews.ts';

/** The area of a row, in the terms of BLS's field descriptions. */
export interface OewsArea {
  area: OewsAreaKind;
  /**
   * AREA: `99` for the nation, two digits (FIPS) for a state, five for a metropolitan area, seven for a
   * nonmetropolitan one.
   */
  areaCode: string;
  areaTitle: string;
  /** Postal abbreviation; absent for the nation and for metropolitan areas, which may lie in several states. */
  state?: string | undefined;
}

/** Kinds of area that no table of a guide holds. */
export const otherAreas = ['territory', 'metropolitan division'] as const;
export type OtherArea = (typeof otherAreas)[number];
const isOther = (area: string): area is OtherArea => (otherAreas as readonly string[]).includes(area);

/** A cell that is wrong: its column, what is wrong with it, what to write instead. */
export type WrongCell = [column: string, message: string, instead: string];

/** AREA_TYPE. */
const areaTypes: Readonly<Record<string, OewsAreaKind | OtherArea>> = {
  1: 'national',
  2: 'state',
  3: 'territory',
  4: 'metropolitan',
  // In files of May 2023 and before.
  5: 'metropolitan division',
  6: 'nonmetropolitan',
};

const byFips = new Map(usStates.map((state) => [state.fips, state.abbreviation]));

/** FIPS codes of American Samoa, Guam, the Northern Marianas, Puerto Rico and the Virgin Islands, which have nonmetropolitan areas too. */
const territories: ReadonlySet<string> = new Set(['60', '66', '69', '72', '78']);

/** The state of a state's AREA, which a spreadsheet may have robbed of its first zero. */
export const stateOfArea = (area: string): string | undefined => byFips.get(area.padStart(2, '0'));

/** The area of a row, the kind of area that it is where no table holds it, or the cell that is wrong. */
export function readArea(text: (column: string) => string): OewsArea | OtherArea | WrongCell {
  const area = areaTypes[text('AREA_TYPE')];
  if (!area) {
    return [
      'AREA_TYPE',
      `"${text('AREA_TYPE')}" is not a type of area.`,
      'BLS writes 1 (nation), 2 (state), 3 (territory), 4 (metropolitan) or 6 (nonmetropolitan).',
    ];
  }
  if (isOther(area)) return area;
  const areaTitle = text('AREA_TITLE');
  if (areaTitle === '' || areaTitle.includes('\uFFFD')) {
    return ['AREA_TITLE', `"${areaTitle}" is empty or not in UTF-8.`, 'Save the file again as “CSV UTF-8”.'];
  }
  if (area === 'national') return { area, areaCode: text('AREA'), areaTitle };
  if (area === 'metropolitan') return readMetroArea(text('AREA'), areaTitle);

  const digits = area === 'state' ? 2 : 7;
  const areaCode = text('AREA').padStart(digits, '0');
  const fips = areaCode.slice(0, 2);
  if (territories.has(fips)) return 'territory';
  const state = byFips.get(fips);
  if (!/^\d+$/.test(areaCode) || areaCode.length !== digits || !state) {
    const instead =
      area === 'state'
        ? 'A state has its two-digit FIPS code, like 06 for California.'
        : 'It has seven digits, of which the first two are the FIPS code of its state, like 0600006.';
    return [
      'AREA',
      `"${text('AREA')}" is not the code of a ${area === 'state' ? area : `${area} area`}.`,
      instead,
    ];
  }
  const stated = text('PRIM_STATE').toUpperCase();
  if (stateAbbreviations.includes(stated) && stated !== state) {
    return [
      'PRIM_STATE',
      `${stated} does not fit the area ${areaCode}, which lies in ${state}.`,
      'Compare the row with the file of BLS; cells may have moved.',
    ];
  }
  return { area, areaCode, areaTitle, state };
}

/** Metropolitan areas of Puerto Rico end in `, PR`. */
function readMetroArea(code: string, areaTitle: string): OewsArea | OtherArea | WrongCell {
  const states = /, ([A-Z]{2}(?:-[A-Z]{2})*)$/.exec(areaTitle)?.[1]?.split('-');
  if (states?.every((state) => state === 'PR')) return 'territory';
  if (!states?.every((state) => stateAbbreviations.includes(state)))
    return [
      'AREA_TITLE',
      `"${areaTitle}" does not end in the abbreviations of its states.`,
      'BLS writes a metropolitan area like "Kansas City, MO-KS".',
    ];
  // Some files write the five digits of the Census Bureau with zeros before them.
  const areaCode = code.replace(/^0+(?=\d{5}$)/, '');
  if (!/^\d{5}$/.test(areaCode))
    return [
      'AREA',
      `"${code}" is not the code of a metropolitan area.`,
      'It has the five digits of the Census Bureau, like 28140.',
    ];
  return { area: 'metropolitan', areaCode, areaTitle };
}
