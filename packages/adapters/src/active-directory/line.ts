import { isIP, connect as openTcp, type Socket } from 'node:net';
import { type ConnectionOptions, connect as openTls } from 'node:tls';
import type { ClientOptions } from 'ldapts';

/** Whom to reach, and how to know that it is them. */
export interface Peer {
  readonly url: string;
  readonly ca?: string | readonly string[] | undefined;
  readonly serverName?: string | undefined;
}

/** The sockets of one connection. */
export interface Line {
  readonly clientOptions: Pick<ClientOptions, 'url' | 'createConnection' | 'createSecureConnection'>;
  /** For `startTLS`; makes an object each time, because the client writes into it. */
  tlsOptions(): ConnectionOptions;
  readonly isEncrypted: boolean;
  /** How much has been heard from the server. */
  bytesRead(): number;
  cut(): void;
}

const QUIET_UNTIL_PROBED = 30_000;

/**
 * Opens sockets for a client, once: a client that has lost its line would open another by itself, without a bind and, where
 * StartTLS was used, without encryption.
 *
 * @param onCut is called when the line is broken, by either side
 */
export function openLine({ url, ca, serverName }: Peer, onCut: () => void): Line {
  const { hostname } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const sockets: Socket[] = [];
  let isCut = false;
  const keep = <S extends Socket>(socket: S): S => {
    sockets.push(socket);
    socket.setKeepAlive(true, QUIET_UNTIL_PROBED);
    socket.setNoDelay(true);
    socket.once('close', onCut);
    return socket;
  };
  const once = (open: () => Socket, most: number) => {
    if (isCut || sockets.length >= most) throw new Error('the line was lost');
    return keep(open());
  };
  const tlsOptions = (): ConnectionOptions => ({
    host,
    // The name of a machine, never an address (RFC 6066).
    ...((serverName ?? isIP(host) === 0) && { servername: serverName ?? host }),
    ...(ca !== undefined && { ca: [ca].flat() }),
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true,
  });
  const secure = (first: number | ConnectionOptions) =>
    typeof first === 'number'
      ? once(() => openTls({ ...tlsOptions(), port: first }), 1)
      : once(() => openTls(first), 2);
  return {
    clientOptions: {
      url,
      createConnection: ((port: number) => once(() => openTcp({ host, port }), 1)) as typeof openTcp,
      createSecureConnection: secure as typeof openTls,
    },
    tlsOptions,
    isEncrypted: url.startsWith('ldaps:'),
    bytesRead: () => sockets.reduce((sum, socket) => sum + socket.bytesRead, 0),
    cut: () => {
      if (isCut) return;
      isCut = true;
      for (const socket of sockets) {
        // The client takes its listeners away; an error without one would end the process.
        socket.on('error', () => {});
        socket.destroy();
      }
    },
  };
}
