/** Opens the answer that the address points at, on arrival and when a link on the page leads to it. */
class FaqList extends HTMLElement {
  connectedCallback(): void {
    const open = (): void => {
      // The anchor of an earlier name stands inside the answer.
      const target = document.getElementById(location.hash.slice(1))?.closest('details');
      if (!target || !this.contains(target)) return;
      target.open = true;
      target.scrollIntoView();
    };
    addEventListener('hashchange', open);
    open();
  }
}

customElements.define('faq-list', FaqList);
