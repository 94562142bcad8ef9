/** Opens the answer that the address points at, on arrival and when a link on the page leads to it. */
class FaqList extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('address-target', ({ target }) => {
      // The anchor of an earlier name is inside the answer.
      const answer = (target as Element).closest('details');
      if (!answer) return;
      answer.open = true;
      answer.scrollIntoView();
    });
  }
}

customElements.define('faq-list', FaqList);
