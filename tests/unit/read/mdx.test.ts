import { describe, expect, it } from 'vitest';
import { readMdx } from '../../../src/read/mdx.ts';
import { type MdxComponent, mdxComponents } from '../../../src/schemas/mdx-components.ts';
import { reports } from '../reports.ts';

/** Front matter of three lines, so that the body starts on line 5. */
const file = (...body: string[]) => ['---', 'title: A text', '---', '', ...body, ''].join('\n');
const read = (...body: string[]) => readMdx(file(...body), 'a.mdx');
const problemsOf = (...body: string[]) => reports(read(...body).problems);

const braces = 'Curly braces are not used in content.';
const noPicture = 'Pictures are not used in content.';

describe('a sound text', () => {
  it('gives the components, headings and links in it, each with its place', () => {
    const { prose, problems } = read(
      'Half earn <Value of="pay.us.median" /> or *more*.<Cite source="bls" />',
      '',
      '## What *moves* it',
      '',
      '<Callout kind="note" title="See">',
      '',
      'Read [on](/glossary/#median), [off](#x) or [there][bls].',
      '',
      '</Callout>',
      '',
      '[bls]: https://www.bls.gov/',
    );
    expect(problems).toEqual([]);
    expect(prose).toEqual({
      uses: [
        { component: 'Value', attributes: { of: 'pay.us.median' }, line: 5, column: 11 },
        { component: 'Cite', attributes: { source: 'bls' }, line: 5, column: 50 },
        { component: 'Callout', attributes: { kind: 'note', title: 'See' }, line: 9, column: 1 },
      ],
      headings: [{ depth: 2, text: 'What moves it', slug: 'what-moves-it', line: 7 }],
      links: [
        { url: '/glossary/#median', line: 11, column: 6 },
        { url: '#x', line: 11, column: 31 },
        { url: 'https://www.bls.gov/', line: 15, column: 1 },
      ],
      words: 12,
    });
  });

  it.each([
    ['a sign for less than between spaces', 'a < b, a > b'],
    ['a closing brace', 'a } b'],
    ['braces and signs as codes', '&#123;x&#125; and &lt;5'],
    ['an escaped star', 'O\\*NET'],
    ['a list, a rule and a quotation', '- a\n- b\n\n---\n\n> c'],
    [
      'numbers that are no money and no share',
      'Code 29-2072 has 8 rules, 40 hours and 100 questions; call 911. A dollar is a dollar.',
    ],
    ['numbers in words', 'About eight percent, or ten dollars.'],
    ['an e-mail address', '[Write](mailto:a@b.example) to us, or to a@b.example.'],
    ['nested blocks', '<Steps>\n\n<Step title="One">\n\nDo it.\n\n</Step>\n\n</Steps>'],
    ['a component over several lines', '<Callout\n  kind="note"\n  title="x">\n\nabc\n\n</Callout>'],
  ])('may have %s', (_, text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it('gives each of two equal headings an anchor of its own', () => {
    expect(read('## Pay', '', 'a', '', '## Pay', '', 'b').prose.headings.map(({ slug }) => slug)).toEqual([
      'pay',
      'pay-1',
    ]);
  });

  it('counts lines from the top of a file with Windows line ends too', () => {
    expect(reports(readMdx(file('a', '', 'b {x}').replaceAll('\n', '\r\n'), 'a.mdx').problems)).toEqual([
      `7:3 ${braces}`,
    ]);
  });
});

describe('code', () => {
  it.each([
    ['import', 'import x from "node:fs"', '5:1 `import` and `export` are not used in content.'],
    ['export', 'export const x = 1', '5:1 `import` and `export` are not used in content.'],
    ['import of nothing that exists', 'import oops', '5:1 `import` and `export` are not used in content.'],
    ['import below text', 'Text.\n\nimport "./x.js"', '7:1 `import` and `export` are not used in content.'],
    [
      'export over several lines',
      'export const x = {\n  y: 1,\n}',
      '5:1 `import` and `export` are not used in content.',
    ],
    ['an expression in a line', 'Hello {x} there', `5:7 ${braces}`],
    ['an expression on its own', '{process.exit(1)}', `5:1 ${braces}`],
    ['a comment in braces', '{/* note */}', `5:1 ${braces}`],
    ['an expression that is no JavaScript', 'Hello {a b} there', `5:7 ${braces}`],
    ['a brace that is not closed', 'Hello { there', `5:7 ${braces}`],
    ['an expression in a heading', '## Pay {x}\n\na', `5:8 ${braces}`],
    ['an expression in a link', '[a {x}](/x/)', `5:4 ${braces}`],
    ['a block of code', '```js\nalert(1)\n```', '5:1 Blocks of code are not used in content.'],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });

  it.each([
    ['an expression', 'Hi <Value of={x} /> you', ['5:4 An attribute of <Value> is not plain text.']],
    ['a template', 'Hi <Value of={`x`} /> you', ['5:4 An attribute of <Value> is not plain text.']],
    ['spread', 'Hi <Value of="x" {...y} /> you', ['5:4 An attribute of <Value> is not plain text.']],
    ['without a value', 'Hi <Value of /> you', ['5:4 An attribute of <Value> is not plain text.']],
  ])('in an attribute: %s', (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });
});

describe('markup', () => {
  it.each([
    ['a block of HTML', '<div>hi</div>', '5:1 HTML is not used in content: <div>.'],
    ['HTML in a line', 'a <b>bold</b> word', '5:3 HTML is not used in content: <b>.'],
    ['a script', '<script>alert(1)</script>', '5:1 HTML is not used in content: <script>.'],
    ['a tag without name', '<>text</>', '5:1 Empty tags (<> … </>) are not used.'],
    ['a name of every object', 'a <constructor /> b', '5:3 HTML is not used in content: <constructor>.'],
    ['another such name', 'a <__proto__ /> b', '5:3 There is no component <__proto__>.'],
    ['a comment', '<!-- a note -->', '5:1 Comments are not used in content.'],
    ['a comment in a line', 'a <!-- a note --> b', '5:3 Comments are not used in content.'],
    ['a picture', '![a](https://x.example/a.png)', `5:1 ${noPicture}`],
    ['a picture in words', 'a ![a](https://x.example/a.png) b', `5:3 ${noPicture}`],
    ['a table', '| a | b |\n| - | - |\n| 1 | 2 |', '5:1 Tables are not written in MDX.'],
    [
      'a heading of the first level',
      '# Title\n\na',
      '5:1 The title of the file is its only first-level heading.',
    ],
    ['a heading that skips a level', '## A\n\na\n\n#### B\n\nb', '9:1 This heading skips a level.'],
    ['a first heading too deep', '### A\n\na', '5:1 This heading skips a level.'],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });

  it('a picture by reference is told at the picture', () => {
    expect(problemsOf('![a][pic]', '', '[pic]: https://x.example/a.png')).toEqual([`5:1 ${noPicture}`]);
  });

  it('a footnote is told at the mark and at the note', () => {
    expect(problemsOf('Text[^1]', '', '[^1]: Note')).toEqual([
      '5:5 Footnotes are not used.',
      '7:1 Footnotes are not used.',
    ]);
  });
});

describe('addresses', () => {
  const refused = (url: string) => `The address "${url}" is not allowed in content.`;

  it.each([
    ['JavaScript in a link', '[a](javascript:alert(1))', `5:1 ${refused('javascript:alert(1)')}`],
    ['JavaScript in capitals', '[a](JaVaScRiPt:alert(1))', `5:1 ${refused('JaVaScRiPt:alert(1)')}`],
    [
      'JavaScript in a definition',
      '[a][x]\n\n[x]: javascript:alert(1)',
      `7:1 ${refused('javascript:alert(1)')}`,
    ],
    [
      'JavaScript with a letter as a code',
      '[a](java&#115;cript:alert(1))',
      `5:1 ${refused('javascript:alert(1)')}`,
    ],
    [
      'JavaScript with a named code',
      '[a](javascript&colon;alert(1))',
      `5:1 ${refused('javascript:alert(1)')}`,
    ],
    [
      'JavaScript with a tab in it',
      '[a](java&#9;script:alert(1))',
      `5:1 ${refused('java\tscript:alert(1)')}`,
    ],
    [
      'JavaScript behind a control sign',
      '[a](&#1;javascript:alert(1))',
      `5:1 ${refused('\uFFFDjavascript:alert(1)')}`,
    ],
    ['VBScript', '[a](vbscript:x)', `5:1 ${refused('vbscript:x')}`],
    ['data', '[a](data:text/html,x)', `5:1 ${refused('data:text/html,x')}`],
    ['another site without its scheme', '[a](//evil.example/x)', `5:1 ${refused('//evil.example/x')}`],
    ['the same with a backslash', '[a](/\\\\evil.example)', `5:1 ${refused('/\\evil.example')}`],
    ['http', '[a](http://x.example)', `5:1 ${refused('http://x.example')}`],
    ['a path that depends on the page', '[a](glossary/)', `5:1 ${refused('glossary/')}`],
    ['nothing', '[a]()', `5:1 ${refused('')}`],
    ['a bare address without https', 'see www.x.example for more', `5:5 ${refused('http://www.x.example')}`],
  ])('%s', (_, text, expected) => {
    const { prose, problems } = read(text);
    expect(reports(problems)).toEqual([expected]);
    expect(prose.links).toEqual([]);
  });

  it.each(['https://x.example', 'javascript:alert(1)', 'a@b.example'])('%s in angle brackets', (address) => {
    expect(problemsOf(`see <${address}> for more`)).toEqual([
      '5:5 An address in angle brackets is not used here.',
    ]);
  });

  it('a bare https address counts as a link', () => {
    expect(read('see https://x.example/a for more').prose.links).toEqual([
      { url: 'https://x.example/a', line: 5, column: 5 },
    ]);
  });
});

describe('components', () => {
  it.each([
    [
      'unknown, like a known one',
      'Hi <Valu of="x" /> you',
      '5:4 There is no component <Valu>.',
      'Did you mean "Value"?',
    ],
    [
      'in small letters',
      '<callout kind="note" title="x">\n\na\n\n</callout>',
      '5:1 HTML is not used in content: <callout>.',
      'Did you mean "Callout"?',
    ],
    [
      'with an unknown attribute',
      'Hi <Term of="x" title="y">a</Term> you',
      '5:4 <Term> has no attribute "title".',
      'Known names: of.',
    ],
    [
      'with an attribute where there is none',
      '<PayRange of="x" />',
      '5:1 <PayRange> has no attribute "of".',
      'Write <PayRange> without attributes.',
    ],
    [
      'with an attribute twice',
      'Hi <Value of="x" of="y" /> you',
      '5:4 "of" is written twice in <Value>.',
      'Keep one of the two.',
    ],
    [
      'without a needed attribute',
      '<TopStates count="5" />',
      '5:1 <TopStates> needs by="…".',
      'The measure.',
    ],
    [
      'with an empty attribute',
      'Hi <Value of=" " /> you',
      '5:4 <Value> needs of="…".',
      'Name of the figure, like pay.us.median.',
    ],
    [
      'with a word not allowed',
      '<Callout kind="warning" title="x">\n\na\n\n</Callout>',
      '5:1 "warning" is not a word allowed in kind of <Callout>.',
      'Allowed: note, caution, scam.',
    ],
    [
      'with a number in words',
      '<TopStates by="median" count="five" />',
      '5:1 "five" in count of <TopStates> is not a whole number from 1 to 99.',
      undefined,
    ],
    [
      'of a line, on its own',
      '<Value of="x" />',
      '5:1 <Value> is on a line of its own.',
      'Write it inside a sentence.',
    ],
    [
      'of a line, with words, on its own',
      '<Term of="x">word</Term>',
      '5:1 <Term> is on a line of its own.',
      'Write it inside a sentence.',
    ],
    [
      'of a block, in a paragraph',
      'See <PayRange /> here',
      '5:5 <PayRange> is inside a paragraph.',
      'Put each of its tags on a line of its own, with an empty line before and after.',
    ],
    [
      'of a block with text, in a paragraph',
      'See <Callout kind="note" title="x">this</Callout> here',
      '5:5 <Callout> is inside a paragraph.',
      'Put each of its tags on a line of its own, with an empty line before and after.',
    ],
    [
      'outside of the one it belongs in',
      '<Step title="x">\n\na\n\n</Step>',
      '5:1 <Step> is outside <Steps>.',
      'Put it directly inside <Steps> … </Steps>.',
    ],
    [
      'with something else than it holds',
      '<Steps>\n\nwords\n\n</Steps>',
      '7:1 <Steps> holds only <Step>.',
      'Move everything else before or after it.',
    ],
    [
      'with text that it does not hold',
      'Hi <Value of="x">5</Value> you',
      '5:4 <Value> holds text.',
      'Close it at once: <Value … />.',
    ],
    [
      'empty',
      'Hi <Term of="x"></Term> you',
      '5:4 <Term> is empty.',
      'Write its text between <Term> and </Term>.',
    ],
  ])('%s', (_, text, message, instead) => {
    const { problems } = read(text);
    expect(reports(problems)).toEqual([message]);
    expect(problems[0]?.instead).toBe(instead);
  });

  it('an unknown one, like none, brings the list of those there are', () => {
    expect(read('Hi <Zebra /> you').problems[0]).toMatchObject({
      message: 'There is no component <Zebra>.',
      instead: expect.stringMatching(/^Known names: Callout, CareerLadder, .*, Value\.$/),
    });
  });

  it('a misspelled attribute is not told as missing too', () => {
    const { problems } = read('Hi <Value off="x" /> you');
    expect(reports(problems)).toEqual(['5:4 <Value> has no attribute "off".']);
    expect(problems[0]?.instead).toBe('Did you mean "of"?');
  });

  it.each([
    ['opened and not closed', '<Callout kind="note" title="x">\n\nabc', '5:1 <Callout> is not closed.'],
    ['not closed in its paragraph', 'abc <Term of="x">def\n\nnext', '5:5 <Term> is not closed.'],
    ['closed and not opened', 'abc\n\n</Callout>', '7:1 </Callout> closes a component that was not opened.'],
    [
      'crossed',
      '<Steps>\n\n<Step title="x">\n\nabc\n\n</Steps>\n\n</Step>',
      '11:1 </Steps> is here, but <Step> of line 7 is still open.',
    ],
    [
      'closed in another spelling',
      '<Callout kind="note" title="x">\n\na\n\n</callout>',
      '9:1 </callout> is here, but <Callout> of line 5 is still open.',
    ],
    ['without quotes around an attribute', 'Hi <Value of=x /> you', '5:4 The tag <Value …> cannot be read.'],
    ['with a quotation mark too few', 'Hi <Value of="x /> you', '5:4 The tag <Value …> cannot be read.'],
    ['without its end', 'Hi <Value of="x"', '5:4 The tag <Value …> cannot be read.'],
    [
      'whose first tag cannot be read',
      'A <Term of=median>median</Term> wage.',
      '5:3 The tag <Term …> cannot be read.',
    ],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });

  it('whose tags do not pair up leave the text unread, all others do not', () => {
    const hides = (body: string) => read(body).problems.flatMap((problem) => problem.hides ?? []);
    expect(hides('abc\n\n</Callout>')).toContainEqual(expect.stringMatching(/\/text$/));
    expect(hides('Fewer than <5 {x} <Valu /> $48')).not.toContainEqual(expect.stringMatching(/\/text$/));
  });
});

describe('several slips in one text', () => {
  it('are all told, though the parser stops at the first', () => {
    expect(
      problemsOf(
        'Fewer than <5 of {a b} and',
        '',
        '{x} and <Valu of="y" /> and <!-- note -->',
        '',
        '## Pay',
        '',
        'It costs $48 <= that.',
      ).sort(),
    ).toEqual(
      [
        '11:10 "$48" is typed by hand.',
        '11:14 A "<" here starts a tag, and what follows is not one of the components.',
        `5:18 ${braces}`,
        '5:12 A "<" here starts a tag, and what follows is not one of the components.',
        `7:1 ${braces}`,
        '7:29 Comments are not used in content.',
        '7:9 There is no component <Valu>.',
      ].sort(),
    );
  });

  it('leave the rest of the text known', () => {
    const { prose } = read('Fewer than <5.<Cite source="bls" />', '', '## Pay', '', 'See [it](/x/).');
    expect(prose.uses).toHaveLength(1);
    expect(prose.headings.map(({ slug }) => slug)).toEqual(['pay']);
    expect(prose.links.map(({ url }) => url)).toEqual(['/x/']);
  });

  it('end somewhere, however many there are', () => {
    expect(read('<5 '.repeat(500)).problems.length).toBeLessThanOrEqual(20);
  });
});

describe('figures typed by hand', () => {
  it.each([
    ['It pays $48,000 a year.', '5:9', '$48,000'],
    ['It pays $ 48,000 a year.', '5:9', '$ 48,000'],
    ['It pays $.50 more.', '5:9', '$.50'],
    ['It pays US$48 more.', '5:9', 'US$48'],
    ['It pays USD 48 more.', '5:9', 'USD 48'],
    ['It pays 48 dollars more.', '5:9', '48 dollars'],
    ['It pays 50k a year.', '5:9', '50k'],
    ['It pays $50K a year.', '5:9', '$50K'],
    ['It pays 50 grand.', '5:9', '50 grand'],
    ['It grows 8%.', '5:10', '8%'],
    ['It grows 8 %.', '5:10', '8 %'],
    ['It grows 7.8 percent.', '5:10', '7.8 percent'],
    ['It grows 8 Percent.', '5:10', '8 Percent'],
    ['An 8-percent rise.', '5:4', '8-percent'],
    ['Up 3 percentage points.', '5:4', '3 percentage points'],
    ['It costs 50 cents.', '5:10', '50 cents'],
    ['It grows 8％.', '5:10', '8％'],
    ['It pays ＄48.', '5:9', '＄48'],
    ['It pays $**48** more.', '5:9', '$48'],
    ['It pays **$48** more.', '5:11', '$48'],
    ['It pays $<Term of="x">48</Term> more.', '5:9', '$48'],
    ['It grows *8* percent.', '5:11', '8 percent'],
    ['It pays `$48` more.', '5:10', '$48'],
    ['It pays [$48](/x/) more.', '5:10', '$48'],
    ['## Earn $48\n\na', '5:9', '$48'],
    ['- It pays $48', '5:11', '$48'],
    ['> It pays $48', '5:11', '$48'],
    ['It pays\nless than $48', '6:11', '$48'],
    ['It pays $48\nand more', '5:9', '$48'],
    ['<Callout kind="note" title="x">It pays $48</Callout>', '5:40', '$48'],
    ['<Callout kind="note" title="x">\n\nIt pays $48\n\n</Callout>', '7:9', '$48'],
  ])('%s', (text, place, figure) => {
    expect(problemsOf(text)).toEqual([`${place} "${figure}" is typed by hand.`]);
  });

  it.each(['You get a 401k.', 'You need a 4K screen.', 'It is percent that counts.'])('not: %s', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  // The sign is written as a code, so the column is only near it.
  it.each([
    'It pays &#36;48 more.',
    'It pays &dollar;48 more.',
    'It grows 8&#37; more.',
    'It grows 8&percnt; more.',
  ])('%s', (text) => {
    expect(problemsOf(text)).toEqual([expect.stringMatching(/^5:\d+ "(?:\$48|8%)" is typed by hand\.$/)]);
  });

  it('in an attribute that readers see', () => {
    expect(problemsOf('<Checklist title="Save $48 or 8%">', '', '- a', '', '</Checklist>')).toEqual([
      '5:1 "$48" is typed by hand.',
      '5:1 "8%" is typed by hand.',
    ]);
  });

  it('each one, and each one once', () => {
    expect(problemsOf('From $48 to $50, up **4%**.')).toEqual([
      '5:6 "$48" is typed by hand.',
      '5:13 "$50" is typed by hand.',
      '5:23 "4%" is typed by hand.',
    ]);
  });

  it('come with the way to quote them', () => {
    expect(read('It pays $48.').problems[0]).toMatchObject({
      rule: 'typed-figure',
      instead: expect.stringContaining('<Value of="…" />'),
    });
  });
});

describe('an attribute that is written without anything in it', () => {
  const optional = Object.entries<MdxComponent>(mdxComponents).flatMap(([name, { attributes }]) =>
    Object.entries(attributes).flatMap(([key, { optional }]) => (optional ? [[name, key]] : [])),
  );

  it.each(optional)('of <%s> is a problem: %s', (name, key) => {
    for (const nothing of ['', ' '])
      expect(problemsOf(`<${name} ${key}="${nothing}" />`)).toContain(`5:1 ${key} of <${name}> is empty.`);
  });
});
