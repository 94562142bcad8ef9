import sheet from '../../styles/search-window.css?url';
import { element } from './element.ts';
import { type Asked, nothingAsked, SearchPanel } from './panel.ts';

/** The search window, made when it is first opened. */
export class SearchWindow {
  readonly #dialog = element('dialog', { class: 'search-window', 'aria-labelledby': 'search-window' });
  readonly #panel: SearchPanel;

  /** @param page - address of the page of search */
  constructor(page: string) {
    this.#panel = new SearchPanel({
      onAsk: () => undefined,
      // Once the site was published anew, what this page would load may be gone for good; the page of search knows better.
      again: () => location.assign(`${page}?${new URLSearchParams({ q: this.#panel.asked.words })}`),
    });
    const close = element('button', { type: 'button', class: 'search-close' }, ['Close']);
    close.addEventListener('click', () => this.#dialog.close());
    const hint = element('p', { class: 'search-hint' }, [
      '↓ and ↑ move through results, Enter opens one, Esc closes.',
    ]);
    const bar = element('div', { class: 'search-bar' }, [
      element('h2', { id: 'search-window' }, ['Search']),
      close,
    ]);
    this.#dialog.append(bar, this.#panel.root, hint);
    document.head.append(element('link', { rel: 'stylesheet', href: sheet }));
    document.body.append(this.#dialog);
    // Its padding is a part of it, and what is marked in the field may end outside.
    let beganOutside = false;
    this.#dialog.addEventListener('pointerdown', (event) => (beganOutside = this.#isOutside(event)));
    this.#dialog.addEventListener('click', (event) => {
      if (beganOutside && this.#isOutside(event)) return this.#dialog.close();
      const isFollowed = !event.ctrlKey && !event.metaKey && !event.shiftKey;
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
      if (link && isFollowed) this.#leave(link);
    });
    // Of a field of this kind Esc would take the words, and only then close the window.
    this.#dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.#dialog.close();
    });
    this.#dialog.addEventListener('close', () => remember(undefined));
  }

  open(asked: Asked = nothingAsked): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#panel.field.focus();
    if (asked.words) void this.#panel.ask(asked);
    else void this.#panel.start();
    this.#panel.field.select();
  }

  /** Whether something was done beside the window, on what it covers. */
  #isOutside({ clientX, clientY }: MouseEvent): boolean {
    const { left, right, top, bottom } = this.#dialog.getBoundingClientRect();
    return clientX < left || clientX > right || clientY < top || clientY > bottom;
  }

  /** Lets a link be followed; Back then brings the results again. */
  #leave(link: HTMLAnchorElement): void {
    const { asked } = this.#panel;
    // A result on the page that is being read loads no other page, and the window would stay over it.
    if (link.pathname === location.pathname) this.#dialog.close();
    // Where the page is there already, following the link leaves this entry of the history as it is.
    if (link.href !== location.href) remember(asked);
  }
}

/** Keeps with this entry of the history what was asked. */
const remember = (asked: Asked | undefined): void => {
  const { search: _, ...others } = (history.state ?? {}) as Record<string, unknown>;
  history.replaceState(asked ? { ...others, search: asked } : others, '');
};
