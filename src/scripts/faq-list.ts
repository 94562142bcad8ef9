import { onAddressTarget } from './address-target.ts';

/** Opens the answer that the address points at, on arrival and when a link on the page leads to it. */
class FaqList extends HTMLElement {
  connectedCallback(): void {
    onAddressTarget((target) => {
      // The anchor of an earlier name stands inside the answer.
      const answer = target.closest('details');
      if (!answer || !this.contains(answer)) return;
      answer.open = true;
      answer.scrollIntoView();
    });
  }
}

customElements.define('faq-list', FaqList);
