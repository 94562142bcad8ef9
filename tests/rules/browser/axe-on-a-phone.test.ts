import { expect, inject, test } from 'vitest';
import { everyRule, useAxe } from '../../support/axe.ts';
import { kinds, others, phone } from '../../support/page-kinds.ts';

const problems = useAxe({ colorScheme: 'light', viewport: phone }, everyRule);

// The tests' own site has every part on one of the kinds; what editors write may be anywhere.
test.each(inject('subject') === 'fixture' ? kinds : [...kinds, ...others])(
  'axe finds nothing on %s, light on a phone',
  async (address) => {
    expect(await problems(address)).toEqual([]);
  },
);
