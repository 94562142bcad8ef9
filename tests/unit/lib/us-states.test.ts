import { describe, expect, it } from 'vitest';
import { stateAbbreviations, usState, usStates } from '../../../src/lib/us-states.ts';

const all = <Key extends keyof (typeof usStates)[number]>(key: Key) => usStates.map((state) => state[key]);

describe('the states', () => {
  it('are 50 and the District of Columbia', () => {
    expect(usStates).toHaveLength(51);
    expect(stateAbbreviations).toHaveLength(51);
    expect(usState('DC').name).toBe('District of Columbia');
    expect(stateAbbreviations).not.toContain('PR');
  });

  it('stand in alphabetical order', () => {
    const names = all('name');
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
  });

  it.each(['name', 'abbreviation', 'slug', 'fips', 'tile'] as const)('have each their own %s', (key) => {
    const values = usStates.map((state) => JSON.stringify(state[key]));
    expect(new Set(values).size).toBe(51);
  });

  it('are written in the forms that others rely on', () => {
    for (const state of usStates) {
      expect(state.abbreviation).toMatch(/^[A-Z]{2}$/);
      expect(state.fips).toMatch(/^\d{2}$/);
      expect(state.slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
    }
    expect(usState('NY')).toMatchObject({ name: 'New York', slug: 'new-york', fips: '36' });
    expect(usState('DC').slug).toBe('district-of-columbia');
  });

  // 03, 07, 14, 43 and 52 were kept free for the territories.
  it('have the FIPS codes from 01 to 56', () => {
    const codes = Array.from({ length: 56 }, (_, index) => String(index + 1).padStart(2, '0'));
    expect(all('fips')).toEqual(codes.filter((code) => !['03', '07', '14', '43', '52'].includes(code)));
  });

  it('are neighbors of each other, never of themselves', () => {
    for (const state of usStates) {
      expect(state.neighbors).not.toContain(state.abbreviation);
      expect(new Set(state.neighbors).size).toBe(state.neighbors.length);
      for (const neighbor of state.neighbors) {
        expect(usState(neighbor).neighbors, `${neighbor} beside ${state.abbreviation}`).toContain(
          state.abbreviation,
        );
      }
    }
  });

  it('touch another state, but for Alaska and Hawaii', () => {
    expect(usStates.filter((state) => state.neighbors.length === 0).map((state) => state.name)).toEqual([
      'Alaska',
      'Hawaii',
    ]);
    expect(usState('ME').neighbors).toEqual(['NH']);
    expect(usState('MO').neighbors).toHaveLength(8);
    expect(usState('TN').neighbors).toHaveLength(8);
    // Only a corner is shared at the Four Corners.
    expect(usState('AZ').neighbors).not.toContain('CO');
    expect(usState('UT').neighbors).not.toContain('NM');
  });

  it('lie on a map of 11 columns and 8 rows', () => {
    for (const {
      tile: [column, row],
    } of usStates) {
      expect(column).toBeGreaterThanOrEqual(0);
      expect(column).toBeLessThan(11);
      expect(row).toBeGreaterThanOrEqual(0);
      expect(row).toBeLessThan(8);
    }
  });

  it('refuses an abbreviation that does not exist', () => {
    expect(() => usState('XX')).toThrow('There is no U.S. state with the abbreviation "XX".');
    expect(() => usState('ca')).toThrow();
  });
});
