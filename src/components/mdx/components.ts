import type { ComponentName } from '../../schemas/mdx-components.ts';
import Callout from './Callout.astro';
import CareerLadder from './CareerLadder.astro';
import CertificationTable from './CertificationTable.astro';
import Checklist from './Checklist.astro';
import Cite from './Cite.astro';
import DataTable from './DataTable.astro';
import Dislikes from './Dislikes.astro';
import FigureList from './FigureList.astro';
import FitBox from './FitBox.astro';
import FullCredential from './FullCredential.astro';
import IndustryPay from './IndustryPay.astro';
import Likes from './Likes.astro';
import Link from './Link.astro';
import PayRange from './PayRange.astro';
import PayTrend from './PayTrend.astro';
import RouteTable from './RouteTable.astro';
import SpecialtyTable from './SpecialtyTable.astro';
import StateLinks from './StateLinks.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Term from './Term.astro';
import TopStates from './TopStates.astro';
import Value from './Value.astro';

/** What draws the components of `schemas/mdx-components.ts`. */
const drawings = {
  Callout,
  CareerLadder,
  CertificationTable,
  Checklist,
  Cite,
  DataTable,
  Dislikes,
  FigureList,
  FitBox,
  FullCredential,
  IndustryPay,
  Likes,
  PayRange,
  PayTrend,
  RouteTable,
  SpecialtyTable,
  StateLinks,
  Step,
  Steps,
  Term,
  TopStates,
  Value,
} satisfies Record<ComponentName, unknown>;

/** The same, and links of Markdown under the base path. */
export const components = { a: Link, ...drawings };

/** The same where a text is under a third-level heading: its `##` becomes an `h4`. */
export const componentsOfSection = { ...components, h2: 'h4', h3: 'h5' };
