import { loadSearch, whyNot } from './load-search.ts';

/** The search page: shows the answers to `?q=` and keeps the address in step with what is asked. */
class SearchPage extends HTMLElement {
  connectedCallback(): void {
    void this.#start();
  }

  async #start(): Promise<void> {
    const status = this.querySelector<HTMLElement>('.search-status')!;
    const { bundle = '/pagefind/', base = '/' } = this.dataset;
    status.hidden = true;
    const instance = await loadSearch({ bundle, base }).catch(() => undefined);
    if (!instance) {
      const again = Object.assign(document.createElement('button'), {
        type: 'button',
        textContent: 'Try again',
      });
      // Loaded anew, the page asks for what is published now.
      again.addEventListener('click', () => (navigator.onLine ? location.reload() : void this.#start()));
      status.replaceChildren(`${whyNot()} `, again);
      status.hidden = false;
      return;
    }
    const interfaceParts = this.querySelector('template')!.content.cloneNode(true);
    this.querySelector('form')!.replaceWith(interfaceParts);
    instance.on('search', (term) => {
      const address = new URL(location.href);
      if (term) address.searchParams.set('q', term);
      else address.searchParams.delete('q');
      history.replaceState(null, '', address);
    });
    const asked = new URLSearchParams(location.search).get('q')?.slice(0, 200) ?? '';
    if (asked) instance.triggerSearch(asked);
    this.querySelector('input')?.focus();
  }
}

customElements.define('search-page', SearchPage);
