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
import Heading3 from './Heading3.astro';
import Heading4 from './Heading4.astro';
import Heading5 from './Heading5.astro';
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

/** What the names in `schemas/mdx-components.ts` draw, and links of Markdown under the base path. */
export const components = {
  a: Link,
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
};

/** The same where a text stands under a third-level heading: its `##` becomes an `h4`. */
export const componentsOfSection = { ...components, h2: Heading4, h3: Heading5 };

/** The same where a text stands under a second-level heading: its `##` becomes an `h3`. */
export const componentsUnderHeading = { ...components, h2: Heading3, h3: Heading4 };
