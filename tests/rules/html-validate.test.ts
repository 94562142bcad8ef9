import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { kinds, others } from '../support/page-kinds.ts';
import { findings, pageAt } from '../support/pages.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // A box that scrolls sideways needs a name and the focus, which role="region" gives; it is no section of the text.
      'prefer-native-element': ['error', { exclude: ['region'] }],
      // What a template leaves between two tags is no fault that a reader could meet.
      'no-trailing-whitespace': 'off',
      // The field that filters the table of states does so at every letter and works only with scripts: there is nothing to send.
      'wcag/h32': 'off',
      // The three fields of the comparison share one name, so that its address reads ?compare=ohio&compare=texas.
      'form-dup-name': 'off',
    },
  }),
);

test('html-validate finds nothing on any kind of page, nor on others like them', () => {
  const found = findings(
    (page) =>
      validator
        .validateStringSync(page.html, `dist${page.address}`)
        .results.flatMap((result) =>
          result.messages.map((it) => `${it.line}:${it.column} ${it.message} [${it.ruleId}]`),
        ),
    [...kinds, ...others].map(pageAt),
  );
  expect(found).toEqual([]);
});
