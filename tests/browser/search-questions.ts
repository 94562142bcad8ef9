import { pageKinds } from '../support/page-kinds.ts';

const { guide, salary, questions: faq, credentials } = pageKinds;

/** What readers of the tests' own site ask, and where the answer stands: any one of the places will do. */
export const questions: readonly (readonly [question: string, ...places: string[]])[] = [
  ['what does a lantern keeper do', `${guide}#what-is-a-lantern-keeper`],
  ['how to become a lantern keeper', `${guide}#how-to-become-a-lantern-keeper`],
  ['lantern keeper salary', salary, `${guide}#how-much-do-lantern-keepers-make`],
  ['salary in texas', `${salary}texas/`, '/career-guides/cloud-shepherd/salary/texas/'],
  ['lantern keeper salary california', `${salary}california/`],
  ['cloud shepherd salary ohio', '/career-guides/cloud-shepherd/salary/ohio/'],
  ['which state pays best', `${faq}#which-state-pays-best`],
  ['highest paying state', `${faq}#which-state-pays-best`, salary],
  ['license', `${faq}#do-i-need-a-license`],
  ['CLK-P', `${faq}#what-is-a-clk-p`, `${credentials}#clk-p`],
  ['HLA', `${credentials}#hla`],
  ['exam', `${guide}#certifications-at-a-glance`, credentials],
  ['is it worth it', `${faq}#is-it-worth-it`],
  ['is it stressful', `${faq}#is-it-stressful`],
  ['robots', `${faq}#will-lamps-light-themselves`],
  ['night work', `${guide}#typical-work-hours`, `${guide}#what-is-a-lantern-keeper`],
  ['career path', `${guide}#career-path`],
  ['employers', `${guide}#where-the-jobs-are`],
  ['harbor lanterns', `${guide}specialties/harbor-lanterns/`],
  ['wick', '/glossary/#wick'],
  ['beacon', '/glossary/#beacon'],
  ['GLU', '/glossary/#glu'],
  ['correct a mistake', '/about/'],
  ['privacy', '/privacy/'],
];
