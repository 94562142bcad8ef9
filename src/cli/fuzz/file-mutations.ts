import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Random } from './random.ts';

/** Breaks the files of a copied content/ in one way. `files` are those there, by their paths from `root`. */
export type FileMutation = (root: string, files: readonly string[], random: Random) => string;

const bytesOf = (root: string, file: string): Buffer => readFileSync(join(root, file));
const beside = (file: string, name: string): string => join(dirname(file), name);

/** Each gives what it did, for the report. */
export const fileMutations: Record<string, FileMutation> = {
  'a file is lost': (root, files, random) => {
    const file = random.pick(files);
    rmSync(join(root, file));
    return file;
  },
  'a file is doubled': (root, files, random) => {
    const file = random.pick(files);
    const copy = file.replace(
      /(\.[^./]*)$/,
      `${random.pick(['-2', ' copy', '-copy', '.orig', '~', ' (1)'])}$1`,
    );
    cpSync(join(root, file), join(root, copy));
    return `${file} as ${copy}`;
  },
  'a file has another name': (root, files, random) => {
    const file = random.pick(files);
    const name = beside(
      file,
      `${random.pick(['Other Name', 'other-name', 'constructor', '__proto__', 'con', 'é', 'x'.repeat(200), 'a\nb', '.hidden', 'README'])}${random.pick([extname(file), extname(file), '.yml', '.md', '.txt', ''])}`,
    );
    renameSync(join(root, file), join(root, name));
    return `${file} as ${JSON.stringify(name)}`;
  },
  'a file stands elsewhere': (root, files, random) => {
    const file = random.pick(files);
    const place = `${dirname(random.pick(files))}/${file.replace(/.*\//, '')}`;
    if (place !== file) renameSync(join(root, file), join(root, place));
    return `${file} as ${place}`;
  },
  'two files change places': (root, files, random) => {
    const [a, b] = [random.pick(files), random.pick(files)];
    const [first, second] = [bytesOf(root, a), bytesOf(root, b)];
    writeFileSync(join(root, a), second);
    writeFileSync(join(root, b), first);
    return `${a} and ${b}`;
  },
  'a folder is lost': (root, files, random) => {
    const folder = dirname(random.pick(files));
    rmSync(join(root, folder), { recursive: true });
    return folder;
  },
  'a folder is doubled': (root, files, random) => {
    const folder = dirname(random.pick(files.filter((file) => file.split('/').length > 2)));
    cpSync(join(root, folder), join(root, `${folder}-2`), { recursive: true });
    return `${folder} as ${folder}-2`;
  },
  'a file is a folder': (root, files, random) => {
    const file = random.pick(files);
    rmSync(join(root, file));
    mkdirSync(join(root, file));
    if (random.chance(0.5)) writeFileSync(join(root, file, 'notes.txt'), 'x');
    return file;
  },
  'a file is a link': (root, files, random) => {
    const file = random.pick(files);
    rmSync(join(root, file));
    symlinkSync(
      random.pick(['/etc/passwd', '/', '.', 'nowhere', join(root, random.pick(files))]),
      join(root, file),
    );
    return file;
  },
  'in UTF-16': (root, files, random) => {
    const file = random.pick(files);
    writeFileSync(
      join(root, file),
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytesOf(root, file).toString(), 'utf16le')]),
    );
    return file;
  },
  'in Latin-1': (root, files, random) => {
    const file = random.pick(files);
    writeFileSync(join(root, file), Buffer.from(`${bytesOf(root, file).toString()}\n# Café\n`, 'latin1'));
    return file;
  },
  'some bytes are others': (root, files, random) => {
    const file = random.pick(files);
    const bytes = bytesOf(root, file);
    for (let count = 1 + random.below(5); count > 0 && bytes.length > 0; count -= 1)
      bytes[random.below(bytes.length)] = random.below(256);
    writeFileSync(join(root, file), bytes);
    return file;
  },
};
