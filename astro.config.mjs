import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { checkedContent } from './src/integrations/checked-content.ts';
import { contentSecurityPolicy } from './src/integrations/content-security-policy.ts';
import { coldContentCache } from './src/integrations/cold-content-cache.ts';
import { deployFiles } from './src/integrations/deploy-files.ts';
import { layerOrder } from './src/integrations/layer-order.ts';
import { publish } from './src/integrations/publish.ts';
import { datedSitemap } from './src/integrations/dated-sitemap.ts';
import { styleguide } from './src/integrations/styleguide.ts';
import { siteSettings } from './src/read/site-settings.ts';

const root = new URL('./', import.meta.url);
const settings = siteSettings(root);

export default defineConfig({
  site: settings.address,
  base: settings.base,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  compressHTML: true,
  // While one page is written, others are rendered: the shipped site is built in nine tenths of the time.
  build: { inlineStylesheets: 'always', concurrency: 4 },
  devToolbar: { enabled: false },
  // Astro's extension for VS Code then knows the fields at the top of MDX files.
  experimental: { contentIntellisense: true },
  markdown: { syntaxHighlight: false },
  security: { csp: contentSecurityPolicy(root) },
  // `publish` goes over the pages at the end, indexes them for search, and puts the site in place if all is well.
  integrations: publish([
    checkedContent(),
    coldContentCache(),
    mdx(),
    sitemap(datedSitemap(root)),
    deployFiles(),
    styleguide(),
  ]),
  vite: {
    plugins: [layerOrder()],
    build: {
      modulePreload: false,
      // Scripts are files that the browser keeps; within a page each would weigh again.
      assetsInlineLimit: (file) => (/\.[jt]s$/.test(file) ? false : undefined),
      rolldownOptions: {
        // Every MDX entry raises this one warning (withastro/astro#18087); it says nothing about the site.
        onLog(level, log, handle) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
});
