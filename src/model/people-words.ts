/**
 * Whether the occupation is more than the career: “surgeons” are not more than surgeons, nor are “teachers, except
 * substitutes” more than teachers.
 *
 * @param people - plural of the occupation as BLS counts it
 * @param includes - plural of the career
 */
export const isWider = (people: string, includes: string): boolean =>
  !`${people.toLowerCase()},`.startsWith(`${includes.toLowerCase()},`);

/** Whether the name of the occupation leaves the career unsaid: “bakers and cooks” names bakers. */
export const leavesUnsaid = (people: string, includes: string): boolean =>
  isWider(people, includes) && !people.toLowerCase().startsWith(`${includes.toLowerCase()} and `);

/** A name with the comma that closes what its own comma opens: “ophthalmologists, except pediatric,”. */
export const closed = (people: string): string => (/, except /i.test(people) ? `${people},` : people);

/**
 * Whom the figures count, inside a sentence: the occupation, and the career in it where its name does not say so.
 *
 * @param people - plural of the occupation as BLS counts it, lower case
 * @param includes - plural of the career, lower case
 * @param where - where they are, like `in the United States`
 */
export function peopleCounted(people: string, includes: string, where = ''): string {
  const there = where && ` ${where}`;
  return leavesUnsaid(people, includes)
    ? `${closed(people)}${there}, a group that includes ${includes},`.replace(',,', ',')
    : `${closed(people)}${there}`;
}
