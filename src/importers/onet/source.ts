import { stringify } from 'yaml';
import { inSentence } from '../../lib/capitalized.ts';
import { months } from '../../lib/format.ts';
import { today } from '../../lib/today.ts';
import { fittingSources } from '../fitting-source.ts';
import type { Source, ImportGuide } from '../project.ts';
import type { Release } from './open-release.ts';

const publisher = 'U.S. Department of Labor, Employment and Training Administration';

/** The license of the database and its trademark, in the words that https://www.onetcenter.org/license_db.html asks for. */
const terms =
  'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/. O*NET® is a trademark of USDOL/ETA. We have modified some of this information; USDOL/ETA has not approved, endorsed, or tested these changes';

/** The credit for whoever reads the data outside the site. */
export const creditOf = (release: string): string =>
  `From the O*NET ${release} Database by the ${publisher} (USDOL/ETA), used under the license ${terms}.`;

/** May 2026 as 2026-05; undefined where it is no month. */
function isoMonth(month = ''): string | undefined {
  const [name = '', year] = month.split(' ');
  const number = months.indexOf(name) + 1;
  return number > 0 ? `${year}-${String(number).padStart(2, '0')}` : undefined;
}

export interface SourceChoice {
  /** The one that was named. */
  given: string | undefined;
  sources: readonly Source[];
  /** ISO date on which the release is read. */
  seen: string | undefined;
}

/**
 * The source that what is taken from a release for a guide is of: the one that was named, or one that speaks of this release
 * and occupation, or else a new one, which the release says all of.
 *
 * @returns its file name without .yaml, and its text where it is new
 */
export function sourceFor(
  { name, soc }: ImportGuide,
  title: string,
  { number, month }: Release,
  { given, sources, seen = today() }: SourceChoice,
): { id: string; text?: string } {
  const known = given ?? fittingSources(sources, 'onet', soc, `O*NET ${number}`)[0];
  if (known !== undefined) return { id: known };
  const lower = inSentence(title);
  const short = `O*NET ${number}, ${lower}`;
  const published = isoMonth(month);
  const text = stringify(
    {
      title: `O*NET ${number} Database: ${lower}, ${soc}`,
      publisher,
      short: short.length <= 40 ? short : `O*NET ${number}, ${soc}`,
      url: `https://www.onetonline.org/link/summary/${soc}.00`,
      ...(published && { published }),
      seen,
      reached: 'original',
      kind: 'government',
      terms,
    },
    { lineWidth: 0 },
  );
  return { id: `onet-${number.replace('.', '-')}-${name}`, text };
}
