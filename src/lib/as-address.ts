import { sep } from 'node:path';

/**
 * A path of files as addresses have it, with forward slashes. Elsewhere than on Windows a backslash is a character of
 * a name like any other, and stays.
 *
 * @param separator - what this machine writes between folders
 */
export const asAddress = (path: string, separator: string = sep): string =>
  separator === '/' ? path : path.replaceAll(separator, '/');
