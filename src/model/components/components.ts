import type { ComponentName } from '../../schemas/mdx-components.ts';
import type { ComponentModel } from './component-model.ts';
import { credentialModels } from './credentials.ts';
import { figureModels } from './figures.ts';
import { payModels } from './pay.ts';
import { routeModels } from './routes.ts';
import { tableModels } from './tables.ts';
import { wordModels } from './words.ts';

/** Every component that texts may use: what it rests on, and its Markdown. */
export const componentModels = {
  ...credentialModels,
  ...figureModels,
  ...payModels,
  ...routeModels,
  ...tableModels,
  ...wordModels,
} satisfies { [Name in ComponentName]: ComponentModel<Name> };
