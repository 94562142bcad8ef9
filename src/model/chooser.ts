import type { DataOf } from '../read/collections.ts';
import type { Chooser } from './decision-types.ts';
import type { Certification } from './types.ts';

/** The questions and rules of a guide, with the credential that each rule names. */
export function assembleChooser(
  written: DataOf<'choosers'>,
  file: string,
  certifications: readonly Certification[],
): Chooser {
  return {
    file,
    title: written.title,
    answer: written.answer,
    description: written.description,
    caution: written.caution,
    questions: written.questions,
    rules: written.rules.flatMap((rule) => {
      const credential = certifications.find((it) => it.id === rule.credential);
      return credential ? [{ when: rule.when, credential, because: rule.because, change: rule.change }] : [];
    }),
  };
}
