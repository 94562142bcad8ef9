import { describe, expect, it } from 'vitest';
import { commentsToFill, isToFill } from '../../../src/lib/to-fill.ts';
import { stillToFill } from '../../../src/model/rules/still-to-fill.ts';
import { placesToFill } from '../../../src/model/to-fill.ts';
import { guide, problemsOf } from '../model/tiny-site.ts';
import { reportsByFile } from '../reports.ts';

const term = 'content/glossary/mean.yaml';

describe('isToFill', () => {
  it.each(['TO FILL: who published it', 'to-fill', 'https://to-fill.example/'])('knows %j', (text) =>
    expect(isToFill(text)).toBe(true),
  );
  it.each(['It is hard to fill.', 'auto-filler', 'hard-to-fill-jobs'])('is not misled by %j', (text) =>
    expect(isToFill(text)).toBe(false),
  );
});

describe('commentsToFill', () => {
  it('finds the fields whose value has a fixed form', () => {
    expect(
      commentsToFill(
        'a: 1\nkind: trade # TO FILL: trade or press\n# TO FILL: the day\nseen: 2026\n# a note\n  # TO FILL: more\n',
      ),
    ).toEqual([
      { line: 2, what: 'kind' },
      { line: 3, what: 'seen' },
      { line: 6, what: 'more' },
    ]);
  });
});

describe('still to fill', () => {
  it('is no error in a draft: one piece of advice names all of it', () => {
    const problems = problemsOf(stillToFill, {
      [term]:
        'draft: true\nterm: mean\ndefinition: "TO FILL: what it means"\nsource: to-fill # TO FILL: or leave it out\n',
    });
    expect(problems).toMatchObject([
      { file: term, line: 3, advice: true, instead: 'Still to fill: definition, source.' },
    ]);
  });

  it('is an error in a finished file, wherever it stands', () => {
    const problems = problemsOf(stillToFill, {
      [term]: 'term: mean # TO FILL: the term\ndefinition: "TO FILL: what it means"\n',
      [`${guide}/faqs/is-it-hard.mdx`]:
        '---\nquestion: Is it hard?\nreviewed: 2026-11-22\n---\n\nYes. TO FILL: why.\n',
    });
    expect(problems.every(({ advice }) => !advice)).toBe(true);
    expect(reportsByFile(problems).sort()).toEqual([
      `${guide}/faqs/is-it-hard.mdx:6:6 The text is still to be written.`,
      `${term}:1:1 "term" is still to be written.`,
      `${term}:2:1 "definition" is still to be written.`,
    ]);
  });

  it('is advice in the files of a guide that is a draft', () => {
    const problems = problemsOf(stillToFill, {
      [`${guide}/guide.yaml`]: ['title: Coder', 'draft: true\ntitle: Coder'],
      [`${guide}/faqs/is-it-hard.mdx`]:
        '---\nquestion: Is it hard?\nreviewed: 2026-11-22\n---\n\nTO FILL: all.\n',
    });
    expect(problems.map(({ advice }) => advice)).toEqual([true, true]);
  });

  it('tells that a draft with nothing left can be published', () => {
    expect(
      problemsOf(stillToFill, { [term]: 'term: mean\ndefinition: The average.\ndraft: true\n' }),
    ).toMatchObject([
      {
        line: 3,
        advice: true,
        instead: 'Nothing in it is marked as still to fill. Delete `draft: true` to publish it.',
      },
    ]);
  });
});

it('names the row of a list by its label', () => {
  const data = { 'at-a-glance': [{ label: 'License', text: 'TO FILL: yes or no' }, { text: 'to-fill' }] };
  expect(placesToFill({ data }).map(({ name }) => name)).toEqual([
    'at-a-glance[1].text (“License”)',
    'at-a-glance[2].text',
  ]);
});
