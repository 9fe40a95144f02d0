import { createServer, type RequestListener, type Server } from 'node:http';
import { MocError } from '@moc-sdk/core';

/** Browsers may try either for `http://localhost`. */
const LOCALHOST = ['127.0.0.1', '::1'] as const;
/** A machine without IPv6. */
const NO_SUCH_ADDRESS = new Set<unknown>(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);
/** How long answers that are under way may take to finish. */
const GRACE_MS = 5_000;
/**
 * Longer than proxies and clients keep an idle connection (commonly 60 s): a server that hangs up first makes the next
 * request on that connection fail.
 */
const KEEP_ALIVE_MS = 65_000;

export interface Listening {
  close(): Promise<void>;
}

/**
 * Listens on this machine only.
 *
 * @throws MocError `system/port-in-use`
 */
export async function listenOnLocalhost(listener: RequestListener, port: number): Promise<Listening> {
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map(closeServer));
  };
  for (const host of LOCALHOST) {
    try {
      servers.push(await listen(listener, port, host));
    } catch (error) {
      const isSpare = servers.length > 0 && NO_SUCH_ADDRESS.has(codeOf(error));
      if (isSpare) continue;
      await close();
      throw error;
    }
  }
  return { close };
}

function listen(listener: RequestListener, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(
      { keepAliveTimeout: KEEP_ALIVE_MS, headersTimeout: KEEP_ALIVE_MS + 1_000 },
      listener,
    );
    server.once('error', (cause) => {
      const isTaken = codeOf(cause) === 'EADDRINUSE';
      reject(isTaken ? new MocError('system/port-in-use', { details: { port }, cause }) : cause);
    });
    server.listen(port, host, () => resolve(server));
  });
}

/** Lets answers finish, then hangs up. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const hangUp = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(hangUp);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
