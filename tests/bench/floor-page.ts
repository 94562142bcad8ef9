import { Parser } from 'htmlparser2';

/** What a page written by hand would have. */
const kept = new Set(
  'h1 h2 h3 h4 p ul ol li dl dt dd table thead tbody tr th td caption blockquote strong em a'.split(' '),
);
const left = new Set(['script', 'style', 'svg', 'nav', 'head', 'template', 'form', 'button']);

/**
 * The words of a page as somebody would write them by hand, without styles, scripts, drawings or a font: the
 * least that a page of this length can be, for the same words to be timed against.
 *
 * @param html - the built page
 */
export function floorPage(html: string): string {
  let body = '';
  let skipping = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (left.has(name)) skipping += 1;
      else if (skipping === 0 && kept.has(name)) body += `<${name}>`;
    },
    ontext(text) {
      if (skipping === 0) body += text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replace(/\s+/g, ' ');
    },
    onclosetag(name) {
      if (left.has(name)) skipping -= 1;
      else if (skipping === 0 && kept.has(name)) body += `</${name}>`;
    },
  });
  parser.end(html);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The floor</title><meta name="description" content="The words of the guide, and nothing else."></head><body><main>${body.replaceAll('<a>', '<a href="/">')}</main></body></html>`;
}
