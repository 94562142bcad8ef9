import { type Asked, SearchPanel } from './search/panel.ts';

/** The search page: shows the answers to its address and keeps the address in step with what is asked. */
class SearchPage extends HTMLElement {
  connectedCallback(): void {
    // Loaded anew, the page asks for what is published now.
    const panel = new SearchPanel({ onAsk: keepInAddress, again: () => location.reload() });
    this.replaceChildren(panel.root);
    const asked = new URLSearchParams(location.search);
    void panel.ask({
      words: asked.get('q')?.slice(0, 200) ?? '',
      kind: asked.get('kind') ?? '',
      guide: asked.get('guide') ?? '',
    });
    panel.field.focus();
  }
}

function keepInAddress({ words, kind, guide }: Asked): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries({ q: words, kind, guide }))
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}

customElements.define('search-page', SearchPage);
