import { createServer, type RequestListener } from 'node:http';

/** A place on this machine, known before what is served there. */
export interface Place {
  /** `http://localhost:PORT` */
  readonly url: string;
  serve(listener: RequestListener): void;
  close(): Promise<void>;
}

/** @param port 0 takes any free one */
export async function takePlace(port: number): Promise<Place> {
  let answer: RequestListener = (_request, response) => response.writeHead(503).end();
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://localhost:${address.port}`,
    serve: (listener) => {
      answer = listener;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
