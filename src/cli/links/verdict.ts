import type { Answer, Ask } from './ask.ts';

/** What became of an address. */
export interface Verdict {
  /** `gone`: fix it. `unsure`: a person should look. `moved`: it answers, elsewhere. */
  kind: 'good' | 'moved' | 'unsure' | 'gone';
  /** In words, for the report. */
  message: string;
  instead?: string | undefined;
}

const good: Verdict = { kind: 'good', message: '' };
const mostHops = 10;

/** Words in a path or host by which one can tell a page for logging in. */
const login =
  /(?:^|[/.?=_-])(?:log-?in|sign-?in|signin|sso|auth|oauth2?|authorize|account\/login|session\/new)(?:[/.?=&]|$)/i;

const isHome = ({ pathname }: URL): boolean =>
  /^\/(?:index\.\w+|home|default\.aspx|[a-z]{2}(?:-[a-z]{2})?)?\/?$/i.test(pathname);
const plain = (url: URL): string =>
  `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/(?:index\.\w+)?$/, '')}${url.search}`;

/**
 * Asks for an address and follows where it leads. A redirect to the home page or to a login is an address that is
 * gone, though every server on the way said that all is well.
 *
 * @param ask - puts one request to the web
 */
export async function verdictOn(address: string, ask: Ask): Promise<Verdict> {
  const start = new URL(address);
  let here = start;
  let lasting = true;
  for (let hop = 0; hop <= mostHops; hop += 1) {
    const answer = await askTwice(here.href, ask);
    const { status, location } = answer;
    if (status >= 300 && status < 400 && location) {
      if (!URL.canParse(location, here))
        return { kind: 'unsure', message: `It leads on to "${location}", which is no address.` };
      lasting &&= status === 301 || status === 308;
      const next = new URL(location, here);
      if (!/^https?:$/.test(next.protocol)) return { kind: 'gone', message: `It leads on to ${next.href}.` };
      next.hash = '';
      here = next;
      continue;
    }
    return ended(start, here, answer, lasting);
  }
  return { kind: 'unsure', message: `It leads on and on, more than ${mostHops} times.` };
}

/** HEAD is the lighter question; servers that do not know it, or answer it with an error, are asked with GET. */
async function askTwice(url: string, ask: Ask): Promise<Answer> {
  const head = await ask(url, 'HEAD');
  return head.status >= 200 && head.status < 400 ? head : ask(url, 'GET');
}

function ended(start: URL, here: URL, { status, failure }: Answer, lasting: boolean): Verdict {
  const where = here.href === start.href ? 'It' : `It leads to ${here.href}, which`;
  if (status === 404 || status === 410)
    return { kind: 'gone', message: `${where} is gone (${status}).`, instead: replace };
  if (status === 0) {
    const lost = /no such host|not one of the internet/.test(failure ?? '');
    return {
      kind: lost ? 'gone' : 'unsure',
      message: `${where} does not answer: ${failure ?? 'unknown'}.`,
      instead: lost ? replace : look,
    };
  }
  if (status === 401 || status === 403 || status === 429 || status === 451)
    return { kind: 'unsure', message: `${where} does not answer programs (${status}).`, instead: look };
  if (status >= 400)
    return { kind: 'unsure', message: `${where} answers with an error (${status}).`, instead: look };
  if (plain(here) === plain(start)) return good;
  if (
    login.test(here.pathname + here.search) ||
    /^(?:login|signin|sso|auth|accounts?)\./i.test(here.hostname)
  ) {
    return { kind: 'gone', message: `It leads to a login: ${here.href}.`, instead: replace };
  }
  if (isHome(here) && !isHome(start))
    return { kind: 'gone', message: `It leads to a home page: ${here.href}.`, instead: replace };
  return lasting
    ? {
        kind: 'moved',
        message: `It moved to ${here.href}.`,
        instead: 'Write the new address, once you have seen that it says the same.',
      }
    : good;
}

const replace = 'Look for where it went; else cite another source, or take the words out that rest on it.';
const look = 'Open it in a browser. If it is there, leave it.';
