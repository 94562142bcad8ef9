import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Addresses of a network that only machines in it can reach (IANA special-purpose address registries). */
const ranges4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/3',
];
const ranges6 = ['::/127', '::ffff:0:0/96', '64:ff9b::/96', '100::/64', 'fc00::/7', 'fe80::/10', 'ff00::/8'];

/** One list for each family: in a common one the range of IPv4 written as IPv6 would hold every IPv4 address. */
function listOf(ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', length = ''] = range.split('/');
    list.addSubnet(net, Number(length), family);
  }
  return list;
}
const inside4 = listOf(ranges4, 'ipv4');
const inside6 = listOf(ranges6, 'ipv6');

/** Whether an address of the internet, and not of the network of the machine that asks. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family === 4 ? !inside4.check(address, 'ipv4') : family === 6 && !inside6.check(address, 'ipv6');
}

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
