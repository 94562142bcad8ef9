import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { codeOf, dist, elements, type Page, settings, textOf } from './pages.ts';

/** Brotli at its best, as a host does it with files that do not change. */
const best = 11;
/** Some ten times as quick, for a first look at many pages. */
export const quick = 4;

/** Bytes as they travel. */
export const compress = (content: string | Buffer, quality = best): Buffer =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });

/** Bytes of what many pages share, like their styles, each compressed once. */
const known = new Map<string, number>();
function bytes(content: string | Buffer, quality = best): number {
  if (content.length === 0) return 0;
  const key = `${quality} ${content.toString('latin1')}`;
  const length = known.get(key) ?? compress(content, quality).length;
  known.set(key, length);
  return length;
}

/** What a browser has decoded once the first bytes of a compressed page are there. */
export const decodedFrom = (compressed: Buffer, length: number): string =>
  brotliDecompressSync(compressed.subarray(0, length), {
    finishFlush: constants.BROTLI_OPERATION_FLUSH,
  }).toString();

/** A file of the site that a page names. */
const fileAt = (reference: string): Buffer =>
  readFileSync(join(dist, new URL(reference, settings.address).pathname));

const linked = (page: Page, kind: string, media?: string): string[] =>
  elements(page.document, 'link')
    .filter((link) => link.attribs['rel']?.split(' ').includes(kind) && link.attribs['media'] === media)
    .map((link) => link.attribs['href'] ?? '');

const isScript = (type: string | undefined): boolean =>
  !type || type === 'module' || type.endsWith('javascript');

/** Scripts of a page and everything that they import when they start, each once. */
function scriptFiles(page: Page): string[] {
  const found = [
    ...elements(page.document, 'script').flatMap((script) => script.attribs['src'] ?? []),
    ...linked(page, 'modulepreload'),
  ];
  const seen = new Set<string>();
  for (let reference = found.pop(); reference !== undefined; reference = found.pop()) {
    if (seen.has(reference) || !existsSync(join(dist, reference))) continue;
    seen.add(reference);
    for (const match of fileAt(reference)
      .toString()
      .matchAll(/\bimport\s*(?:[\w*{}\s,$]+from\s*)?["']([^"']+)["']/g)) {
      found.push(new URL(match[1] ?? '', new URL(reference, settings.address)).pathname);
    }
  }
  return [...seen];
}

/** Addresses of the fonts that the styles of a page name. */
export const fontsOf = (page: Page): string[] =>
  elements(page.document, 'style').flatMap((style) =>
    [...codeOf(style).matchAll(/url\("?([^")]+\.woff2)"?\)/g)].flatMap((match) => match[1] ?? []),
  );

/**
 * All words of a page that a reader may see, as text. What a page weighs beyond them is the program's part; they
 * are the editor's.
 */
const words = (page: Page): string => elements(page.document, 'title', 'body').map(textOf).join('\n');

export interface Weight {
  /** The words of the page by themselves. */
  text: number;
  /** The page as sent, with its linked styles for the screen, less its words by themselves. */
  beyondText: number;
  styles: number;
  scripts: number;
  /** All that is fetched for the first view, less the words of the page by themselves. */
  firstView: number;
  requests: number;
}

/** @param quality - of the compression of the page itself and of its words */
export function weightOf(page: Page, quality = best): Weight {
  const sheets = linked(page, 'stylesheet').map(fileAt);
  const inlineStyles = elements(page.document, 'style').map(codeOf).join('\n');
  const inlineScripts = elements(page.document, 'script')
    .filter((it) => isScript(it.attribs['type']))
    .map(codeOf)
    .join('\n');
  const files = scriptFiles(page).map(fileAt);
  // Styles for paper are fetched too, but after everything a screen needs.
  const named = [
    ...linked(page, 'preload'),
    ...linked(page, 'icon'),
    ...linked(page, 'stylesheet', 'print'),
    ...fontsOf(page),
  ];
  const pictures = elements(page.document, 'img').flatMap((img) => img.attribs['src'] ?? []);
  const sum = (list: Buffer[]) => list.reduce((total, content) => total + bytes(content), 0);
  const markup = bytes(page.html, quality) + sum(sheets);
  const others = [...new Set([...named, ...pictures])].map(fileAt);
  const text = bytes(words(page), quality);
  return {
    text,
    beyondText: markup - text,
    styles: bytes(inlineStyles) + sum(sheets),
    scripts: bytes(inlineScripts) + sum(files),
    firstView: markup - text + sum(files) + others.reduce((total, content) => total + content.length, 0),
    requests: 1 + sheets.length + files.length + others.length,
  };
}
