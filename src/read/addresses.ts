const form =
  'Write a path on this site that starts with /, an anchor that starts with #, or an https:// or mailto: address.';
const allowed = /^(?:\/(?![/\\])|#|https:\/\/|mailto:)[^\s\\]*$/;

/** Why content may not link to an address, and what to write; undefined where it may. */
export function wrongAddress(url: string): [message: string, instead: string] | undefined {
  if (!allowed.test(url)) return [`The address "${url}" is not allowed in content.`, form];
  // A letter of another script looks like one of ours: a reader could not tell where the link leads.
  if (/[^!-~]/.test(url))
    return [
      `The address "${url}" holds a letter that addresses do not have.`,
      'Copy it from the address bar of a browser, which writes such letters with % signs.',
    ];
  if (!isDecodable(url))
    return [`The address "${url}" holds a % that starts no code.`, 'Write the sign % as %25.'];
  if (!url.startsWith('https://')) return undefined;
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (!address || !address.hostname.includes('.'))
    return [`The address "${url}" names no site.`, 'Copy it from the address bar of a browser.'];
  return address.username || address.password
    ? [
        `The address "${url}" holds a name for logging in, so it leads elsewhere than it seems.`,
        'Leave out everything up to the @.',
      ]
    : undefined;
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}
