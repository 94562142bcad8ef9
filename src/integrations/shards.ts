import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { asAddress } from '../lib/as-address.ts';
import { plural } from '../lib/plural.ts';
import type { Problem } from '../lib/problems.ts';
import type { Shard } from '../lib/shard.ts';
import { siteSettings } from '../read/site-settings.ts';
import { type BuildInputs, buildInputs, inputNames, inputWords } from './build-inputs.ts';
import { finishSite, giveUp, giveUpOver, putOrGiveUp, workFolder } from './finish-site.ts';

/** In the folder of a shard, what the shard is. */
const manifestName = 'shard.json';
const manifestSchema = z.object({
  number: z.number(),
  count: z.number(),
  /** What it was built from. */
  inputs: z.record(z.enum(inputNames), z.string()),
  /** The SHA-256 of each of its files. */
  files: z.record(z.string(), z.string()),
});
type Manifest = z.infer<typeof manifestSchema>;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The files under a folder, by their paths from it. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => asAddress(join(it.parentPath, it.name).slice(folder.length + 1)));

/**
 * Puts what Astro rendered of a shard in a folder of its own beside `dist/`, with what it takes to know it again.
 *
 * @param rendered - folder of the files, which is moved
 * @param inputs - what it was built from, as that was when the build began
 * @returns the folder of the shard
 */
export function writeShard(
  rendered: string,
  root: string,
  { number, count }: Shard,
  inputs: BuildInputs,
): string {
  const files = Object.fromEntries(
    filesOf(rendered).map((file) => [file, sha256(readFileSync(join(rendered, file)))]),
  );
  const manifest: Manifest = { number, count, inputs, files };
  writeFileSync(join(rendered, manifestName), JSON.stringify(manifest));
  const folder = join(root, 'shards', `${number}-of-${count}`);
  putOrGiveUp(rendered, folder);
  return folder;
}

/** What a folder says of the shard in it; undefined where it does not. */
function manifestIn(folder: string): Manifest | undefined {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(folder, manifestName), 'utf8')));
  } catch {
    return undefined;
  }
}

type Report = (message: string, instead: string) => void;

/** Reports what is wrong with shards as parts of one whole. */
function reportNumbers(shards: readonly Manifest[], report: Report): void {
  const counts = [...new Set(shards.map(({ count }) => count))].sort((a, b) => a - b);
  if (counts.length > 1)
    return report(
      `Shards of ${counts.join(' and of ')} are here together.`,
      'Delete those of another build.',
    );
  const [count = 0] = counts;
  for (let number = 1; number <= count; number += 1) {
    const found = shards.filter((it) => it.number === number).length;
    const shard = `Shard ${number} of ${count}`;
    if (found === 0) report(`${shard} is missing.`, `Build it: npm run build -- --shard ${number}/${count}`);
    if (found > 1) report(`${shard} is here ${found} times.`, 'Keep one.');
  }
}

/**
 * Lays the files of the shards in a folder together, each checked against what its shard says of it. Pages of the whole
 * site are in every shard, and must be the same there.
 *
 * @param folder - each folder in it is a shard
 * @param name - what reports call it
 * @param into - the folder of the whole site
 */
function layTogether(folder: string, name: string, into: string, here: BuildInputs): Problem[] {
  const problems: Problem[] = [];
  const reportOn =
    (file: string): Report =>
    (message, instead) =>
      problems.push({ file, rule: 'shards', message, instead });
  const shards: Manifest[] = [];
  /** Which shard a file came from, and its SHA-256. */
  const laid = new Map<string, { from: string; hash: string }>();
  for (const own of readdirSync(folder, { withFileTypes: true }).filter((it) => it.isDirectory())) {
    const path = join(folder, own.name);
    const shown = asAddress(join(name, own.name));
    const report = reportOn(shown);
    const manifest = manifestIn(path);
    if (!manifest) {
      report(`This is no shard: it has no ${manifestName} that can be read.`, 'Build it anew, or delete it.');
      continue;
    }
    shards.push(manifest);
    for (const input of inputNames)
      if (manifest.inputs[input] !== here[input])
        report(`This shard was built from ${inputWords[input]} than the project has here.`, 'Build it anew.');
    const present = new Set(filesOf(path));
    const damaged: string[] = [];
    for (const [file, hash] of Object.entries(manifest.files)) {
      const bytes = present.has(file) ? readFileSync(join(path, file)) : undefined;
      const known = laid.get(file);
      if (!bytes || sha256(bytes) !== hash) damaged.push(file);
      else if (!known) {
        laid.set(file, { from: shown, hash });
        mkdirSync(dirname(join(into, file)), { recursive: true });
        writeFileSync(join(into, file), bytes);
      } else if (known.hash !== hash)
        report(`${file} is in ${known.from} too, and differs there.`, 'Build both anew.');
    }
    if (damaged.length > 0)
      report(
        `This shard is not as it was built. Missing or changed (${plural(damaged.length, 'file')}): ${damaged.slice(0, 3).join(', ')}`,
        'Build it anew, or copy it anew with its hidden files.',
      );
  }
  reportNumbers(shards, reportOn(name));
  return problems;
}

/**
 * Makes one site of the shards in a folder, finishes it as a build of the whole does, and puts it in place. Whatever is
 * wrong ends the process with words, and leaves the last good site as it is.
 *
 * @param name - the folder, from that of the project
 */
export async function mergeShards(name: string, root: string): Promise<void> {
  const folder = resolve(root, name);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    giveUp(`There is no folder ${name}. Build its shards: npm run build -- --shard 1/2, and so on.`);
  const site = join(workFolder(root), 'site');
  const problems = layTogether(folder, name, site, buildInputs(root));
  if (problems.length > 0) giveUpOver(problems);
  if (!existsSync(site)) giveUp(`${name} holds no shards.`);
  const { base } = siteSettings(pathToFileURL(join(root, '/')));
  try {
    const pages = await finishSite(site, join(root, 'dist'), base, root);
    console.log(`${plural(pages, 'page')} in dist/, links checked.`);
  } catch (error) {
    giveUp((error as Error).message);
  }
}
