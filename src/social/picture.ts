import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import { axisOf, placeOn } from '../lib/pay-axis.ts';
import type { Estimate } from '../lib/pay.ts';
import { escapeXml as escape } from '../lib/xml.ts';
import type { Wages } from '../model/pay-types.ts';

/** What a picture for link previews shows. */
export interface SocialCard {
  site: string;
  kicker?: string | undefined;
  title: string;
  /** A line under the drawing. */
  note?: string | undefined;
  /** Wages drawn as a range bar, dollars a year. */
  range?: Wages | undefined;
  /** Wages whose range decides the axis together with the drawn ones. */
  axis?: Wages | undefined;
}

const width = 1200;
const height = 630;
const edge = 80;
const fonts = ['400Regular/Brygada1918_400Regular.ttf', '600SemiBold/Brygada1918_600SemiBold.ttf'].map(
  (file) => join(process.cwd(), 'node_modules/@expo-google-fonts/brygada-1918', file),
);

/** Words in lines of at most so many characters. */
function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < most) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The same drawing as `components/pay/RangeBar.astro`; what is not published is left out. */
function rangeBar(wages: Wages, axisWages: Wages, y: number): string {
  const axis = axisOf([wages, axisWages]);
  const at = (value: Estimate): number | null => {
    const place = placeOn(axis, value);
    return place === null ? null : edge + place * (width - 2 * edge);
  };
  const [p10, p25, median, p75, p90] = [wages.p10, wages.p25, wages.median, wages.p75, wages.p90].map(at);
  const whiskers =
    p10 != null && p90 != null
      ? `<path d="M${p10} ${y}H${p90}M${p10} ${y - 18}v36M${p90} ${y - 18}v36" stroke="#8a8273" stroke-width="4" fill="none"/>`
      : '';
  const box =
    p25 != null && p75 != null
      ? `<rect x="${p25}" y="${y - 36}" width="${p75 - p25}" height="72" fill="#e6c3a1" stroke="#8a8273" stroke-width="2"/>`
      : '';
  const mark =
    median == null ? '' : `<rect x="${median - 5}" y="${y - 50}" width="10" height="100" fill="#8a2432"/>`;
  return [whiskers, box, mark].join('\n');
}

function drawing(card: SocialCard): string {
  const title = wrap(card.title, 30).slice(0, 3);
  const size = title.length > 2 ? 72 : title.length > 1 ? 84 : 104;
  const top = 190 + size * 0.4;
  const lines = title.map(
    (line, index) =>
      `<text x="${edge}" y="${top + index * size * 1.1}" font-size="${size}" font-weight="600" fill="#1d1b18">${escape(line)}</text>`,
  );
  const after = top + (title.length - 1) * size * 1.1;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Brygada 1918">
<rect width="${width}" height="${height}" fill="#fbf9f4"/><rect width="${width}" height="14" fill="#8a2432"/>
${card.kicker ? `<text x="${edge}" y="120" font-size="40" fill="#8a2432">${escape(card.kicker)}</text>` : ''}
${lines.join('\n')}
${card.range && card.axis ? rangeBar(card.range, card.axis, Math.max(after + 120, 380)) : ''}
${
  card.note
    ? wrap(card.note, 58)
        .slice(0, 2)
        .map(
          (line, index) =>
            `<text x="${edge}" y="${490 + index * 46}" font-size="38" fill="#1d1b18">${escape(line)}</text>`,
        )
        .join('')
    : ''
}
<text x="${edge}" y="588" font-size="32" fill="#5a554c">${escape(card.site)}</text>
</svg>`;
}

/** The picture as PNG bytes; drawn once for the same card, from `.cache/` after that. */
export function socialPicture(card: SocialCard): Uint8Array<ArrayBuffer> {
  const svg = drawing(card);
  const folder = join(process.cwd(), '.cache/social');
  const file = join(folder, `${createHash('sha256').update(svg).digest('hex').slice(0, 32)}.png`);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const png = new Uint8Array(
    new Resvg(svg, { font: { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: 'Brygada 1918' } })
      .render()
      .asPng(),
  );
  mkdirSync(folder, { recursive: true });
  // Two threads may draw the same one, and neither may read what the other has half written.
  const unfinished = `${file}.${process.pid}-${threadId}`;
  writeFileSync(unfinished, png);
  renameSync(unfinished, file);
  return png;
}
