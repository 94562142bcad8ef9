import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** npm runs a script in the project's folder; a path was typed in the folder the person is in. */
export function asTyped(file: string): string {
  const typed = resolve(process.env['INIT_CWD'] ?? '', file);
  return existsSync(file) || !existsSync(typed) ? file : typed;
}
