import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  elements,
  findings,
  isNotFound,
  type Page,
  pages,
  root,
  settings,
  textOf,
  withClass,
} from '../support/pages.ts';

/** Where the links that propose a change lead: the page's own, and those of the sections of its chapters. */
const suggestions = (page: Page): string[] =>
  [
    ...elements(page.document, 'a').filter((link) => textOf(link) === 'Suggest a change'),
    ...withClass(page.document, 'chapter-meta').flatMap((it) => elements(it, 'a')),
  ].map((link) => link.attribs['href'] ?? '');

const kindOf = (path: string): 'file' | 'folder' | undefined => {
  const found = statSync(join(root, decodeURI(path)), { throwIfNoEntry: false });
  return found && (found.isFile() ? 'file' : 'folder');
};

test('every page but the one for missing pages has a link to suggest a change', () => {
  expect(
    findings(
      (page) => (suggestions(page).length > 0 ? [] : ['none']),
      pages.filter((page) => !isNotFound(page)),
    ),
  ).toEqual([]);
});

test('each leads to the editor of a file that exists, or to a folder that exists', () => {
  const { repository, branch } = settings;
  const rule = (page: Page) =>
    suggestions(page).filter((href) => {
      const [, action, path = ''] =
        href.match(new RegExp(`^${RegExp.escape(repository)}/(edit|tree)/${RegExp.escape(branch)}/(.+)$`)) ??
        [];
      // The editor of a repository opens files; it answers “not found” for a folder.
      return kindOf(path) !== (action === 'edit' ? 'file' : action === 'tree' ? 'folder' : undefined);
    });
  expect(findings(rule)).toEqual([]);
});
