/** `the District of Columbia`, and every other state as it is. */
export const placeName = (name: string): string => (name.startsWith('District') ? `the ${name}` : name);
