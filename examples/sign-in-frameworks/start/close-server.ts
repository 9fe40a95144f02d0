import type { Server } from 'node:http';

/** Ends a server of Node at once, connections that browsers keep open included. */
export function closeServer(server: Pick<Server, 'close' | 'closeAllConnections'>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
