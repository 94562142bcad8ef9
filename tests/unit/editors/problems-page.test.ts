import { expect, it } from 'vitest';
import { problemsPage } from '../../../src/integrations/problems-page.ts';

it('names file, line and column, shows the words there and what to write, and runs nothing of them', () => {
  const problem = {
    file: 'content/a.mdx',
    line: 3,
    column: 7,
    rule: 'mdx',
    message: 'A "<" is wrong.',
    instead: 'Write &lt;.',
  };
  const html = problemsPage([problem], () => '<script>alert(1)</script>', '/guides/');
  expect(html).toContain(
    '<code>content/a.mdx:3:7</code><p><strong>A &quot;&lt;&quot; is wrong.</strong></p><pre>&lt;script&gt;alert(1)&lt;/script&gt;</pre><p>Write &amp;lt;.</p>',
  );
  expect(html).toContain('<h1>One thing to fix</h1>');
  expect(html).toContain('<script type="module" src="/guides/@vite/client">');
  expect(html.match(/<script/g)).toHaveLength(1);
});
