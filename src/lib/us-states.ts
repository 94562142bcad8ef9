import { addressPart } from './address-part.ts';

/** One of the 50 states or the District of Columbia: facts of geography, the same for every career. */
export interface UsState {
  name: string;
  /** Postal abbreviation, e.g. `CA`. */
  abbreviation: string;
  /** As in addresses, e.g. `new-york`. */
  slug: string;
  /** Two-digit FIPS code, the AREA of OEWS state files. */
  fips: string;
  /** Abbreviations of the states that share a land or river border (a shared corner does not count). */
  neighbors: readonly string[];
  /** Column and row on the tile-grid map, from 0. */
  tile: readonly [column: number, row: number];
}

const rows = `
AL 01 Alabama|FL GA MS TN|6 6
AK 02 Alaska||0 0
AZ 04 Arizona|CA NV NM UT|1 5
AR 05 Arkansas|LA MS MO OK TN TX|4 5
CA 06 California|AZ NV OR|0 4
CO 08 Colorado|KS NE NM OK UT WY|2 4
CT 09 Connecticut|MA NY RI|9 3
DE 10 Delaware|MD NJ PA|9 4
DC 11 District of Columbia|MD VA|8 5
FL 12 Florida|AL GA|8 7
GA 13 Georgia|AL FL NC SC TN|7 6
HI 15 Hawaii||0 7
ID 16 Idaho|MT NV OR UT WA WY|1 2
IL 17 Illinois|IN IA KY MO WI|5 2
IN 18 Indiana|IL KY MI OH|5 3
IA 19 Iowa|IL MN MO NE SD WI|4 3
KS 20 Kansas|CO MO NE OK|3 5
KY 21 Kentucky|IL IN MO OH TN VA WV|5 4
LA 22 Louisiana|AR MS TX|4 6
ME 23 Maine|NH|10 0
MD 24 Maryland|DE DC PA VA WV|8 4
MA 25 Massachusetts|CT NH NY RI VT|9 2
MI 26 Michigan|IN OH WI|6 2
MN 27 Minnesota|IA ND SD WI|4 2
MS 28 Mississippi|AL AR LA TN|5 6
MO 29 Missouri|AR IL IA KS KY NE OK TN|4 4
MT 30 Montana|ID ND SD WY|2 2
NE 31 Nebraska|CO IA KS MO SD WY|3 4
NV 32 Nevada|AZ CA ID OR UT|1 3
NH 33 New Hampshire|ME MA VT|10 1
NJ 34 New Jersey|DE NY PA|8 3
NM 35 New Mexico|AZ CO OK TX|2 5
NY 36 New York|CT MA NJ PA VT|8 2
NC 37 North Carolina|GA SC TN VA|6 5
ND 38 North Dakota|MN MT SD|3 2
OH 39 Ohio|IN KY MI PA WV|6 3
OK 40 Oklahoma|AR CO KS MO NM TX|3 6
OR 41 Oregon|CA ID NV WA|0 3
PA 42 Pennsylvania|DE MD NJ NY OH WV|7 3
RI 44 Rhode Island|CT MA|10 3
SC 45 South Carolina|GA NC|7 5
SD 46 South Dakota|IA MN MT NE ND WY|3 3
TN 47 Tennessee|AL AR GA KY MS MO NC VA|5 5
TX 48 Texas|AR LA NM OK|3 7
UT 49 Utah|AZ CO ID NV WY|1 4
VT 50 Vermont|MA NH NY|9 1
VA 51 Virginia|DC KY MD NC TN WV|7 4
WA 53 Washington|ID OR|0 2
WV 54 West Virginia|KY MD OH PA VA|6 4
WI 55 Wisconsin|IL IA MI MN|5 1
WY 56 Wyoming|CO ID MT NE SD UT|2 3
`;

/** The 50 states and the District of Columbia in alphabetical order. */
export const usStates: readonly UsState[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [head = '', neighbors = '', tile = ''] = row.split('|');
    const [column = 0, line = 0] = tile.split(' ').map(Number);
    const name = head.slice(6);
    return {
      name,
      abbreviation: head.slice(0, 2),
      fips: head.slice(3, 5),
      slug: addressPart(name),
      neighbors: neighbors.split(' ').filter(Boolean),
      tile: [column, line] as const,
    };
  });

const byAbbreviation = new Map(usStates.map((state) => [state.abbreviation, state]));

/** The state with this postal abbreviation; throws on one that does not exist. */
export function usState(abbreviation: string): UsState {
  const state = byAbbreviation.get(abbreviation);
  if (!state) throw new Error(`There is no U.S. state with the abbreviation "${abbreviation}".`);
  return state;
}

/** Every postal abbreviation of the 50 states and DC. */
export const stateAbbreviations: readonly string[] = usStates.map((state) => state.abbreviation);
