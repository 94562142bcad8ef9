import type { ImportGuide } from '../project.ts';
import { readPayTable } from '../table-file.ts';

/** Codes of the guides, of the occupations that their tables of related ones list, and of the total. */
export function wantedCodes(guides: readonly ImportGuide[]): Set<string> {
  const codes = new Set(['00-0000', ...guides.map(({ soc }) => soc)]);
  for (const guide of guides)
    for (const name of ['related-occupations', 'related-projections'] as const)
      for (const row of readPayTable(guide, name, [])?.rows ?? []) codes.add(row['soc'] ?? '');
  return codes;
}
