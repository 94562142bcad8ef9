import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { allStates, asSheet, type Cell, inState, nation, toWorkbook } from './bls-files.ts';
import { onetFiles } from './onet-release.ts';

/** Files as a person downloads them, by what is in them. */
export interface AgencyFiles {
  national: string;
  states: string;
  /** Pay of metropolitan areas. */
  metro: string;
  projections: string;
  onet: string;
}

const title = 'Tuners of Echoes';

/** Table 1.2 of BLS's projections for occupations of round numbers that are nobody's. */
function table12(codes: readonly string[]): Cell[][] {
  const span = '2025–35';
  const row = (name: string, code: string, education: string): Cell[] => [
    name,
    code,
    'Line item',
    100,
    110,
    10,
    10,
    8.1,
    60000,
    education,
    'None',
    'None',
  ];
  return [
    ['Table 1.2 Occupational projections (Employment in thousands)'],
    [
      '2025 National Employment Matrix title',
      '2025 National Employment Matrix code',
      'Occupation type',
      'Employment, 2025',
      'Employment, 2035',
      `Employment change, numeric, ${span}`,
      `Employment change, percent, ${span}`,
      `Occupational openings, ${span} annual average`,
      'Median annual wage, dollars, 2025[1]',
      'Typical education needed for entry',
      'Work experience in a related occupation',
      'Typical on-the-job training needed to attain competency in the occupation',
    ],
    ...codes.map((code) =>
      row(code === codes[0] ? title : `Occupation ${code}`, code, 'Postsecondary nondegree award'),
    ),
    row('Total, all occupations', '00-0000', '—'),
  ];
}

/**
 * BLS's national, state and metropolitan workbooks of May 2025, its projections and a release of O*NET, all with invented rows of one
 * occupation, of the two of the tests' own site and of one more.
 *
 * @param folder - to write them into
 * @param soc - code of the occupation
 */
export function agencyFiles(folder: string, soc: string): AgencyFiles {
  mkdirSync(folder, { recursive: true });
  const save = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const others = ['99-0001', '99-0002', '29-2099'];
  const rows = [soc, ...others, '00-0000'].map((code) =>
    nation({ OCC_CODE: code, OCC_TITLE: code === soc ? title : `Occupation ${code}` }),
  );
  const release = Object.entries(onetFiles()).map(([name, text]): [string, Uint8Array] => [
    `db_30_3_text/${name}`,
    strToU8(text.replaceAll('29-2072.00', `${soc}.00`).replaceAll('Medical Records Specialists', title)),
  ]);
  const areas = [
    { AREA: '13820', AREA_TITLE: 'Birmingham, AL', state: '01' },
    { AREA: '33860', AREA_TITLE: 'Montgomery, AL', state: '01' },
    { AREA: '12620', AREA_TITLE: 'Bangor, ME', state: '23' },
  ].map(({ state, ...area }) => inState(state, { OCC_CODE: soc, OCC_TITLE: title, AREA_TYPE: '4', ...area }));
  return {
    metro: save('MSA_M2025_dl.xlsx', toWorkbook({ MSA_M2025_dl: asSheet(areas) })),
    national: save('national_M2025_dl.xlsx', toWorkbook({ national_M2025_dl: asSheet(rows) })),
    states: save(
      'state_M2025_dl.xlsx',
      toWorkbook({ state_M2025_dl: asSheet(allStates({ OCC_CODE: soc, OCC_TITLE: title })) }),
    ),
    projections: save('occupation.xlsx', toWorkbook({ 'Table 1.2': table12([soc, '99-0001', '99-0002']) })),
    onet: save('db_30_3_text.zip', zipSync(Object.fromEntries(release))),
  };
}

/** The zips in which BLS has its workbooks of wages, made of the files that `agencyFiles` wrote into a folder. */
export function zipWages(folder: string, { national, states, metro }: AgencyFiles): void {
  const zip = (name: string, file: string): void =>
    writeFileSync(
      join(folder, `${name}.zip`),
      zipSync({ [`${name}/${basename(file)}`]: readFileSync(file) }),
    );
  zip('oesm25nat', national);
  zip('oesm25st', states);
  zip('oesm25ma', metro);
}
