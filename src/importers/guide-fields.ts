import { capitalized } from '../lib/capitalized.ts';
import { educationInWords } from '../lib/education.ts';
import { isToFill } from '../lib/to-fill.ts';
import { parseYaml } from '../read/yaml.ts';
import { longestScope } from '../schemas/guide.ts';
import type { GuideChange } from './guide-change.ts';
import { withValue } from './yaml-text.ts';

/** What an agency says of an occupation that guide.yaml holds. */
interface Said {
  title?: string | undefined;
  /** The typical entry education, in the agency's words. */
  education?: string | undefined;
  /** File name of the source of the education, without which it is not taken. */
  source?: string | undefined;
  /** What a person has to do about the education, as the end of a sentence. */
  remark?: string;
}

const fieldsOf = (text: string, change: GuideChange): Readonly<Record<string, unknown>> =>
  (parseYaml(text, change.path('guide.yaml')).data ?? {}) as Record<string, unknown>;

/** Fills in what guide.yaml leaves open of the occupation; whether it names the source now. */
export function fillGuideFields(
  change: GuideChange,
  { title, education, source, remark = '' }: Said,
): boolean {
  const before = change.before('guide.yaml');
  if (before === undefined) return false;
  let text = before;
  if (change.guide.isUntitled && title) {
    text = withValue(text, ['soc-title'], title);
    change.lines.push(`  guide.yaml: soc-title is now “${title}”.`);
    const counted = `${title} (SOC ${change.guide.soc})`;
    const { 'scope-short': short } = fieldsOf(text, change);
    if (isToFill(String(short)) && counted.length <= longestScope)
      text = withValue(text, ['scope-short'], counted);
  }
  const { 'at-a-glance': rows } = fieldsOf(text, change);
  const index = (Array.isArray(rows) ? (rows as Record<string, unknown>[]) : []).findIndex(
    (row) => row['fact'] === 'entry-education' && isToFill(String(row['text'])),
  );
  const isFilled = index >= 0 && Boolean(education && source);
  if (index >= 0 && education && source) {
    const words = capitalized(educationInWords(education));
    text = withValue(text, ['at-a-glance', index, 'text'], words);
    text = withValue(text, ['at-a-glance', index, 'source'], source);
    change.lines.push(`  guide.yaml: the typical entry education is now “${words}”${remark}.`);
  }
  if (text !== before) change.set('guide.yaml', text);
  return isFilled;
}
