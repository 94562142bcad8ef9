/** Shows the choice of theme and remembers it in this browser; `theme-before-paint.js` applies it. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    const root = document.documentElement;
    const chosen = root.dataset['theme'] ?? 'system';
    for (const input of this.querySelectorAll('input')) {
      input.checked = input.value === chosen;
      input.addEventListener('change', () => {
        try {
          if (input.value === 'system') {
            delete root.dataset['theme'];
            localStorage.removeItem('theme');
          } else {
            root.dataset['theme'] = input.value;
            localStorage.setItem('theme', input.value);
          }
        } catch {
          // Storage is switched off: the choice holds for this page.
        }
      });
    }
  }
}

customElements.define('theme-switch', ThemeSwitch);
