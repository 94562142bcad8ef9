import { formatDollars } from '../../lib/format.ts';
import { placeName } from '../../model/state-story.ts';
import { socialImage } from '../../lib/urls.ts';
import { loadSite } from '../../model/index.ts';
import { type SocialCard, socialPicture } from './_card.ts';

const name = (path: string): string => path.replace(/^\/social\//, '').replace(/\.png$/, '');

export function getStaticPaths() {
  const { settings, guides } = loadSite();
  const cards: { path: string; card: SocialCard }[] = [
    { path: socialImage.site, card: { site: settings.name, title: settings.tagline } },
    ...guides.flatMap((guide) => {
      const { pay } = guide;
      const wages = pay?.national.annual;
      return [
        {
          path: socialImage.guide(guide.id),
          card: {
            site: settings.name,
            kicker: 'Career guide',
            title: guide.title,
            range: wages,
            axis: wages,
            note:
              pay &&
              `Median ${formatDollars(wages?.median ?? null)} a year, United States, ${pay.national.period}`,
          },
        },
        ...guide.specialties.map((it) => ({
          path: socialImage.specialty(guide.id, it.slug),
          card: { site: settings.name, kicker: guide.specialtiesTitle, title: it.title, note: it.setting },
        })),
        ...(pay?.states ?? []).map((it) => ({
          path: socialImage.state(guide.id, it.state.slug),
          card: {
            site: settings.name,
            kicker: `${guide.title} salary`,
            title: placeName(it.state.name).replace(/^the /, ''),
            range: it.annual,
            axis: wages,
            note: `Median ${formatDollars(it.annual.median)} a year, ${pay?.origins.states.period ?? ''}`,
          },
        })),
      ];
    }),
  ];
  return cards.map(({ path, card }) => ({ params: { image: name(path) }, props: { card } }));
}

export const GET = ({ props }: { props: { card: SocialCard } }): Response =>
  new Response(socialPicture(props.card), { headers: { 'content-type': 'image/png' } });
