import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Content, readContent } from '../../src/read/read-content.ts';

/** Reads a project that holds only these files, by their paths from its root. */
export function readFiles(
  files: Record<string, string | Uint8Array>,
  prepare?: (root: string) => void,
): Content {
  const root = mkdtempSync(join(tmpdir(), 'small-content-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    prepare?.(root);
    return readContent(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Reads one file and gives what is said of it, without the files that every project must have. */
export function readOne(path: string, text: string | Uint8Array) {
  const { entries, problems } = readFiles({ [path]: text });
  return { entries, problems: problems.filter(({ file }) => file === path) };
}
