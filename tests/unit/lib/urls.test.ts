import { describe, expect, it } from 'vitest';
import { editAddress, paths, withBase } from '../../../src/lib/urls.ts';

describe('paths', () => {
  it('are the addresses that other sites link to', () => {
    const guide = 'lantern-keeper';
    expect([
      paths.home,
      paths.guides,
      paths.guide(guide),
      paths.salary(guide),
      paths.state(guide, 'district-of-columbia'),
      paths.specialties(guide),
      paths.specialty(guide, 'harbor-lanterns'),
      paths.certifications(guide),
      paths.costAndTime(guide),
      paths.faq(guide),
      paths.glossary,
      paths.sources,
      paths.page('about'),
    ]).toEqual([
      '/',
      '/career-guides/',
      '/career-guides/lantern-keeper/',
      '/career-guides/lantern-keeper/salary/',
      '/career-guides/lantern-keeper/salary/district-of-columbia/',
      '/career-guides/lantern-keeper/specialties/',
      '/career-guides/lantern-keeper/specialties/harbor-lanterns/',
      '/career-guides/lantern-keeper/certifications/',
      '/career-guides/lantern-keeper/cost-and-time/',
      '/career-guides/lantern-keeper/faq/',
      '/glossary/',
      '/sources/',
      '/about/',
    ]);
  });

  it('start and end with a slash, whatever is named', () => {
    for (const path of Object.values(paths)) {
      expect(typeof path === 'function' ? path('a', 'b') : path).toMatch(/^\/(?:.*\/)?$/);
    }
  });
});

describe('withBase', () => {
  it.each([
    ['/glossary/', '/', '/glossary/'],
    ['/glossary/', '/guides/', '/guides/glossary/'],
    ['/glossary/', '/guides', '/guides/glossary/'],
    ['/', '/guides/', '/guides/'],
    ['/glossary/#median', '/guides/', '/guides/glossary/#median'],
    ['#median', '/guides/', '#median'],
    ['https://www.bls.gov/', '/guides/', 'https://www.bls.gov/'],
    ['mailto:a@b.example', '/guides/', 'mailto:a@b.example'],
  ])('puts %s under %s as %s', (path, base, whole) => {
    expect(withBase(path, base)).toBe(whole);
  });
});

describe('editAddress', () => {
  it("is the file in the repository's editor, with or without a slash after the repository", () => {
    const file = 'content/career-guides/lantern-keeper/faqs/is-it-worth-it.mdx';
    const wanted = `https://github.com/example/career-guides/edit/main/${file}`;
    expect(editAddress('https://github.com/example/career-guides', 'main', file)).toBe(wanted);
    expect(editAddress('https://github.com/example/career-guides/', 'main', file)).toBe(wanted);
  });
});
