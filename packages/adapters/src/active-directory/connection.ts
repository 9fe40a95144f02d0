import { Client, type Entry, type Filter } from 'ldapts';
import { SourceTrouble } from '../source-calls/source-trouble.js';
import { withinTime } from '../source-calls/within-time.js';
import { ldapTrouble, NO_CODE } from './ldap-trouble.js';
import { type Line, openLine, type Peer } from './line.js';

/** One search below a base. */
export interface Search {
  readonly base: string;
  readonly filter: Filter;
  readonly attributes: string[];
  /** Milliseconds that the server may spend. */
  readonly timeLimit: number;
}

/** A connection that is encrypted and signed in. */
export interface Connection {
  /** Fit for another search. */
  isFit(): boolean;
  /** Broken, though nobody here closed it. */
  isLost(): boolean;
  /**
   * At most `most` entries; referrals to other servers are left out.
   *
   * @throws SourceTrouble
   */
  search(search: Search, most: number, signal: AbortSignal): Promise<Entry[]>;
  /** All entries, in pages of `size`. Each page may take the time limit of the search. @throws SourceTrouble */
  pages(search: Search, size: number, signal: AbortSignal | undefined): AsyncGenerator<Entry[]>;
  close(): Promise<void>;
}

export interface Account {
  readonly user: string;
  readonly password: string;
}

/** How long a farewell may take before the line is cut. */
const FAREWELL = 500;

/**
 * Reaches one server, encrypts, signs in.
 *
 * @param timeLimit milliseconds for all of it
 * @throws SourceTrouble
 */
export async function connect(peer: Peer, account: Account, timeLimit: number): Promise<Connection> {
  const state: State = { pending: new Set(), isFit: true, isLost: false, isClosing: false };
  const line = openLine(peer, () => lose(state));
  // A new client for each connection: one that is used again would read on in the middle of an old message.
  const client = new Client({ ...line.clientOptions, strictDN: false });
  try {
    await withinTime(timeLimit, undefined, async () => {
      if (!line.isEncrypted) await client.startTLS(line.tlsOptions());
      await client.bind(account.user, account.password);
    });
  } catch (error) {
    const { isLost } = state;
    state.isClosing = true;
    line.cut();
    const trouble = ldapTrouble(error);
    throw isLost && trouble.detail === NO_CODE ? connectionLost() : trouble;
  }
  return connectionOver(client, line, state);
}

interface State {
  /** Ends a search that waits. */
  readonly pending: Set<(trouble: SourceTrouble) => void>;
  isFit: boolean;
  isLost: boolean;
  /** Closed from this side, on purpose. */
  isClosing: boolean;
}

function connectionLost(): SourceTrouble {
  return new SourceTrouble('unreachable', 'connection lost');
}

function lose(state: State): void {
  state.isLost = !state.isClosing;
  state.isFit = false;
  for (const end of state.pending) end(connectionLost());
}

function connectionOver(client: Client, line: Line, state: State): Connection {
  const isFit = () => state.isFit && client.isBound;
  /** Those who wait on an unfit line still get their answers, should any come. */
  const cutWhenIdle = () => {
    if (state.isFit || state.pending.size > 0) return;
    state.isClosing = true;
    line.cut();
  };

  async function exchange<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const heard = line.bytesRead();
    try {
      if (!isFit()) throw connectionLost();
      return await waiting(state, signal, work);
    } catch (error) {
      // Not a word since the question: the next one asks over a line of its own.
      if (signal.aborted && line.bytesRead() === heard) state.isFit = false;
      throw ldapTrouble(error);
    } finally {
      cutWhenIdle();
    }
  }

  return {
    isFit,
    isLost: () => state.isLost,
    search: (search, most, signal) =>
      exchange(signal, async () => {
        const { searchEntries } = await client.search(search.base, { ...asked(search), sizeLimit: most });
        return searchEntries;
      }),
    async *pages(search, size, signal) {
      const results = client.searchPaginated(search.base, { ...asked(search), paged: { pageSize: size } });
      for (;;) {
        const page = await withinTime(search.timeLimit, signal, (inTime) =>
          exchange(inTime, () => results.next()),
        );
        if (page.done) return;
        yield page.value.searchEntries;
      }
    },
    close: async () => {
      state.isFit = false;
      state.isClosing = true;
      await withinTime(FAREWELL, undefined, () => client.unbind()).catch(() => {});
      line.cut();
    },
  };
}

function asked({ filter, attributes, timeLimit }: Search) {
  return { scope: 'sub', filter, attributes, timeLimit: Math.ceil(timeLimit / 1000) } as const;
}

/** Waits for the work, but no longer than the connection lives and the signal lets it. */
function waiting<T>(state: State, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const end = (trouble: SourceTrouble) => settle(() => reject(trouble));
    const endByCaller = () => end(ldapTrouble(signal.reason));
    const settle = (how: () => void) => {
      state.pending.delete(end);
      signal.removeEventListener('abort', endByCaller);
      how();
    };
    if (signal.aborted) return reject(ldapTrouble(signal.reason));
    state.pending.add(end);
    signal.addEventListener('abort', endByCaller, { once: true });
    work().then(
      (value) => settle(() => resolve(value)),
      (error) => settle(() => reject(error)),
    );
  });
}
