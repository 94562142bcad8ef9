/** Names of hosts that are nobody's on the public web (RFC 2606, RFC 6761, RFC 6762, RFC 8375, ICANN on .internal). */
const privateHost =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|invalid|test|home\.arpa)$/;

/** A name of letters: no number of a machine, no name in other letters (`xn--`), which readers cannot tell from ours. */
const hostName = /^(?!xn--|.*\.xn--)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,63}$/;

/** As long as browsers and servers take without trouble. */
const longest = 2_000;

/**
 * What keeps a text from being the address of a public page, or undefined where it is one: `https`, two slashes,
 * a public host name in its plain form, and only characters that addresses have (RFC 3986). Browsers read much
 * else as an address too (`https:evil.example`, `https://bls.gov@evil.example/`), and go elsewhere than it seems.
 *
 * @returns message and what to write instead
 */
export function wrongHttpsAddress(address: string): [message: string, instead: string] | undefined {
  const copy = 'Copy it from the address bar of a browser.';
  if (address.length > longest) return [`has more than ${longest} characters.`, copy];
  if (/[^!-~]/.test(address))
    return [
      'contains a character that addresses do not have.',
      'Copy it from the address bar of a browser, which writes such characters with % codes.',
    ];
  if (!/^https:\/\/[^/\\]/.test(address) || address.includes('\\'))
    return ['is not an address that starts with https://.', copy];
  if (/%(?![0-9A-Fa-f]{2})/.test(address))
    return ['contains a % that starts no code.', 'Write the character % as %25.'];
  const [, authority = ''] = /^https:\/\/([^/?#]*)/.exec(address) ?? [];
  if (authority.includes('@'))
    return [
      'contains a name for logging in, so it leads elsewhere than it seems.',
      'Leave out everything up to the @.',
    ];
  if (/:/.test(authority)) return ['names a port.', 'Leave out the colon and the number behind the host.'];
  if (!hostName.test(authority) || authority.length > 253 || privateHost.test(authority))
    return ['names no public site.', `${copy} The host is in lower case, like www.bls.gov.`];
  return undefined;
}
