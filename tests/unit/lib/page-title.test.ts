import { describe, expect, it } from 'vitest';
import { roomInTitle, titleWithSite } from '../../../src/lib/page-title.ts';

describe('titleWithSite', () => {
  it('names the site while both have room in 70 characters, and the page alone after that', () => {
    expect(titleWithSite('a'.repeat(61), 'Guides')).toBe(`${'a'.repeat(61)} – Guides`);
    expect(titleWithSite('a'.repeat(62), 'Guides')).toBe('a'.repeat(62));
  });
});

describe('roomInTitle', () => {
  it('leaves what fits beside the site, or all of the title where that is too little for a city', () => {
    for (const length of [0, 20, 38, 41, 42, 50]) {
      const start = 's'.repeat(length);
      const name = 'n'.repeat(roomInTitle(start, 'Guides'));
      expect(name.length).toBeGreaterThanOrEqual(20);
      expect(titleWithSite(start + name, 'Guides')).toHaveLength(70);
    }
  });
});
