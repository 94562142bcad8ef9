/** Opens the answer that the address points at, on arrival and when a link on the page leads to it. */
class FaqList extends HTMLElement {
  connectedCallback(): void {
    const open = (): void => {
      // The anchor of an earlier name stands inside the answer.
      const target = location.hash && this.querySelector(CSS.escape(location.hash).replace(/^\\#/, '#'))?.closest('details');
      if (!target) return;
      target.open = true;
      target.scrollIntoView();
    };
    addEventListener('hashchange', open);
    open();
  }
}

customElements.define('faq-list', FaqList);
