import { checkNationalId, MocError } from '@moc-sdk/core';
import type { DirectoryAnswer, PersonnelDirectory } from '@moc-sdk/moc-account-client/verification';
import type { Entry } from 'ldapts';
import { unavailable } from '../source-calls/source-trouble.js';
import { withinTime } from '../source-calls/within-time.js';
import type { Search } from './connection.js';
import { type ConnectionKeeper, keepConnection } from './connection-keeper.js';
import { ldapTrouble } from './ldap-trouble.js';
import { type ActiveDirectoryOptions, type ActiveDirectorySettings, readOptions } from './options.js';
import { attributesToRead, nationalIdsOf, readEntry } from './read-entry.js';
import { spellings, usersWith, usersWithAny } from './staff-filter.js';

/** Somebody on the list of a directory. */
export interface ListedPerson {
  /** 13 digits with a right check digit. */
  readonly nationalId: string;
  /** `active` or `inactive`; `unavailable` where the entry does not say which. */
  readonly answer: DirectoryAnswer;
}

/** A directory that can be asked for one person, and read from end to end. */
export interface ActiveDirectory extends PersonnelDirectory {
  /**
   * Everybody who has a national ID, page by page over a connection of its own. Somebody with two accounts comes twice.
   *
   * @throws MocError `source/unavailable` in the middle of the list, when the directory goes away
   */
  list(call?: { readonly signal?: AbortSignal }): AsyncGenerator<ListedPerson>;
  /** Says farewell to the server. Look-ups from then on are `unavailable`. */
  close(): Promise<void>;
}

/** Two are enough to know that a number is not one person's. */
const MOST_HITS = 2;
const PAGE_SIZE = 200;

/**
 * An Active Directory as a `PersonnelDirectory`. One encrypted connection is kept and made anew when it breaks; a look-up
 * that it broke under is asked once more. Whoever is disabled or whose account has ended is `inactive`; a number that two
 * accounts carry is `ambiguous`; whatever goes wrong is `unavailable`, never an error.
 *
 * @throws MocError `source/misconfigured`: an address without encryption, an empty password, …
 *
 * @example
 * ```ts
 * const directory = activeDirectory({
 *   url: ['ldaps://dc1.agency.example', 'ldaps://dc2.agency.example'],
 *   ca: readFileSync('/etc/ssl/agency-ca.pem', 'utf8'),
 *   bind: { user: 'svc-moc-account@agency.example', password: process.env.AD_PASSWORD ?? '' },
 *   base: 'OU=Personnel,DC=agency,DC=example',
 * });
 * const answer = await directory.find('9999999999994', { signal: AbortSignal.timeout(5_000) });
 * await directory.close();
 * ```
 */
export function activeDirectory(options: ActiveDirectoryOptions): ActiveDirectory {
  const settings = readOptions(options);
  const keeper = keepConnection(settings);
  const { name, onTrouble, timeLimit } = settings;
  return {
    name,
    find: async (nationalId, { signal }) => {
      const checked = checkNationalId(nationalId);
      // What is no national ID is nobody's.
      if (!checked.valid) return { answer: 'not-found' };
      try {
        return await withinTime(timeLimit, signal, (inTime) => ask(checked.id, settings, keeper, inTime));
      } catch (error) {
        return unavailable(name, ldapTrouble(error), onTrouble);
      }
    },
    list: ({ signal } = {}) => list(settings, keeper, signal),
    close: () => keeper.close(),
  };
}

async function ask(
  nationalId: string,
  settings: ActiveDirectorySettings,
  keeper: ConnectionKeeper,
  signal: AbortSignal,
): Promise<DirectoryAnswer> {
  const { attributes, clock } = settings;
  const search = {
    ...searchIn(settings),
    filter: usersWith(attributes.nationalId, spellings(nationalId)),
  };
  // Servers compare by rules of their own: only what carries this very number counts.
  const hits = (await searchTwice(keeper, search, signal)).filter((entry) =>
    nationalIdsOf(entry, attributes).includes(nationalId),
  );
  const [entry] = hits;
  if (!entry) return { answer: 'not-found' };
  if (hits.length > 1) return { answer: 'ambiguous', hits: hits.length };
  return readEntry(entry, attributes, clock.now());
}

/** Once more where the connection broke on the way; reading twice changes nothing. */
async function searchTwice(keeper: ConnectionKeeper, search: Search, signal: AbortSignal): Promise<Entry[]> {
  const connection = await keeper.connection();
  try {
    return await connection.search(search, MOST_HITS, signal);
  } catch (error) {
    if (!connection.isLost() || signal.aborted) throw error;
  }
  return (await keeper.connection()).search(search, MOST_HITS, signal);
}

async function* list(
  settings: ActiveDirectorySettings,
  keeper: ConnectionKeeper,
  signal: AbortSignal | undefined,
): AsyncGenerator<ListedPerson> {
  const { name, attributes, clock } = settings;
  const search = { ...searchIn(settings), filter: usersWithAny(attributes.nationalId) };
  let connection: Awaited<ReturnType<ConnectionKeeper['ownConnection']>> | undefined;
  try {
    connection = await keeper.ownConnection();
    for await (const page of connection.pages(search, PAGE_SIZE, signal)) {
      for (const entry of page) {
        const answer = readEntry(entry, attributes, clock.now());
        for (const nationalId of nationalIdsOf(entry, attributes)) yield { nationalId, answer };
      }
    }
  } catch (error) {
    const { reason, detail } = ldapTrouble(error);
    throw new MocError('source/unavailable', { details: { source: name, reason, detail } });
  } finally {
    await connection?.close();
  }
}

function searchIn({ base, attributes, timeLimit }: ActiveDirectorySettings): Omit<Search, 'filter'> {
  return { base, attributes: attributesToRead(attributes), timeLimit };
}
