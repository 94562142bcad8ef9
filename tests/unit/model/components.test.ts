import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { componentNames, componentsByName, isComponent } from '../../../src/schemas/mdx-components.ts';

describe('a component for texts', () => {
  it.each(componentNames)('%s has a drawing that takes the attributes of its schema', (name) => {
    const file = `src/components/mdx/${name}.astro`;
    expect(existsSync(file), `${file} is missing`).toBe(true);
    if (Object.keys(componentsByName[name].attributes).length > 0)
      expect(readFileSync(file, 'utf8')).toContain(`type Props = AttributesOf<'${name}'>;`);
  });

  it.each(componentNames)('%s is in, and holds, components that there are', (name) => {
    const { inside, children } = componentsByName[name];
    const named = [inside ?? [], typeof children === 'string' ? [] : children].flat();
    for (const other of named) expect(other).toSatisfy(isComponent);
  });
});
