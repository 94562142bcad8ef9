import type { ComponentName } from '../../schemas/mdx-components.ts';
import type { ComponentModel } from './component-model.ts';
import { certificationTable, specialtyTable } from './credentials.ts';
import { figureList, value } from './figures.ts';
import { industryPay, payRange, payTrend, stateLinks, topStates } from './pay.ts';
import { careerLadder, fullCredential, routeTable } from './routes.ts';
import { dataTable } from './tables.ts';
import { callout, checklist, cite, dislikes, likes, onlyInside, step } from './words.ts';

/** Every component that texts may use: what it rests on, and its Markdown. */
export const componentModels = {
  Callout: callout,
  CareerLadder: careerLadder,
  CertificationTable: certificationTable,
  Checklist: checklist,
  Cite: cite,
  DataTable: dataTable,
  Dislikes: dislikes,
  FigureList: figureList,
  FitBox: onlyInside,
  FullCredential: fullCredential,
  IndustryPay: industryPay,
  Likes: likes,
  PayRange: payRange,
  PayTrend: payTrend,
  RouteTable: routeTable,
  SpecialtyTable: specialtyTable,
  StateLinks: stateLinks,
  Step: step,
  Steps: onlyInside,
  Term: onlyInside,
  TopStates: topStates,
  Value: value,
} satisfies { [Name in ComponentName]: ComponentModel<Name> };
