import type { Problem } from '../../lib/problems.ts';
import { parseYaml } from '../../read/yaml.ts';
import { oewsPeriod } from '../../schemas/oews.ts';
import type { ImportGuide } from '../project.ts';
import type { PayTableFile } from '../table-file.ts';

/** What the YAML beside a table of wages says of it. */
export interface About {
  file: string;
  text: string;
  period: string | undefined;
  source: string;
  hasNotes: boolean;
  /** Whether a table of one period does not say which. */
  unclear: boolean;
}

/** The YAML beside a table, or undefined where there is none. */
export function readAbout(guide: ImportGuide, table: PayTableFile, problems: Problem[]): About | undefined {
  const text = guide.files[`${table.name}.yaml`];
  if (text === undefined) return undefined;
  const file = `${guide.folder}/${table.name}.yaml`;
  const parsed = parseYaml(text, file);
  problems.push(...parsed.problems);
  const { period, source, notes } = (parsed.data ?? {}) as Record<string, unknown>;
  const unclear = table.name !== 'national' && table.rows.length > 0 && !oewsPeriod.test(String(period));
  return {
    file,
    text,
    period: typeof period === 'string' ? period : undefined,
    source: String(source),
    hasNotes: Array.isArray(notes),
    unclear,
  };
}
