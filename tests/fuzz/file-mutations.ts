import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Choices } from './choices.ts';

/** Breaks the files of a copied content/ in one way. `files` are those there, by their paths from `root`. */
export type FileMutation = (root: string, files: readonly string[], choices: Choices) => string;

const bytesOf = (root: string, file: string): Buffer => readFileSync(join(root, file));
const beside = (file: string, name: string): string => join(dirname(file), name);

/** Each gives what it did, for the report. */
export const fileMutations: Record<string, FileMutation> = {
  'a file is lost': (root, files, choices) => {
    const file = choices.pick(files);
    rmSync(join(root, file));
    return file;
  },
  'a file is doubled': (root, files, choices) => {
    const file = choices.pick(files);
    const copy = file.replace(
      /(\.[^./]*)$/,
      `${choices.pick(['-2', ' copy', '-copy', '.orig', '~', ' (1)'])}$1`,
    );
    cpSync(join(root, file), join(root, copy));
    return `${file} as ${copy}`;
  },
  'a file has another name': (root, files, choices) => {
    const file = choices.pick(files);
    const name = beside(
      file,
      `${choices.pick(['Other Name', 'other-name', 'constructor', '__proto__', 'con', 'é', 'x'.repeat(200), 'a\nb', '.hidden', 'README'])}${choices.pick([extname(file), extname(file), '.yml', '.md', '.txt', ''])}`,
    );
    renameSync(join(root, file), join(root, name));
    return `${file} as ${JSON.stringify(name)}`;
  },
  'a file stands elsewhere': (root, files, choices) => {
    const file = choices.pick(files);
    const place = `${dirname(choices.pick(files))}/${file.replace(/.*\//, '')}`;
    if (place !== file) renameSync(join(root, file), join(root, place));
    return `${file} as ${place}`;
  },
  'two files change places': (root, files, choices) => {
    const [a, b] = [choices.pick(files), choices.pick(files)];
    const [first, second] = [bytesOf(root, a), bytesOf(root, b)];
    writeFileSync(join(root, a), second);
    writeFileSync(join(root, b), first);
    return `${a} and ${b}`;
  },
  'a folder is lost': (root, files, choices) => {
    const folder = dirname(choices.pick(files));
    rmSync(join(root, folder), { recursive: true });
    return folder;
  },
  'a folder is doubled': (root, files, choices) => {
    const folder = dirname(choices.pick(files.filter((file) => file.split('/').length > 2)));
    cpSync(join(root, folder), join(root, `${folder}-2`), { recursive: true });
    return `${folder} as ${folder}-2`;
  },
  'a file is a folder': (root, files, choices) => {
    const file = choices.pick(files);
    rmSync(join(root, file));
    mkdirSync(join(root, file));
    if (choices.chance(0.5)) writeFileSync(join(root, file, 'notes.txt'), 'x');
    return file;
  },
  'a file is a link': (root, files, choices) => {
    const file = choices.pick(files);
    rmSync(join(root, file));
    symlinkSync(
      choices.pick(['/etc/passwd', '/', '.', 'nowhere', join(root, choices.pick(files))]),
      join(root, file),
    );
    return file;
  },
  'in UTF-16': (root, files, choices) => {
    const file = choices.pick(files);
    writeFileSync(
      join(root, file),
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytesOf(root, file).toString(), 'utf16le')]),
    );
    return file;
  },
  'in Latin-1': (root, files, choices) => {
    const file = choices.pick(files);
    writeFileSync(join(root, file), Buffer.from(`${bytesOf(root, file).toString()}\n# Café\n`, 'latin1'));
    return file;
  },
  'some bytes are others': (root, files, choices) => {
    const file = choices.pick(files);
    const bytes = bytesOf(root, file);
    for (let count = 1 + choices.below(5); count > 0 && bytes.length > 0; count -= 1)
      bytes[choices.below(bytes.length)] = choices.below(256);
    writeFileSync(join(root, file), bytes);
    return file;
  },
};
