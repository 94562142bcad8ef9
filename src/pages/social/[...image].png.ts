import { loadSite } from '../../model/index.ts';
import { socialCards } from '../../social/cards.ts';
import { type SocialCard, socialPicture } from '../../social/picture.ts';

const name = (path: string): string => path.replace(/^\/social\//, '').replace(/\.png$/, '');

export const getStaticPaths = () =>
  socialCards(loadSite()).map(({ path, card }) => ({ params: { image: name(path) }, props: { card } }));

export const GET = ({ props }: { props: { card: SocialCard } }): Response =>
  new Response(socialPicture(props.card), { headers: { 'content-type': 'image/png' } });
