import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { educationInWords } from '../../../src/lib/education.ts';

const file = join(import.meta.dirname, '../../fixtures/onet/db_30_3_text/Education Categories.txt');
const [, ...rows] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
const named = rows.map((row) => row.split('\t')[4] ?? '');

describe('a level of education', () => {
  it.each(named)('%s of O*NET is called as pages call it', (words) => {
    expect(educationInWords(words)).toMatch(/^[a-z]/);
  });

  it.each([
    ['High school diploma or equivalent', 'High School Diploma - or the equivalent (for example, GED)'],
    ['Postsecondary nondegree award', 'Post-Secondary Certificate - awarded for training'],
    ['Some college, no degree', 'Some College Courses'],
    ["Associate's degree", 'Associate’s Degree (or other 2-year degree)'],
    ["Bachelor's degree", "Bachelor's Degree"],
    ["Master's degree", "Master's Degree"],
  ])('%s of BLS is called as O*NET’s %s', (bls, own) => {
    expect(educationInWords(bls)).toBe(educationInWords(own));
    expect(educationInWords(bls)).not.toBe(bls);
  });

  it('stays as it is where neither agency has it', () => {
    expect(educationInWords('A steady hand')).toBe('A steady hand');
  });
});
