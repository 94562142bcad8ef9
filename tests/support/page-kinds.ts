/** One page of every kind: what holds for it holds for all of its kind. */
const guide = '/career-guides/medical-coder/';

export const pageKinds = {
  home: '/',
  guides: '/career-guides/',
  guide,
  salary: `${guide}salary/`,
  state: `${guide}salary/california/`,
  specialties: `${guide}specialties/`,
  specialty: `${guide}specialties/inpatient-coder/`,
  questions: `${guide}faq/`,
  glossary: '/glossary/',
  sources: '/sources/',
  about: '/about/',
  accessibility: '/accessibility/',
  privacy: '/privacy/',
  missing: '/404.html',
} as const;

export const kinds = Object.entries(pageKinds);
export const phone = { width: 375, height: 667 };
export const desk = { width: 1280, height: 800 };
