/** Notes in a popover beside a term, a figure or the number of a source; Escape or a click elsewhere closes it. */

import styles from '../styles/note-in-place.css?url';

/** What figures.json of a guide says of a figure. */
interface FigureNote {
  value: string;
  about: string[];
  sources: { name: string; url: string; read: string; path: string }[];
}

let closedByThisClick = false;
/** How often a note was asked for or closed: what was fetched for one that came before is not shown. */
let turn = 0;

/** Settles when the styles of notes are there; without them a note is plain, and still read. */
const dressed = new Promise<void>((done) => {
  const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styles });
  sheet.onload = sheet.onerror = () => done();
  document.head.append(sheet);
});

const note = document.createElement('div');
note.className = 'note-in-place';
note.popover = 'auto';
const collapseAll = (): void => {
  for (const link of document.querySelectorAll('main [aria-expanded=true][href]'))
    link.ariaExpanded = 'false';
};
note.addEventListener('toggle', (event) => {
  if (event.newState === 'closed') collapseAll();
});
// The press that begins a click on the open link closes the popover before the click arrives.
addEventListener('pointerdown', (event) => {
  closedByThisClick = (event.target as Element).closest('a')?.ariaExpanded === 'true';
});

const fetched = new Map<string, Promise<string>>();

/** The text at an address, asked for once; asked for again where it could not be had. */
function textAt(address: string): Promise<string> {
  const known = fetched.get(address);
  if (known) return known;
  const asked = fetch(address).then((answer) => {
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
    return answer.text();
  });
  fetched.set(address, asked);
  asked.catch(() => fetched.delete(address));
  return asked;
}

const paragraph = (text: string, name = ''): HTMLParagraphElement =>
  Object.assign(document.createElement('p'), { textContent: text, className: name });
const anchor = (address: string, text: string): HTMLAnchorElement =>
  Object.assign(document.createElement('a'), { href: address, textContent: text });
const words = (element: Element | null | undefined): string =>
  element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** The term as the glossary page explains it, without the styles of the page around it. */
async function definition(term: HTMLAnchorElement): Promise<Node[]> {
  const text = await textAt(term.href.replace(/#.*/, ''));
  const list = text.slice(text.indexOf('<dl'), text.lastIndexOf('</dl>'));
  const entry = new DOMParser().parseFromString(list, 'text/html').getElementById(term.hash.slice(1));
  if (!entry) throw new Error('There is no such term.');
  for (const part of entry.querySelectorAll('.cite, dd > .small')) part.remove();
  return [
    paragraph(`${words(entry.querySelector('dt'))}: ${words(entry.querySelector('dd'))}`),
    anchor(term.href, 'In the glossary'),
  ];
}

async function ofFigures(names: readonly string[], address: string): Promise<Node[]> {
  const known = JSON.parse(await textAt(address)) as Record<string, FigureNote>;
  return names.flatMap((name) => {
    const figure = known[name];
    if (!figure) throw new Error(`There is no figure ${name}.`);
    return [
      paragraph(figure.value, 'note-value'),
      paragraph(figure.about.join(' ')),
      ...figure.sources.map(({ name: source, url, read, path }) => {
        const line = paragraph('', 'small');
        line.append('Source: ', anchor(url, source), `. ${read} `, anchor(path, 'More on this source'));
        return line;
      }),
    ];
  });
}

/** The source as the list at the foot of the page has it. */
function source(mark: HTMLAnchorElement): Node[] {
  const entry = document.querySelector<HTMLAnchorElement>(`[id="${mark.hash.slice(1)}"] a`);
  if (!entry) throw new Error('There is no such source.');
  const line = paragraph(`Source ${mark.textContent} `);
  line.append(anchor(entry.href, words(entry)));
  return [line, anchor('#sources', 'All sources of this page')];
}

/**
 * Shows what a link leads to, or hides it where it is shown.
 *
 * @throws Error when that cannot be had; the link then leads there
 */
export async function toggleNote(link: HTMLAnchorElement): Promise<void> {
  const own = (turn += 1);
  if (closedByThisClick || link.ariaExpanded === 'true') {
    closedByThisClick = false;
    note.hidePopover();
    return;
  }
  const figures = document.querySelector('main')?.dataset['figures'];
  const names = link.dataset['of']?.split(' ');
  const [first, ...rest] = link.matches('.term')
    ? await definition(link)
    : figures && names
      ? await ofFigures(names, figures)
      : source(link);
  await dressed;
  if (own !== turn) return;
  // Moved while it is open, it would close without a word.
  note.hidePopover();
  collapseAll();
  const announced = document.createElement('div');
  announced.setAttribute('role', 'status');
  note.replaceChildren(announced, ...rest);
  (link.closest('.cite') ?? link).after(note);
  note.showPopover();
  link.ariaExpanded = 'true';
  // Said once the place for it is shown, so that it is announced.
  if (first) announced.append(first);
}
