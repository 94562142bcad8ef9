import { href } from '../../lib/href.ts';
import type { Found } from '../../search/find.ts';
import { guideAt, type StartingPoints } from '../../search/starting-points.ts';
import { startingPlaces, tellUs } from './dead-end.ts';
import { stepBetween } from './arrow-keys.ts';
import { choose, element } from './element.ts';
import { NoSearch, SearchEngine } from './engine.ts';
import { countOf, itemsOf } from './result-list.ts';

/** What is asked: the words, and what a reader chose to see alone. */
export interface Asked {
  words: string;
  kind: string;
  guide: string;
}

export const nothingAsked: Asked = { words: '', kind: '', guide: '' };

/** In milliseconds: so long after the last letter that one who types is not answered letter by letter. */
const pause = 120;
/** In milliseconds: an answer that takes longer, as the first may, is announced. */
const patience = 300;
/** How many results are shown at once. */
const atOnce = 6;

/** What search consists of, in the window and on its page: a field, two filters, what was found. */
export class SearchPanel {
  readonly root: HTMLElement;
  readonly field = element('input', {
    type: 'search',
    name: 'q',
    maxlength: '200',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  readonly #kind = element('select', { name: 'kind' });
  readonly #guide = element('select', { name: 'guide' });
  readonly #filters = element('div', { class: 'search-filters', hidden: '' });
  readonly #count = element('p', { class: 'search-count', role: 'status' });
  readonly #list = element('ol', { class: 'search-results' });
  readonly #beyond = element('div', { class: 'search-beyond' });
  readonly #engine = new SearchEngine();
  readonly #onAsk: (asked: Asked) => void;
  readonly #again: () => void;
  #points: StartingPoints | undefined;
  #wanted: Omit<Asked, 'words'> = nothingAsked;
  #most = atOnce;
  #timer = 0;
  #turn = 0;

  /**
   * @param onAsk - called with what is asked whenever it changes
   * @param again - what “Try again” does where search could not be loaded
   */
  constructor({ onAsk, again }: { onAsk: (asked: Asked) => void; again: () => void }) {
    this.#onAsk = onAsk;
    this.#again = again;
    const label = (text: string, control: HTMLElement) => element('label', {}, [`${text} `, control]);
    this.#filters.append(label('Kind', this.#kind), label('Guide', this.#guide));
    const form = element('form', { role: 'search' }, [
      label('Search for', this.field),
      element('button', { class: 'search-go' }, ['Search']),
      this.#filters,
    ]);
    this.root = element('div', { class: 'search-panel' }, [form, this.#count, this.#list, this.#beyond]);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#answerNow().then(() => this.#list.querySelector('a')?.focus());
    });
    this.field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#answerNow(), pause);
    });
    for (const filter of [this.#kind, this.#guide])
      filter.addEventListener('change', () => void this.#answerNow());
    this.root.addEventListener('keydown', (event) =>
      stepBetween(event, () => [this.field, ...this.#list.querySelectorAll('a')]),
    );
    addEventListener('online', () => void this.#answer());
  }

  get asked(): Asked {
    return { words: this.field.value.trim(), ...this.#chosen };
  }

  /** What is seen alone; before the filters are there, what was asked for last. */
  get #chosen(): Omit<Asked, 'words'> {
    if (this.#filters.hidden) return this.#wanted;
    return { kind: this.#kind.value, guide: this.#guide.value };
  }

  /** Shows the answer to a question, as if it were typed. */
  async ask(asked: Asked): Promise<void> {
    this.field.value = asked.words;
    await this.#answer(asked);
  }

  /** Loads what will be needed, and says so where it cannot be had. */
  async start(): Promise<void> {
    await this.#answer();
  }

  async #answerNow(): Promise<void> {
    clearTimeout(this.#timer);
    this.#most = atOnce;
    await this.#answer();
  }

  async #answer(asked = this.asked): Promise<void> {
    const turn = (this.#turn += 1);
    const isLate = () => turn !== this.#turn;
    const { words } = asked;
    this.#wanted = { kind: asked.kind, guide: asked.guide };
    this.#onAsk(asked);
    const waiting = setTimeout(() => !isLate() && words && this.#show(['Searching…'], [], []), patience);
    try {
      const points = (this.#points ??= await this.#engine.startingPoints());
      await this.#offerFilters(points);
      if (isLate()) return;
      choose(this.#kind, asked.kind);
      choose(this.#guide, asked.guide);
      const { kind, guide } = this.#chosen;
      this.#onAsk({ words, kind, guide });
      const own = guideAt(location.pathname.slice(href('/').length - 1), points);
      if (!words) return this.#show([], [], startingPlaces(points, own, href));
      const found = await this.#engine.ask(words, {
        guide: own?.title,
        most: this.#most,
        filters: { ...(kind ? { kind } : {}), ...(guide ? { guide } : {}) },
      });
      if (isLate()) return;
      this.#show(countOf(found), itemsOf(found), this.#whatElse(found, words, points, own?.title));
    } catch (error) {
      if (!(error instanceof NoSearch)) throw error;
      if (!isLate()) this.#explain(error.message);
    } finally {
      clearTimeout(waiting);
    }
  }

  #show(
    count: readonly (Node | string)[],
    items: readonly HTMLElement[],
    beyond: readonly HTMLElement[],
  ): void {
    this.#count.replaceChildren(...count);
    this.#list.replaceChildren(...items);
    this.#list.hidden = items.length === 0;
    this.#beyond.replaceChildren(...beyond);
  }

  /** What follows the results: more of them, the pages of all states, or a way on where there are none. */
  #whatElse(found: Found, words: string, points: StartingPoints, own: string | undefined): HTMLElement[] {
    const guide = points.guides.find(({ title }) => title === (own ?? found.results[0]?.meta.guide));
    if (found.results.length === 0) {
      const tried = found.ideas.map(({ asked }) => `“${asked}”`).join(', ');
      return [
        ...(tried
          ? [element('p', {}, [`We looked for ${tried} and for words close in spelling or meaning.`])]
          : []),
        ...(found.near.length > 0
          ? [
              element('p', { class: 'search-near' }, [
                'Closest words on this site: ',
                ...found.near.map((word) => this.#retry(word)),
              ]),
            ]
          : []),
        ...startingPlaces(points, guide, href),
        tellUs(words, points),
      ];
    }
    const parts: HTMLElement[] = [];
    if (found.places > 0 && guide?.states)
      parts.push(
        element('p', { class: 'search-states' }, [
          element('a', { href: href(guide.states) }, ['Pay in each state']),
          `: ${found.places.toLocaleString('en')} pages about single states and cities have these words too. Add a name, like Texas or Chicago, to see one.`,
        ]),
      );
    if (found.more > 0) {
      const more = element('button', { type: 'button' }, ['Show more']);
      more.addEventListener('click', () => {
        const before = this.#most;
        this.#most += atOnce;
        void this.#answer().then(() => this.#list.querySelectorAll('a').item(before)?.focus());
      });
      parts.push(more);
    }
    if (!found.isAll) parts.push(tellUs(words, points));
    return parts;
  }

  #retry(word: string): HTMLElement {
    const button = element('button', { type: 'button' }, [word]);
    button.addEventListener('click', () => void this.ask({ ...nothingAsked, words: word }));
    return button;
  }

  #explain(why: string): void {
    const again = element('button', { type: 'button' }, ['Try again']);
    again.addEventListener('click', () => (navigator.onLine ? this.#again() : void this.#answer()));
    this.#show([why], [], [again]);
  }

  async #offerFilters({ guides }: StartingPoints): Promise<void> {
    if (!this.#filters.hidden) return;
    const kinds = await this.#engine.kinds();
    const options = (all: string, values: readonly string[]) => [
      new Option(all, ''),
      ...values.map((value) => new Option(value)),
    ];
    this.#kind.replaceChildren(...options('All kinds', kinds));
    this.#guide.replaceChildren(
      ...options(
        'All guides',
        guides.map(({ title }) => title),
      ),
    );
    this.#guide.parentElement!.hidden = guides.length < 2;
    this.#filters.hidden = false;
  }
}
