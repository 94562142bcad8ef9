type SearchWindow = HTMLElement & { open(): void; close(): void };

/**
 * Turns the link to the search page into Pagefind's search window: opened by a click, by / or by
 * Ctrl/Cmd+K, and loaded only then. Without it the link leads to the page.
 */
class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a')!;
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || link.ariaCurrent) return;
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
      if (!asked || typing || link.ariaCurrent) return;
      event.preventDefault();
      void this.#open();
    });
  }

  async #open(): Promise<void> {
    const { bundle = '/pagefind/', base = '/' } = this.dataset;
    try {
      const { loadSearch } = await import('./load-search.ts');
      await loadSearch({ bundle, base });
    } catch {
      return this.#explain();
    }
    let modal = document.querySelector<SearchWindow>('pagefind-modal');
    if (!modal) {
      modal = document.createElement('pagefind-modal') as SearchWindow;
      // A result on the page that is being read loads no other page, and the window would stay over it.
      modal.addEventListener('click', (event) => {
        const isFollowed = !event.ctrlKey && !event.metaKey && !event.shiftKey;
        if (isFollowed && (event.target as Element).closest('a[href]')) modal?.close();
      });
      document.body.append(modal);
    }
    modal.open();
  }

  #explain(): void {
    const dialog = document.createElement('dialog');
    dialog.className = 'search-failed';
    dialog.innerHTML =
      '<p></p><form method="dialog"><button value="again">Try again</button> <button value="">Close</button></form>';
    dialog.querySelector('p')!.textContent = import.meta.env.DEV
      ? 'Search needs a built site. Stop the preview and run npm start.'
      : navigator.onLine
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
