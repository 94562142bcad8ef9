import { expect, it } from 'vitest';
import { editAddress } from '../../../src/lib/urls.ts';

it.each([
  ['https://github.com/a/b', 'content/glossary', 'https://github.com/a/b/tree/main/content/glossary'],
  [
    'https://github.com/a/b',
    'content/career-guides/x/faqs/',
    'https://github.com/a/b/tree/main/content/career-guides/x/faqs',
  ],
  ['https://github.com/a/b', 'content/site.yaml', 'https://github.com/a/b/edit/main/content/site.yaml'],
  ['https://gitlab.com/a/b', 'content/site.yaml', 'https://gitlab.com/a/b/-/edit/main/content/site.yaml'],
  ['https://gitlab.com/a/b', 'content/glossary', 'https://gitlab.com/a/b/-/tree/main/content/glossary'],
  ['https://codeberg.org/a/b', 'content/site.yaml', 'https://codeberg.org/a/b/_edit/main/content/site.yaml'],
  [
    'https://codeberg.org/a/b',
    'content/glossary',
    'https://codeberg.org/a/b/src/branch/main/content/glossary',
  ],
])('in %s a change to %s is made at %s', (repository, path, address) => {
  expect(editAddress(repository, 'main', path)).toBe(address);
});
