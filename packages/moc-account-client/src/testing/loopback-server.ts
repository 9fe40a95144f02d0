import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MocError } from '@moc-sdk/core';

/** Some clients try `::1` first for `localhost` and some `127.0.0.1`: both must answer. */
const LOCALHOST = ['127.0.0.1', '::1'];
/** Machines without IPv6 say so by these. */
const NO_SUCH_ADDRESS = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

export interface LoopbackServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves one port on both addresses of `localhost`, or on `host` alone.
 *
 * @throws MocError `system/port-in-use`
 */
export async function listenOnLoopback(
  listener: RequestListener,
  port: number,
  host?: string,
): Promise<LoopbackServer> {
  const [first = '127.0.0.1', second] = host === undefined ? LOCALHOST : [host];
  const server = await listen(listener, port, first);
  const servers = [server];
  const { port: bound } = server.address() as AddressInfo;
  try {
    if (second !== undefined) servers.push(await listen(listener, bound, second));
  } catch (error) {
    if (!NO_SUCH_ADDRESS.has(codeOf(error))) {
      await closeAll(servers);
      throw error;
    }
  }
  return { port: bound, close: () => closeAll(servers) };
}

function listen(listener: RequestListener, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once('error', (cause) =>
      reject(
        codeOf(cause) === 'EADDRINUSE'
          ? new MocError('system/port-in-use', { details: { port }, cause })
          : cause,
      ),
    );
    server.listen(port, host, () => resolve(server));
  });
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    ),
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
