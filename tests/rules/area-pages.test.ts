import { expect, test } from 'vitest';
import { elements, findings, pages, textOf, withClass } from '../support/pages.ts';

test('where a page of a metropolitan area draws all areas, it marks its own among them', () => {
  const areas = pages.filter(({ address }) => /\/salary\/metro\/[^/]+\/$/.test(address));
  expect(
    findings(({ document }) => {
      const [drawing] = withClass(document, 'area-columns');
      if (!drawing) return [];
      const [median] = withClass(document, 'glance-value').map(textOf);
      const marked = elements(drawing, 'path').filter(({ attribs }) => attribs['class'] === 'here');
      const column = marked[0]?.attribs['d'] ?? 'none';
      return [
        ...(marked.length === 1 &&
        elements(drawing, 'path').some(({ attribs }) => attribs['d']?.includes(column) && !attribs['class'])
          ? []
          : ['no column of its own']),
        ...(textOf(drawing).includes(`This area ${median}`) ? [] : [`does not say ${median}`]),
        ...(drawing.attribs['aria-label']?.includes(`This area: ${median}`)
          ? []
          : [`does not read ${median} out`]),
      ];
    }, areas),
  ).toEqual([]);
});
