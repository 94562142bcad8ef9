import type { Problem } from '../../lib/problems.ts';
import { bodyTexts } from '../written-texts.ts';
import { guideTexts, ofGuide } from '../entries.ts';
import { type Rule } from './rule.ts';

const quoted = /\[([a-z][\w.-]*)\]/g;
const saysHour = /\b(?:an|each|per|by the) hour\b|\bhourly\b/i;

/** A paragraph that quotes pay by the hour says so, since readers take a bare amount for a year's pay: advice. */
export const hourlyFigures: Rule = ({ entries, site }) =>
  site.guides.flatMap((guide) =>
    ofGuide(guideTexts(entries), guide.id)
      .flatMap(bodyTexts)
      .filter(({ text }) => !saysHour.test(text.replaceAll(quoted, '')))
      .flatMap(({ file, text, at }) =>
        [...text.matchAll(quoted)]
          .filter(([, name = '']) => guide.figures.get(name)?.unit === 'usd-per-hour')
          .map(({ index, 1: name }): Problem => ({
            file,
            ...at(index),
            rule: 'hourly-figures',
            advice: true,
            message: `“${name}” is pay by the hour, and the paragraph does not say so.`,
            instead: 'Write “an hour” after it.',
          })),
      ),
  );
