import { isIPv4, isIPv6 } from 'node:net';

/** How many of the eight groups of an IPv6 address name the network: a subscriber is given a whole /64. */
const NETWORK_GROUPS = 4;

/**
 * Whose address it is, as far as limits go: an IPv4 address, or the /64 network of an IPv6 address, in one spelling. Whoever
 * has one IPv6 address has 2^64 of them. What is no address is one by itself.
 */
export function clientNetwork(address: string): string {
  const [bare = ''] = address.trim().toLowerCase().split('%');
  if (!isIPv6(bare)) return bare === '' ? address : bare;
  const groups = groupsOf(bare);
  return mappedIPv4(groups) ?? `${groups.slice(0, NETWORK_GROUPS).join(':')}::/64`;
}

/** All eight groups as numbers in hex, without leading zeros. */
function groupsOf(address: string): string[] {
  // Writes an IPv4 tail as two groups and shortens what is zero.
  const short = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [head = '', tail] = short.split('::');
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = 8 - (before?.length ?? 0) - (after?.length ?? 0);
  return [...(before ?? []), ...Array.from({ length: zeros }, () => '0'), ...(after ?? [])];
}

/** `::ffff:a.b.c.d` is how a server that listens on both kinds writes an IPv4 address. */
function mappedIPv4(groups: readonly string[]): string | undefined {
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return undefined;
  const [high = 0, low = 0] = groups.slice(6).map((group) => Number.parseInt(group, 16));
  const address = [high >> 8, high & 255, low >> 8, low & 255].join('.');
  return isIPv4(address) ? address : undefined;
}
