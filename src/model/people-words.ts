/** A name without what BLS puts behind it, like “, except pediatric” or “, all other”; a list keeps its last part. */
const unqualified = (people: string): string =>
  people.replace(/, except .*/i, '').replace(/, (?!and |or )[^,]*$/i, '');

/**
 * Whether the occupation is more than the career: “surgeons” are not more than surgeons, nor are “teachers, except
 * substitutes” more than teachers; “ushers, attendants, and ticket takers” are more than ushers.
 *
 * @param people - plural of the occupation as BLS counts it
 * @param includes - plural of the career
 */
export const isWider = (people: string, includes: string): boolean =>
  ![people, unqualified(people)].some((name) => name.toLowerCase() === includes.toLowerCase());

/** Whether the name of the occupation leaves the career unsaid: “bakers and cooks” names bakers. */
export const leavesUnsaid = (people: string, includes: string): boolean =>
  isWider(people, includes) &&
  ![' and', ','].some((next) => people.toLowerCase().startsWith(`${includes.toLowerCase()}${next} `));

/** A name with the comma that closes what its own comma opens: “ophthalmologists, except pediatric,”. */
export const closed = (people: string): string => (unqualified(people) === people ? people : `${people},`);

/** What a description can call those whom the figures count, the fullest first: names of BLS may be too long for it. */
export const namesFor = (people: string, includes: string): [string, ...string[]] => [
  closed(people),
  `${includes} and others counted with them`,
  'the whole occupation',
];

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
