import { SourceTrouble } from '../source-calls/source-trouble.js';
import { type Connection, connect } from './connection.js';
import { ldapTrouble } from './ldap-trouble.js';
import type { ActiveDirectorySettings } from './options.js';

/**
 * How long a refused password is not tried again, in milliseconds. Directories lock an account after some wrong passwords,
 * and every look-up would be one.
 */
const REFUSAL_PAUSE = 60_000;

export interface ConnectionKeeper {
  /** The kept connection; a new one where there is none. Whoever asks meanwhile gets the same. @throws SourceTrouble */
  connection(): Promise<Connection>;
  /** A connection for the asker alone. @throws SourceTrouble */
  ownConnection(): Promise<Connection>;
  /** No connection is made any more. */
  close(): Promise<void>;
}

/** Keeps one connection to the first server that answers. A connection carries any number of look-ups at once. */
export function keepConnection(settings: ActiveDirectorySettings): ConnectionKeeper {
  const { url: urls, clock } = settings;
  let kept: Connection | undefined;
  let opening: Promise<Connection> | undefined;
  let answeredLast = 0;
  let pausedUntil = 0;
  let isClosed = false;

  async function reachAny(): Promise<Connection> {
    if (clock.now().getTime() < pausedUntil)
      throw new SourceTrouble('refused-credentials', 'not tried again yet');
    let trouble = new SourceTrouble('unreachable', 'closed');
    for (let tried = 0; tried < urls.length && !isClosed; tried += 1) {
      const place = (answeredLast + tried) % urls.length;
      try {
        const connection = await reach(urls[place] ?? '');
        answeredLast = place;
        return connection;
      } catch (error) {
        trouble = ldapTrouble(error);
        // The other servers know the same password.
        if (trouble.reason === 'refused-credentials') break;
      }
    }
    if (trouble.reason === 'refused-credentials') pausedUntil = clock.now().getTime() + REFUSAL_PAUSE;
    throw trouble;
  }

  async function reach(url: string): Promise<Connection> {
    const { ca, serverName, bind, connectTimeLimit } = settings;
    const connection = await connect({ url, ca, serverName }, bind, connectTimeLimit);
    if (!isClosed) return connection;
    await connection.close();
    throw new SourceTrouble('unreachable', 'closed');
  }

  return {
    connection: async () => {
      if (kept?.isFit()) return kept;
      opening ??= reachAny().finally(() => {
        opening = undefined;
      });
      kept = await opening;
      return kept;
    },
    ownConnection: reachAny,
    close: async () => {
      isClosed = true;
      await opening?.catch(() => {});
      await kept?.close();
    },
  };
}
