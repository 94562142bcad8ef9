import { type Answers, otherFirsts, readCondition, shortList } from '../lib/chooser.ts';

/**
 * Turns the answers into a short list by the rules that are printed below the form. The answers are in
 * the part of the address after #, which no server sees, so that the result can be kept or shared.
 */
class CredentialChooser extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      const answers = this.#answers();
      history.replaceState(null, '', `#${new URLSearchParams(answers)}`);
      this.#show(answers);
      this.querySelector<HTMLElement>('.chooser-result h3')?.focus();
    });
    const read = (): void => {
      const asked = new URLSearchParams(location.hash.slice(1));
      const selects = this.#selects();
      for (const select of selects) {
        const wanted = asked.get(select.name) ?? '';
        if (wanted && [...select.options].some((option) => option.value === wanted)) select.value = wanted;
      }
      if (!selects.every((select) => asked.get(select.name) === select.value)) return;
      this.#show(this.#answers());
      this.scrollIntoView();
    };
    addEventListener('hashchange', read);
    read();
  }

  #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  #answers(): Record<string, string> {
    return Object.fromEntries(this.#selects().map(({ name, value }) => [name, value]));
  }

  #show(answers: Answers): void {
    const rules = [...this.querySelectorAll<HTMLElement>('[data-when]')].map((line) => ({
      line,
      when: readCondition(line.dataset['when'] ?? ''),
      credential: line.dataset['credential'] ?? '',
    }));
    const list = shortList(rules, answers);
    const items = list.map(({ line, credential }) => {
      const fees = document.getElementById(credential)?.querySelector('.fees')?.cloneNode(true);
      return element('li', line.querySelector('.chooser-reason')!.cloneNode(true), fees ?? '');
    });
    const heading = element('h3', 'Your short list, best first');
    heading.tabIndex = -1;
    this.querySelector('.chooser-result')!.replaceChildren(
      heading,
      element('ol', ...items),
      ...this.#changes(rules, answers),
      element('p', link(`#${new URLSearchParams(answers)}`, 'Link to this result'), ...this.#toPlan(list[0])),
    );
  }

  /** For each credential that would come first after one other answer, those answers. */
  #changes(rules: Parameters<typeof otherFirsts>[0], answers: Answers): HTMLElement[] {
    const selects = new Map(this.#selects().map((select) => [select.name, select]));
    const offered = Object.fromEntries(
      [...selects].map(([name, { options }]) => [
        name,
        [...options].map(({ value }) => value).filter(Boolean),
      ]),
    );
    const ways = new Map<string, string[]>();
    for (const { question, option, credential } of otherFirsts(rules, offered, answers)) {
      const label = [...selects.get(question)!.options].find(({ value }) => value === option)?.text;
      ways.set(credential, [...(ways.get(credential) ?? []), `“${label}”`]);
    }
    if (ways.size === 0) return [];
    const lines = [...ways].map(([credential, labels]) =>
      element('li', element('b', this.#name(credential)), ` with ${labels.join(' or ')}`),
    );
    return [element('p', 'If you changed one answer, this would come first:'), element('ul', ...lines)];
  }

  #toPlan(first: { credential: string } | undefined): (Node | string)[] {
    const { plan } = this.dataset;
    if (!plan || !first) return [];
    return [
      ' · ',
      link(
        `${plan}#${new URLSearchParams({ credential: first.credential })}`,
        `Make a plan with the ${this.#name(first.credential)}`,
      ),
    ];
  }

  #name(credential: string): string {
    return this.querySelector(`[data-credential="${CSS.escape(credential)}"] a`)?.textContent ?? credential;
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function link(href: string, text: string): HTMLAnchorElement {
  const made = element('a', text);
  made.href = href;
  return made;
}

customElements.define('credential-chooser', CredentialChooser);
