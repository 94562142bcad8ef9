/** Says beside the map what the tile under the pointer or the focus shows; its title says it to everyone else. */
class TileMap extends HTMLElement {
  connectedCallback(): void {
    const reading = this.querySelector<HTMLElement>('.map-reading')!;
    reading.hidden = false;
    const start = 'Point at a state, or tab to one, to read its pay here.';
    reading.textContent = start;
    const read = ({ target }: Event): void => {
      const title = (target as Element).closest('a')?.querySelector('title');
      reading.textContent = title?.textContent ?? start;
    };
    this.addEventListener('pointerover', read);
    this.addEventListener('focusin', read);
    // A finger leaves the map with each tap.
    this.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType === 'mouse') reading.textContent = start;
    });
    this.addEventListener('focusout', () => void (reading.textContent = start));
  }
}

customElements.define('tile-map', TileMap);
