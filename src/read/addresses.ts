import { wrongHttpsAddress } from '../lib/https-address.ts';

const form =
  'Write a path on this site that starts with /, an anchor that starts with #, or an https:// or mailto: address.';
const allowed = /^(?:\/(?![/\\])|#|https:\/\/|mailto:)[^\s\\]*$/;

/** Why content may not link to an address, and what to write; undefined where it may. */
export function wrongAddress(url: string): [message: string, instead: string] | undefined {
  const wrong = wrongForm(url);
  return wrong && [`The address "${url}" ${wrong[0]}`, wrong[1]];
}

function wrongForm(url: string): [message: string, instead: string] | undefined {
  if (!allowed.test(url)) return ['is not allowed in content.', form];
  if (url.startsWith('https://')) return wrongHttpsAddress(url);
  // A letter of another script looks like one of ours: a reader could not tell where the link leads.
  if (/[^!-~]/.test(url))
    return [
      'contains a character that addresses do not have.',
      'Copy it from the address bar of a browser, which writes such characters with % codes.',
    ];
  return isDecodable(url)
    ? undefined
    : ['contains a % that starts no code.', 'Write the character % as %25.'];
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}
