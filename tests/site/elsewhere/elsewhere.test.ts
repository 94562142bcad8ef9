import { afterAll, beforeAll, describe } from 'vitest';
import { elsewhere } from './site.ts';
import { hasBasePath } from './base-path.ts';
import { hasDates } from './dates.ts';
import { hasManyGuides } from './sixty-guides.ts';

// One build serves all three: what one of them changes, the others hold for, too.
beforeAll(() => elsewhere.build());
afterAll(() => elsewhere.copy[Symbol.dispose]());

describe('a site with a history', hasDates);
describe('a site of sixty guides', hasManyGuides);
// The last test moves the site.
describe('a site under a base path', hasBasePath);
