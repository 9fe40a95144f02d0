import { InvalidArgumentError } from 'commander';

export function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
}

export function hostAndPort(text: string): { host: string; port: number } {
  const [, host, port] = /^(.+):(\d+)$/.exec(text) ?? [];
  if (!host || !port) throw new InvalidArgumentError('An address is host:port, e.g. 127.0.0.1:3310.');
  return { host: host.replace(/^\[|\]$/g, ''), port: portNumber(port) };
}
