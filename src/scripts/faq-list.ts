/** Opens the answer that the address points at, on arrival and when a link on the page leads to it. */
class FaqList extends HTMLElement {
  connectedCallback(): void {
    const open = (): void => {
      const target = location.hash && this.querySelector(`details${CSS.escape(location.hash).replace(/^\\#/, '#')}`);
      if (!(target instanceof HTMLDetailsElement)) return;
      target.open = true;
      target.scrollIntoView();
    };
    addEventListener('hashchange', open);
    open();
  }
}

customElements.define('faq-list', FaqList);
