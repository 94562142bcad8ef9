/**
 * What pages call a level of education, by the words with which BLS and O*NET begin its name: in small letters, without
 * hyphens and apostrophes.
 */
const levels: readonly (readonly [agency: string, page: string])[] = [
  ['no formal educational credential', 'no diploma or degree'],
  ['less than a high school diploma', 'less than a high-school diploma'],
  ['high school diploma', 'a high-school diploma or the equivalent'],
  ['postsecondary nondegree award', 'a certificate after high school'],
  ['postsecondary certificate', 'a certificate after high school'],
  ['some college', 'some college, no degree'],
  ['associates degree', 'an associate degree'],
  ['bachelors degree', 'a bachelor’s degree'],
  ['postbaccalaureate certificate', 'a certificate after a bachelor’s degree'],
  ['masters degree', 'a master’s degree'],
  ['postmasters certificate', 'a certificate after a master’s degree'],
  ['first professional degree', 'a professional degree'],
  ['doctoral or professional degree', 'a doctoral or professional degree'],
  ['doctoral degree', 'a doctoral degree'],
  ['postdoctoral training', 'training after a doctoral degree'],
];

/** A level of education as a sentence of the site names it; one that neither agency has stays as it is. */
export function educationInWords(agencyWords: string): string {
  const bare = agencyWords.trim().toLowerCase().replaceAll(/['’-]/g, '');
  return levels.find(([agency]) => bare.startsWith(agency))?.[1] ?? agencyWords;
}
