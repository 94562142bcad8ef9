import { href } from '../lib/href.ts';

export const GET = ({ site }: { site: URL }): Response =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(href('/sitemap-index.xml'), site).href}\n`);
