import { expect, it } from 'vitest';
import { assemble } from '../../../src/model/assemble.ts';
import { metroPages } from '../../../src/model/page-kinds/pay.ts';
import { readContent } from '../../../src/read/read-content.ts';
import { fixtureRoot } from '../../support/fixture-site.ts';

it('names a city once in what search shows, though two states have one of its name', () => {
  const [guide] = assemble(readContent(fixtureRoot).entries).guides;
  const { pay } = guide!;
  const [area, ...others] = pay!.metroAreas;
  const twins = ['Twinford, GA', 'Twinford, OR'].map((title) => ({ ...area!, title }));
  const [list] = metroPages({ ...guide!, pay: { ...pay!, metroAreas: [...twins, ...others] } });
  const said = list!.records?.map(({ summary }) => summary ?? '').join();
  expect(said?.match(/Twinford/g)).toHaveLength(1);
});
