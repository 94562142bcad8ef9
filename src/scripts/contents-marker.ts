/** Marks in the contents list the section that is being read, and keeps the list open where it stands at the side. */
class ContentsMarker extends HTMLElement {
  connectedCallback(): void {
    const wide = matchMedia('(width >= 64rem)');
    const details = this.querySelector('details');
    if (details && wide.matches) details.open = true;
    const links = [...this.querySelectorAll<HTMLAnchorElement>('ol ol a')];
    const sections = links.map((link) => document.getElementById(link.hash.slice(1)));
    const mark = (): void => {
      const line = innerHeight / 3;
      const current = sections.findLastIndex(
        (section) => section && section.getBoundingClientRect().top < line,
      );
      for (const [index, link] of links.entries()) {
        if (index === current) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    };
    let waiting = false;
    addEventListener(
      'scroll',
      () => {
        if (waiting) return;
        waiting = true;
        requestAnimationFrame(() => {
          waiting = false;
          mark();
        });
      },
      { passive: true },
    );
    mark();
  }
}

customElements.define('contents-marker', ContentsMarker);
