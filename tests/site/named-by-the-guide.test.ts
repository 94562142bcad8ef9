import { expect, test } from 'vitest';
import { pageKinds } from '../support/page-kinds.ts';
import { elements, headingsOf, pageAt, textOf, withClass, withId } from '../support/pages.ts';

/** What only some careers have stands in content: pages show the labels and meanings that the guides give. */
const specialties = `${pageKinds.guide}specialties/`;

test('the facts of a specialty have the labels of its guide, on its page and side by side', () => {
  const [facts] = withClass(pageAt(`${specialties}harbor-lanterns/`).document, 'specialty-facts');
  const labels = ['Where', 'Works from', 'Tools', 'Credentials', 'Usual experience'];
  expect(elements(facts!, 'dt').map(textOf)).toEqual(labels);
  const [table] = elements(pageAt(specialties).document, 'table');
  expect(headingsOf(table!)).toEqual(['Type', ...labels]);
});

test('an exam says of books what its file says, and nothing where it says nothing', () => {
  const row = (id: string) => textOf(withId(pageAt(`${pageKinds.guide}certifications/`).document, id)!);
  expect(row('clk')).toContain('3 hours, books allowed');
  expect(row('hla')).toContain('2 hours');
  expect(row('hla')).not.toMatch(/books allowed|no books|couldn’t confirm/);
});

test('credentials are called as their guide calls them, and compared by what they have', () => {
  const { document } = pageAt('/career-guides/cloud-shepherd/certifications/');
  expect(textOf(elements(document, 'h1')[0]!)).toBe('Licenses for cloud shepherds');
  const [table] = withClass(document, 'credentials');
  expect(headingsOf(table!).slice(0, -1)).toEqual(['Credential', 'From', 'Level', 'Fee']);
  expect(textOf(withId(document, 'shepherd-license')!)).toContain('$60');
  const leads = elements(pageAt('/').document, 'a').map(textOf);
  expect(leads).toContain('Licenses compared');
  expect(leads).toContain('Certifications compared');
});

test('a term has beside its meaning the one of a guide that uses it in another sense', () => {
  expect(textOf(withId(pageAt('/glossary/').document, 'lens')!)).toMatch(
    /gathers light into one beam\..*Cloud Shepherd: A cloud that is thick/,
  );
});
