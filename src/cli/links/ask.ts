import { isPublicHost } from './public-hosts.ts';

/** What a server said to one request. */
export interface Answer {
  /** HTTP status, or 0 where there was no answer. */
  status: number;
  /** Where it sends on to. */
  location?: string | undefined;
  /** Seconds it asks to wait. */
  retryAfter?: number | undefined;
  /** Why there was no answer, in a few words. */
  failure?: string | undefined;
}

export type Ask = (url: string, method: 'HEAD' | 'GET') => Promise<Answer>;

const patience = 20_000;

/** What the web says to one request; follows nothing. Never throws. */
export const askWeb =
  (userAgent: string, isAllowed: (hostname: string) => Promise<boolean> = isPublicHost): Ask =>
  async (url, method) => {
    try {
      if (!(await isAllowed(new URL(url).hostname)))
        return { status: 0, failure: 'the address is not one of the internet' };
      const response = await fetch(url, {
        method,
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
        headers: {
          'user-agent': userAgent,
          accept: 'text/html,application/pdf;q=0.9,*/*;q=0.8',
          'accept-language': 'en-US,en',
        },
      });
      await response.body?.cancel();
      const { status, headers } = response;
      return {
        status,
        location: headers.get('location') ?? undefined,
        retryAfter: Number(headers.get('retry-after')) || undefined,
      };
    } catch (error) {
      return { status: 0, failure: failureOf(error) };
    }
  };

const failures: Record<string, string> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ECONNREFUSED: 'the host refuses connections',
  ECONNRESET: 'the host broke the connection off',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be verified',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

function failureOf(error: unknown): string {
  const { name, code, cause } = error as { name?: string; code?: string; cause?: { code?: string } };
  if (name === 'TimeoutError') return `there was no answer in ${patience / 1000} s`;
  return failures[code ?? cause?.code ?? ''] ?? 'there was no answer';
}
