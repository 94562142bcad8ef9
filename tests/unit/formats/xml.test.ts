import { DomUtils } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { escapeXml } from '../../../src/lib/xml.ts';
import { parseXml, xmlFaults } from '../../support/xml.ts';

const hostile = `"><script>alert(1)</script> ]]> & &amp; 'q' <!-- \u0000\u0008\u001b\ufffe`;

describe('text for XML', () => {
  it('keeps all that XML can hold, and nothing else', () => {
    const xml = `<?xml version="1.0"?><a b="${escapeXml(hostile)}"><c>${escapeXml(hostile)}</c></a>`;
    expect(xmlFaults(xml)).toEqual([]);
    const kept = hostile.slice(0, hostile.indexOf('\u0000')).trim();
    const element = (name: string) => DomUtils.getElementsByTagName(name, parseXml(xml))[0]!;
    expect(DomUtils.textContent(element('c')).trim()).toBe(kept);
    expect(element('a').attribs['b']?.trim()).toBe(kept);
  });
});

describe('the check of XML', () => {
  it.each([
    '<a><b></a>',
    '<a>&</a>',
    '<a/><b/>',
    '<a>x</a>y',
    '<a b=c></a>',
    '<a>\u0008</a>',
    '<a>]]></a>',
    '<a></b></a>',
    '<a>',
    '',
  ])('finds the fault in %j', (xml) => {
    expect(xmlFaults(xml)).not.toEqual([]);
  });

  it('takes what is right', () => {
    expect(xmlFaults('<?xml version="1.0"?>\n<a b="1"><c/><d>x &amp; &#39;</d></a>\n')).toEqual([]);
  });
});
