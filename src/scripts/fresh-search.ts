interface Answer {
  results: { data(): Promise<unknown> }[];
}

interface Index {
  search(term: string | null, options: unknown): Promise<Answer | undefined>;
}

/** What is used of an instance of Pagefind's interface; the names with underscores are its own, of version 1.5.2. */
export interface SearchInstance {
  searchTerm: string;
  triggerSearch(term: string): void;
  on(event: 'search', listener: (term: string) => void): void;
  __pagefind__: Index | null;
  __load__(): Promise<void>;
  __dispatch__(event: 'error', details: { message: string }): void;
}

/** Whether there are results, and the first of them can be shown. */
async function isSound(answer: Answer | undefined): Promise<boolean> {
  const [first] = answer?.results ?? [];
  if (!first) return false;
  return first.data().then(
    () => true,
    () => false,
  );
}

/** Pagefind's interface never takes back what it told of a fault. */
function takeBackFaults(): void {
  for (const told of document.querySelectorAll('.pf-error')) told.remove();
}

/**
 * Has an answer without results looked up again in a new index before it is believed. Pagefind takes a part of its
 * index that could not be had, offline or since the site was published anew, for one that holds nothing, and never
 * asks for it again.
 *
 * @param whyNot - what to tell a reader where there is no answer
 */
export function askAfreshInDoubt(instance: SearchInstance, whyNot: () => string): void {
  const load = instance.__load__.bind(instance);
  const watched = new WeakSet<Index>();
  const index = (): Index | null => instance.__pagefind__;

  async function askAfresh(term: string, options: unknown): Promise<Answer | undefined> {
    instance.__pagefind__ = null;
    if (navigator.onLine) {
      await load().catch(() => undefined);
      const answer = await index()
        ?.search(term, options)
        .catch(() => undefined);
      watch();
      if (answer?.results.length === 0 || (await isSound(answer))) return answer;
      instance.__pagefind__ = null;
    }
    instance.__dispatch__('error', { message: whyNot() });
    return undefined;
  }

  function watch(): void {
    const loaded = index();
    if (!loaded || watched.has(loaded)) return;
    watched.add(loaded);
    const ask = loaded.search.bind(loaded);
    loaded.search = async (term, options) => {
      takeBackFaults();
      const answer = await ask(term, options).catch(() => undefined);
      return !term || (await isSound(answer)) ? answer : askAfresh(term, options);
    };
  }

  instance.__load__ = async () => {
    await load();
    watch();
  };
  addEventListener('online', () => {
    if (instance.searchTerm) instance.triggerSearch(instance.searchTerm);
  });
}
