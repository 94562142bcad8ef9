import type { AstroIntegration } from 'astro';

/** Adds `/styleguide/` while the site is being worked on: every component in its states. A built site has no such page. */
export function styleguide(): AstroIntegration {
  return {
    name: 'styleguide',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev')
          injectRoute({ pattern: '/styleguide/', entrypoint: './src/styleguide/Styleguide.astro' });
      },
    },
  };
}
