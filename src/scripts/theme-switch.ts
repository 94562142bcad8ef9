/** The theme that was chosen in this browser; undefined where none was, or where storage is switched off. */
function stored(): string | null {
  try {
    return localStorage.getItem('theme');
  } catch {
    return null;
  }
}

/**
 * Offers the choice of theme and remembers it in this browser; `theme-before-paint.js` applies it. A choice made in
 * another tab is followed here.
 */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const root = document.documentElement;
    this.#show(root.dataset['theme'] ?? null);
    this.addEventListener('change', (event) => {
      const { value } = event.target as HTMLInputElement;
      this.#show(value);
      try {
        if (value === 'system') localStorage.removeItem('theme');
        else localStorage.setItem('theme', value);
      } catch {
        // Storage is switched off: the choice holds for this page.
      }
    });
    addEventListener('storage', ({ key, newValue }) => {
      if (key === 'theme' || key === null) this.#show(newValue);
    });
    // A page that was kept while another one was read heard nothing.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#show(stored());
    });
  }

  #show(theme: string | null): void {
    const root = document.documentElement;
    const isChosen = theme === 'light' || theme === 'dark';
    if (isChosen) root.dataset['theme'] = theme;
    else delete root.dataset['theme'];
    for (const input of this.querySelectorAll('input'))
      input.checked = input.value === (isChosen ? theme : 'system');
  }
}

customElements.define('theme-switch', ThemeSwitch);
