import type { Route } from './decision-types.ts';
import type { Certification, DataTable, GlanceRow, Provenance } from './types.ts';

type Part = Partial<Provenance> | false | undefined;

/** What several things rest on: each source and file once, in the order in which the things come. */
export function together(...parts: readonly (Part | readonly Part[])[]): Provenance {
  const all: readonly Part[] = parts.flat();
  const each = (list: (part: Partial<Provenance>) => readonly string[] | undefined) => [
    ...new Set(all.flatMap((part) => (part ? (list(part) ?? []) : []))),
  ];
  return { sources: each((part) => part.sources), files: each((part) => part.files) };
}

export const ofCertification = ({ fees, sources, file }: Certification): Provenance => ({
  sources: [...fees.map((fee) => fee.source), ...sources],
  files: [file],
});

/** A table of tables/: its own source, then those of its rows. */
export const ofTable = ({ source, rows, file }: DataTable): Provenance => ({
  sources: [source, ...rows.map((row) => row.source)].filter((id) => id !== undefined),
  files: [file],
});

/** A route: what its time rests on, then what its parts do. */
export const ofRoute = ({ months, parts }: Route): Provenance =>
  together(
    months !== 'unknown' && { sources: [months.source] },
    parts.map((part) => ({
      sources: part.sources,
      files: typeof part.cost === 'string' ? [] : part.cost.files,
    })),
  );

export const ofGlanceRow = ({ figure, to, sources }: GlanceRow): Provenance => ({
  sources,
  files: [figure, to].flatMap((it) => it?.files ?? []),
});
