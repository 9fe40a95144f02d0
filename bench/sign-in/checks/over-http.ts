import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Sessions } from './in-process.js';
import type { LoadGenerator } from './load-generator.js';
import { type Round, timed } from './rounds.js';

/** An app that listens on this machine. */
export interface Served extends Sessions {
  readonly port: number;
  close(): Promise<void>;
}

export async function serve(sessions: Sessions, app: RequestListener): Promise<Served> {
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    ...sessions,
    port,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** One request with each cookie, from another process over connections that stay open. */
export const checkOverHttp =
  (load: LoadGenerator) =>
  async ({ peer, port, cookies, subjects }: Served): Promise<Round> => {
    let wrong = 0;
    const round = await timed(cookies.length, async () => {
      wrong = (await load.run({ port, cookies, subjects })).wrong;
    });
    if (wrong > 0) throw new Error(`${peer.name} answered ${wrong} requests wrongly.`);
    return round;
  };
