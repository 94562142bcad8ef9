/**
 * Marks in the contents list the section that is being read, and says it in the bar that stays in view on a
 * phone. Keeps the list open where it is at the side, and closes it over the text once a section is chosen.
 */
class ContentsMarker extends HTMLElement {
  connectedCallback(): void {
    const wide = matchMedia('(width >= 64rem)');
    const details = this.querySelector('details')!;
    const here = this.querySelector('.contents-here')!;
    const place = (): void => void (details.open = wide.matches);
    wide.addEventListener('change', place);
    place();
    const links = [...this.querySelectorAll<HTMLAnchorElement>('ol ol a')];
    const sections = links.map((link) => document.getElementById(link.hash.slice(1)));
    this.addEventListener('click', ({ target }) => {
      if (!wide.matches && (target as Element).closest('a')) details.open = false;
    });
    this.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || wide.matches || !details.open) return;
      details.open = false;
      this.querySelector('summary')?.focus();
    });
    let marked = -2;
    const mark = (): void => {
      const line = innerHeight / 3;
      const current = sections.findLastIndex(
        (section) => section && section.getBoundingClientRect().top < line,
      );
      if (current === marked) return;
      links[marked]?.removeAttribute('aria-current');
      marked = current;
      const link = links[current];
      here.textContent = link ? `${link.textContent.trim()}, ${current + 1} of ${links.length}` : '';
      if (!link) return;
      link.setAttribute('aria-current', 'true');
      const [list, at] = [details.getBoundingClientRect(), link.getBoundingClientRect()];
      if (at.top < list.top) details.scrollTop += at.top - list.top - 40;
      else if (at.bottom > list.bottom) details.scrollTop += at.bottom - list.bottom + 40;
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
