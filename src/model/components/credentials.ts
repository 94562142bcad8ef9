import { formatAmount, formatDate } from '../../lib/format.ts';
import { namesIn } from '../../lib/names-in.ts';
import type { AttributesOf } from '../../schemas/mdx-components.ts';
import { plain, table } from '../markdown-text.ts';
import { factLabels, factsInRow } from '../specialty-facts.ts';
import { ofCertification, together } from '../provenance.ts';
import type { Certification, Guide } from '../types.ts';
import type { ComponentModel, SomeModels } from './component-model.ts';

export const levelWords = { entry: 'Entry', middle: 'Middle', advanced: 'Advanced' };

/** The credentials that a table shows: those named, in the order of the guide; all where none is. */
export function certificationsShown(
  { only }: AttributesOf<'CertificationTable'>,
  guide: Guide | undefined,
): Certification[] {
  const names = namesIn(only ?? '');
  return (guide?.certifications ?? []).filter((it) => names.length === 0 || names.includes(it.id));
}

/** What the organization that grants a credential is called in short: the letters in brackets after its name. */
export const bodyInShort = ({ body }: Certification): string => body.replace(/^.*\((.+)\)$/, '$1');

type Fee = Certification['fees'][number];

/**
 * The fees by which the credentials of a guide are compared, and what they are called: those of exams, or the first of each
 * credential where none has an exam, as with licenses that follow an apprenticeship.
 */
export function feesCompared(certifications: readonly Certification[]) {
  const ofExams = ({ fees }: Certification) => fees.filter((fee) => fee.id.startsWith('exam'));
  return certifications.some((it) => it.exam !== undefined || ofExams(it).length > 0)
    ? { exams: true, name: 'Exam fee', of: ofExams }
    : { exams: false, name: 'Fee', of: ({ fees }: Certification) => fees.slice(0, 1) };
}

/**
 * The least of some fees: for whoever is no member of the organization, and for members where they pay less. A price for
 * members alone is the first only where no other is known.
 */
export function leastFees(fees: readonly Fee[]): [Fee?, Fee?] {
  const known = fees.filter((fee) => fee.payer !== 'student').sort((a, b) => a.usd - b.usd);
  const member = known.find(({ payer }) => payer === 'member');
  const open = known.find((fee) => fee.payer !== 'member');
  if (!open || !member) return [open ?? member];
  return member.usd < open.usd ? [open, member] : [open];
}

const certificationTable: ComponentModel<'CertificationTable'> = {
  provenance: (attributes, guide) => together(certificationsShown(attributes, guide).map(ofCertification)),
  markdown: (attributes, { guide, marks }) => {
    const compared = feesCompared(guide?.certifications ?? []);
    const fees = (it: Certification) =>
      compared
        .of(it)
        .map(
          (fee) =>
            `${formatAmount(fee.usd, 'usd', fee.qualifier)} (${plain(fee.label)}, seen ${formatDate(fee.seen)}) ${marks([fee.source])}`,
        )
        .join('; ');
    return table(
      ['Credential', 'For', compared.name],
      certificationsShown(attributes, guide).map((it) => [
        plain(`${it.abbreviation}, ${it.name} (${it.body})`),
        plain(`${levelWords[it.level]}: ${it.for}`),
        fees(it) || 'Not confirmed',
      ]),
    );
  },
};

const specialtyTable: ComponentModel<'SpecialtyTable'> = {
  provenance: (_, guide) => ({ files: guide?.specialties.map((it) => it.file) }),
  markdown: (_, { guide }) =>
    table(
      ['Type', ...(guide ? factLabels(guide) : [])].map(plain),
      (guide?.specialties ?? []).map((it) =>
        [it.title, ...(guide ? factsInRow(guide, it).map(({ text }) => text) : [])].map(plain),
      ),
    ),
};

export const credentialModels = {
  CertificationTable: certificationTable,
  SpecialtyTable: specialtyTable,
} satisfies SomeModels;
