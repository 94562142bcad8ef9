import { expect, test } from 'vitest';
import { secondLook, useAxe } from '../../support/axe.ts';
import { desk, templates } from '../../support/page-kinds.ts';

const problems = useAxe({ colorScheme: 'dark', viewport: desk }, secondLook);

test.each([...templates])('axe finds nothing on %s, dark on a desk', async (address) => {
  expect(await problems(address)).toEqual([]);
});
