import type { SearchWindow } from './search/window.ts';

type Asked = Parameters<SearchWindow['open']>[0];

/**
 * Turns the link to the search page into the search window: opened by a click, by / or by Ctrl/Cmd+K, and loaded
 * only then. Without it the link leads to the page. Whoever comes back from a result finds the window as it was.
 */
class SiteSearch extends HTMLElement {
  #window: Promise<SearchWindow> | undefined;

  connectedCallback(): void {
    const link = this.querySelector('a')!;
    if (link.ariaCurrent) return;
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      void this.#open();
    });
    addEventListener('keydown', (event) => {
      const typing = (event.target as HTMLElement).closest(
        'input, textarea, select, [contenteditable], dialog[open]',
      );
      const asked =
        (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey) ||
        (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey));
      if (!asked || typing) return;
      event.preventDefault();
      void this.#open();
    });
    const comeBack = () => {
      const left = (history.state as { search?: Asked } | null)?.search;
      if (left) void this.#open(left);
    };
    addEventListener('popstate', comeBack);
    comeBack();
  }

  async #open(asked?: Asked): Promise<void> {
    const { href } = this.querySelector('a')!;
    this.#window ??= import('./search/window.ts').then((it) => new it.SearchWindow(href));
    try {
      (await this.#window).open(asked);
    } catch {
      this.#window = undefined;
      this.#explain();
    }
  }

  #explain(): void {
    const dialog = document.createElement('dialog');
    // Without a connection no sheet can be fetched, and rules on every page would weigh on all who search well.
    dialog.style.cssText =
      'padding:var(--space-6);border:2px solid var(--ink);background:var(--paper);color:var(--ink)';
    dialog.innerHTML =
      '<p></p><form method="dialog"><button value="again">Try again</button> <button value="">Close</button></form>';
    dialog.querySelector('p')!.textContent = navigator.onLine
      ? 'Search could not be loaded.'
      : 'You are offline, and search needs a connection.';
    document.body.append(dialog);
    dialog.addEventListener('close', () => {
      dialog.remove();
      const link = this.querySelector('a')!;
      if (dialog.returnValue !== 'again') link.focus();
      // Once the site was published anew, what this page would load is gone for good; the search page knows better.
      else if (navigator.onLine) location.assign(link.href);
      else void this.#open();
    });
    dialog.showModal();
  }
}

customElements.define('site-search', SiteSearch);
