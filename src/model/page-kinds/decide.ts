import { asSentence } from '../../lib/as-sentence.ts';
import { plural } from '../../lib/plural.ts';
import { paths, routesFile } from '../../lib/urls.ts';
import { planOf } from '../plan.ts';
import { ofCertification, ofRoute, together } from '../provenance.ts';
import type { Pay } from '../pay-types.ts';
import type { Payback } from '../decision-types.ts';
import type { Certification, Guide } from '../types.ts';
import { page, type SitePage } from './site-page.ts';

/** Search drops the hyphen of “CPC-A”; readers also write it with a space or as one word. */
const spellings = (abbreviation: string): string[] =>
  abbreviation.includes('-') ? [abbreviation.replaceAll('-', ' '), abbreviation.replaceAll('-', '')] : [];

/** What the page says of a credential, in sentences. */
const summaryOf = ({ for: whom, body, eligibility, exam, renewal, status, note }: Certification): string =>
  [
    whom,
    `From ${body}`,
    `What you need first: ${eligibility}`,
    exam?.questions && `Exam: ${exam.questions}${exam.hours ? `, ${plural(exam.hours, 'hour')}` : ''}`,
    exam?.['open-book'] && `Books allowed: ${exam['open-book']}`,
    `To renew: ${renewal}`,
    status,
    note,
  ]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => asSentence(String(part)))
    .join(' ');

/** What the page that compares the credentials of a guide is called where something leads to it. */
export const credentialsLabel = ({ certificationsTitle }: Guide): string => `${certificationsTitle} compared`;

/** The page that compares credentials, where there are any. */
export function certificationsPages(guide: Guide): SitePage[] {
  const { certifications, chooser } = guide;
  if (certifications.length === 0) return [];
  return [
    page(paths.certifications(guide.id), {
      label: credentialsLabel(guide),
      anchors: ['compare', ...(chooser ? ['chooser'] : []), ...certifications.map((it) => it.id)],
      provenance: together(
        { files: [guide.file, ...(chooser ? [chooser.file] : [])] },
        certifications.map(ofCertification),
      ),
      parts: certifications.map((it) => ({
        label: `${it.abbreviation} compared`,
        anchor: it.id,
        sources: ofCertification(it).sources,
      })),
      records: [
        {
          title: credentialsLabel(guide),
          kind: 'Page' as const,
          guide: guide.title,
          keywords: certifications.map((it) => it.abbreviation),
          byTitle: true as const,
        },
        ...certifications.map((it) => ({
          anchor: it.id,
          title: `${it.abbreviation}: ${it.name}`,
          kind: 'Credential' as const,
          guide: guide.title,
          keywords: spellings(it.abbreviation),
          summary: summaryOf(it),
        })),
      ],
    }),
  ];
}

/** What the guide says on when training pays for itself, where BLS publishes an exact median to say it by. */
export function paybackOf({ costs, pay }: Guide): { payback: Payback; pay: Pay } | undefined {
  const payback = costs?.payback;
  return payback && pay && typeof pay.national.wages.median === 'number' ? { payback, pay } : undefined;
}

/** The page on cost and time, where routes are written. */
export function costPages(guide: Guide): SitePage[] {
  const { costs } = guide;
  if (!costs) return [];
  const { fullCredential } = costs;
  const { payback, pay } = paybackOf(guide) ?? {};
  const title = `${guide.title}: cost and time`;
  const provenance = together(
    { files: [guide.file, costs.file] },
    guide.routes.map(ofRoute),
    fullCredential && { sources: [fullCredential.source] },
    payback && [payback.cost, ...payback.examples.flatMap(({ present, cost }) => [present, cost])],
    payback &&
      pay && [
        pay.unit === 'usd-per-year' && pay.hasHourly && { sources: [payback.hoursSource] },
        pay.tables.national,
        pay.unit === 'usd-per-year' && pay.tables.states,
      ],
  );
  return [
    page(paths.costAndTime(guide.id), {
      label: 'Cost and time',
      anchors: [
        'routes',
        ...guide.routes.map((route) => route.id),
        ...(fullCredential ? ['full-credential'] : []),
        ...(payback ? ['payback'] : []),
      ],
      provenance,
      parts: [{ label: title, sources: provenance.sources }],
      records: [{ title, kind: 'Page', guide: guide.title, keywords: [] }],
      forAssistants: [
        {
          label: 'Cost of training by route',
          path: routesFile(guide.id),
          note: 'each part of its price, with source and date',
        },
      ],
    }),
  ];
}

/** The printable plan, where the guide has steps. */
export function planPages(guide: Guide): SitePage[] {
  const plan = planOf(guide);
  if (!plan) return [];
  return [
    page(paths.plan(guide.id), {
      label: 'My plan',
      records: [{ title: 'My plan', kind: 'Page', guide: guide.title, keywords: [], byTitle: true }],
      provenance: together(
        { files: [guide.file, plan.section.file] },
        guide.pay && [guide.pay.tables.national, guide.pay.tables.states],
        plan.steps.map((step) => step.cost),
        guide.certifications.map(({ fees, file }) => ({
          sources: fees.map((fee) => fee.source),
          files: [file],
        })),
      ),
    }),
  ];
}
