import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../fixtures/hostile');

/** Where the files of each folder of the corpus would lie in content/. */
const places: Record<string, string> = {
  sources: 'content/sources/hostile.yaml',
  redirects: 'content/redirects.yaml',
  figures: 'content/career-guides/coder/figures.yaml',
  site: 'content/site.yaml',
};

export interface HostileFile {
  /** `folder/name`, as in `refused.yaml`. */
  name: string;
  text: string;
  /** Where it stands when it is read. */
  path: string;
}

/** Every file of the corpus; those in `harmless/` may pass. */
export function hostileFiles(): HostileFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: kind }) =>
      readdirSync(join(folder, kind)).map((file) => ({
        name: `${kind}/${file.replace(/\.[^.]*$/, '')}`,
        text: readFileSync(join(folder, kind, file), 'utf8'),
        path: places[kind] ?? 'content/career-guides/coder/faqs/hostile.mdx',
      })),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
