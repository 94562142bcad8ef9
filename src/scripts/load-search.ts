import themeAddress from '../styles/search-ui.css?url';
import { askAfreshInDoubt, type SearchInstance } from './fresh-search.ts';

/** Where the files of search lie, and what its results start with. */
export interface SearchPlace {
  bundle: string;
  base: string;
}

let loading: Promise<SearchInstance> | undefined;

/** What Pagefind's interface asks and shows by. */
function instanceOfPage(): SearchInstance {
  const { PagefindComponents } = window as unknown as {
    PagefindComponents: { getInstanceManager(): { getInstance(name: string): SearchInstance } };
  };
  return PagefindComponents.getInstanceManager().getInstance('default');
}

/**
 * Loads Pagefind's own interface, once and only when it is asked for. Rejects when it cannot be had:
 * offline, or in a preview that was never built.
 */
export function loadSearch({ bundle, base }: SearchPlace): Promise<SearchInstance> {
  loading ??= new Promise<SearchInstance>((resolve, reject) => {
    const sheets = [`${bundle}pagefind-component-ui.css`, themeAddress].map((href) =>
      Object.assign(document.createElement('link'), { rel: 'stylesheet', href }),
    );
    const script = document.createElement('script');
    script.type = 'module';
    script.src = `${bundle}pagefind-component-ui.js`;
    script.onload = () => {
      const instance = instanceOfPage();
      askAfreshInDoubt(instance, whyNot);
      resolve(instance);
    };
    script.onerror = () => {
      for (const part of [...sheets, script, config]) part.remove();
      loading = undefined;
      reject(new Error('Search could not be loaded.'));
    };
    const config = document.createElement('pagefind-config');
    config.setAttribute('bundle-path', bundle);
    config.setAttribute('base-url', base);
    document.body.append(config);
    document.head.append(...sheets, script);
  });
  return loading;
}

/** What to tell a reader who cannot search now; `site-search.ts` says the same before this file is there. */
export function whyNot(): string {
  if (import.meta.env.DEV) return 'Search needs a built site. Stop the preview and run npm start.';
  return navigator.onLine ? 'Search could not be loaded.' : 'You are offline, and search needs a connection.';
}
