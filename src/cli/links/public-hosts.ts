import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Addresses of a network that only machines in it can reach (IANA special-purpose address registries). */
const inside = new BlockList();
const ranges4 = ['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.168.0.0/16', '198.18.0.0/15', '224.0.0.0/3'];
const ranges6 = ['::/127', '::ffff:0:0/96', '64:ff9b::/96', '100::/64', 'fc00::/7', 'fe80::/10', 'ff00::/8'];
for (const range of ranges4) add(range, 'ipv4');
for (const range of ranges6) add(range, 'ipv6');

function add(range: string, family: 'ipv4' | 'ipv6'): void {
  const [net = '', length = ''] = range.split('/');
  inside.addSubnet(net, Number(length), family);
}

/** Whether an address of the internet, and not of the network of the machine that asks. */
export const isPublicAddress = (address: string): boolean => isIP(address) !== 0 && !inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/**
 * Whether every address of a host is one of the internet: content must not make the machine that asks look into
 * its own network.
 *
 * @throws the error of the look-up where there is no such host
 */
export async function isPublicHost(hostname: string): Promise<boolean> {
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare)) return isPublicAddress(bare);
  const found = await lookup(bare, { all: true });
  return found.every(({ address }) => isPublicAddress(address));
}
