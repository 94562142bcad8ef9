import type { WordsAt } from '../lib/problem-report.ts';
import { placeOf, type Problem } from '../lib/problems.ts';
import { escapeXml } from '../lib/xml.ts';

/**
 * The page that the preview shows while content is not right; Vite's client reloads it when that changes.
 *
 * @param base - base path of the preview, with its trailing slash
 */
export function problemsPage(problems: readonly Problem[], wordsAt: WordsAt, base: string): string {
  const items = problems.map((problem) => {
    const instead = problem.instead ? `<p>${escapeXml(problem.instead)}</p>` : '';
    const words = wordsAt(problem);
    const line = words ? `<pre>${escapeXml(words)}</pre>` : '';
    return `<li><code>${escapeXml(placeOf(problem))}</code><p><strong>${escapeXml(problem.message)}</strong></p>${line}${instead}</li>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Content to fix</title>
<style>
:root { color-scheme: light dark }
body { font: 1.0625rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1rem }
li { margin: 0 0 1.5rem } p, pre { margin: .25rem 0 } code, pre { font-size: .9375rem }
pre { white-space: pre-wrap; padding-left: .75rem; border-left: 3px solid }
</style>
<script type="module" src="${base}@vite/client"></script>
<h1>${problems.length === 1 ? 'One thing' : `${problems.length} things`} to fix</h1>
<p>This page comes back by itself when the files are right and saved.</p>
<ol>${items.join('\n')}</ol>
</html>`;
}
