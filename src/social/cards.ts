import { amountPer } from '../lib/format.ts';
import { noFigure } from '../lib/no-figure.ts';
import { socialImage } from '../lib/urls.ts';
import type { Pay, Wages } from '../model/pay-types.ts';
import { guidesToBuild } from '../model/shard.ts';
import { factsOf } from '../model/specialty-facts.ts';
import type { Site } from '../model/types.ts';
import type { SocialCard } from './picture.ts';

const medianNote = ({ unit }: Pay, { median }: Wages, where: string): string =>
  median === null ? `Median pay: ${noFigure}, ${where}` : `Median ${amountPer(median, unit)}, ${where}`;

/** The pictures for link previews that a build makes, by their paths: one for the site, each guide, specialty and state. */
export function socialCards(site: Site): { path: string; card: SocialCard }[] {
  const { settings } = site;
  return [
    { path: socialImage.site, card: { site: settings.name, title: settings.tagline } },
    ...guidesToBuild(site).flatMap((guide) => {
      const { pay } = guide;
      const wages = pay?.national.wages;
      return [
        {
          path: socialImage.guide(guide.id),
          card: {
            site: settings.name,
            kicker: 'Career guide',
            title: guide.title,
            range: wages,
            axis: wages,
            note: pay && medianNote(pay, pay.national.wages, `United States, ${pay.national.period}`),
          },
        },
        ...guide.specialties.map((it) => ({
          path: socialImage.specialty(guide.id, it.slug),
          card: {
            site: settings.name,
            kicker: guide.specialtiesTitle,
            title: it.title,
            note: factsOf(guide, it)[0]?.text,
          },
        })),
        ...(pay?.states ?? []).map((it) => ({
          path: socialImage.state(guide.id, it.state.slug),
          card: {
            site: settings.name,
            kicker: `${guide.title} salary`,
            title: it.state.name,
            range: it.wages,
            axis: wages,
            note: pay && medianNote(pay, it.wages, it.origin.period),
          },
        })),
      ];
    }),
  ];
}
