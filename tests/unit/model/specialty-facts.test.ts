import { describe, expect, it } from 'vitest';
import { credentialModels } from '../../../src/model/components/credentials.ts';
import { factLabels, factsInRow, factsOf } from '../../../src/model/specialty-facts.ts';
import { guide, tinySite } from './tiny-site.ts';

const specialty = `${guide}/specialties/inpatient.mdx`;

/** The tiny site's one guide and its one specialty, after texts were changed. */
function specialtyWith(changes?: Parameters<typeof tinySite>[0]) {
  const [found] = tinySite(changes).guides;
  const [first] = found?.specialties ?? [];
  if (!found || !first) throw new Error('The tiny site has no specialty.');
  return { guide: found, first };
}

describe('facts of specialties', () => {
  it('have the labels and the order of the guide', () => {
    const { guide, first } = specialtyWith();
    expect(factsOf(guide, first)).toEqual([
      { label: 'Where', text: 'Hospital' },
      { label: 'Code sets', text: 'ICD' },
      { label: 'Credentials', text: 'CPC (Professional Coder)' },
    ]);
    expect(factLabels(guide)).toEqual(['Where', 'Code sets', 'Credentials']);
    expect(factsInRow(guide, first).map(({ text }) => text)).toEqual(['Hospital', 'ICD', 'CPC']);
  });

  it('that are not given have no row and no column', () => {
    const { guide, first } = specialtyWith({
      [specialty]: ['  code-sets: ICD\ncredentials: [cpc]\n', ''],
    });
    expect(factsOf(guide, first)).toEqual([{ label: 'Where', text: 'Hospital' }]);
    expect(factLabels(guide)).toEqual(['Where']);
    const twin = credentialModels.SpecialtyTable.markdown(
      {},
      { guide, marks: () => '', absolute: String, inside: () => '' },
    );
    expect(twin).toContain('| Type | Where |');
    expect(twin).not.toMatch(/code|credential/i);
  });
});
