import { Parser, parseDocument } from 'htmlparser2';

/** What breaks the rules of XML for being well-formed: tags left open or closed twice, bare `&`, signs it forbids. */
export function xmlFaults(xml: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  let roots = 0;
  let closed = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (open.length === 0) roots += 1;
        open.push(name);
      },
      onattribute(name, _value, quote) {
        if (!quote) faults.push(`the attribute ${name} has no quotes`);
      },
      ontext(text) {
        if (open.length === 0 && text.trim() !== '') faults.push(`text outside: ${text}`);
        if (text.includes(']]>')) faults.push('the end of CDATA in text');
      },
      onclosetag(name, implied) {
        if (!implied) closed += 1;
        if (open.pop() !== name || (implied && !selfClosed(xml, parser.startIndex, parser.endIndex)))
          faults.push(`</${name}> is not where it belongs`);
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(xml);
  if (closed !== (xml.match(/<\//g) ?? []).length) faults.push('a closing tag of nothing');
  if (roots !== 1) faults.push(`${roots} roots`);
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml)) faults.push('a bare &');
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml))
    faults.push('a sign that XML forbids');
  return faults;
}

const selfClosed = (xml: string, start: number, end: number): boolean =>
  xml.slice(start, end + 1).endsWith('/>');

export const parseXml = (xml: string) => parseDocument(xml, { xmlMode: true });
