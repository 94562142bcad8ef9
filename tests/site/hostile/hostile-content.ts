import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, parseDocument, visit } from 'yaml';
import { checkContent } from '../../../src/model/check.ts';
import { frontMatterOf } from '../../../src/read/front-matter.ts';
import { readContent } from '../../../src/read/read-content.ts';
import { hostileFiles } from '../../unit/hostile/corpus.ts';

/** As long as the title of a guide has room for before what stands in it. */
const short = '"><script>x</script>';
const long = `'"></title></style></textarea></script><script>x()</script><svg onload=x()>{x} \${x} {{x}} <!-- ]]> <a href=javascript:x()> <style> <script>`;

/** Fields that reach a page as words, and what is put before what stands in them. */
const attackedFields: Record<string, string> = {
  ...Object.fromEntries(['title', 'plural', 'question', 'abbreviation', 'term'].map((name) => [name, short])),
  ...Object.fromEntries(
    [
      'tagline',
      'soc-title',
      'scope',
      'label',
      'text',
      'note',
      'caption',
      'definition',
      'for',
      'eligibility',
      'renewal',
      'status',
    ].map((name) => [name, long]),
  ),
  ...Object.fromEntries(
    [
      'experience',
      'where',
      'works-from',
      'tools',
      'result',
      'terms',
      'through',
      'publisher',
      'body',
      'name',
      'specialties-title',
    ].map((name) => [name, long]),
  ),
};
/** Lists of words that reach a page. */
const attackedLists = new Set(['cells', 'columns', 'notes', 'unconfirmed', 'keywords']);
function withAttacks(yaml: string): string {
  const document = parseDocument(yaml);
  visit(document, {
    Pair: (_, { key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      if (!isScalar(value) || typeof value.value !== 'string') return;
      if (name.endsWith('description') || name === 'summary')
        value.value = `${short}${value.value}`.slice(0, 160);
      else if (name === 'short' || name === 'scope-short') value.value = short;
      else if (Object.hasOwn(attackedFields, name)) value.value = `${attackedFields[name]}${value.value}`;
    },
    Seq: (_, node, path) => {
      const parent = path.at(-1);
      const name = parent && 'key' in parent && isScalar(parent.key) ? String(parent.key.value) : '';
      if (attackedLists.has(name))
        for (const item of node.items)
          if (isScalar(item) && typeof item.value === 'string') item.value = long + item.value;
    },
  });
  return document.toString({ lineWidth: 0 });
}

/**
 * Puts markup and code into every word of a copied content/ that reaches a page, as far as content may hold
 * it, and adds the harmless files of the corpus as questions.
 *
 * @returns how many of those could be added
 */
export function makeHostile(root: string): number {
  const content = join(root, 'content');
  for (const name of readdirSync(content, { recursive: true, encoding: 'utf8' })) {
    const path = join(content, name);
    if (/\.yaml$/.test(name)) writeFileSync(path, withAttacks(readFileSync(path, 'utf8')));
    if (!/\.mdx$/.test(name)) continue;
    const text = readFileSync(path, 'utf8');
    const fields = frontMatterOf(text);
    if (fields) writeFileSync(path, `---\n${withAttacks(fields.yaml)}---\n${text.slice(fields.end)}`);
  }
  const folder = 'content/career-guides/lantern-keeper';
  const harmless = hostileFiles().filter(({ name }) => name.startsWith('harmless/'));
  const questions = harmless.map(({ name, text }, index) => ({
    name: `hostile-${index}`,
    text: text.replace(/(?:Is it hard| is it)\?/, ` ${name}?`),
  }));
  for (const { name, text } of questions) writeFileSync(join(root, `${folder}/faqs/${name}.mdx`), text);
  const guide = readFileSync(join(root, `${folder}/guide.yaml`), 'utf8');
  const list = (names: readonly string[]) => {
    const document = parseDocument(guide);
    for (const name of names) document.addIn(['faqs', 0, 'questions'], name);
    writeFileSync(join(root, `${folder}/guide.yaml`), document.toString({ lineWidth: 0 }));
  };
  list(questions.map(({ name }) => name));
  // Some link to anchors that are not there: the rule on links does not let them pass.
  const wrong = new Set(
    checkContent(readContent(root))
      .filter(({ advice }) => !advice)
      .map(({ file }) => file),
  );
  const fits = (name: string) => !wrong.has(`${folder}/faqs/${name}.mdx`);
  for (const { name } of questions) if (!fits(name)) rmSync(join(root, `${folder}/faqs/${name}.mdx`));
  const added = questions.map(({ name }) => name).filter(fits);
  list(added);
  return added.length;
}
