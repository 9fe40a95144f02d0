import { activeDirectory } from '@moc-sdk/adapters/active-directory';
import ldapjs from 'ldapjs';
import { AndFilter, Client, EqualityFilter } from 'ldapts';
import { ATTRIBUTES, type DirectoryPeer, type Server } from './directory-peer.js';

/** All of them over LDAPS with the private authority, with the same account. The first is what the others are compared with. */
export async function allPeers(server: Server): Promise<DirectoryPeer[]> {
  return [moc(server), await ldaptsKept(server), ldaptsAnew(server), await ldapjsKept(server)];
}

function moc({ url, ca, base, bindUpn, password }: Server): DirectoryPeer {
  const bind = { user: bindUpn, password };
  const directory = activeDirectory({ url, ca, base, bind, timeLimit: 30_000, connectTimeLimit: 30_000 });
  return {
    name: 'moc, activeDirectory()',
    find: async (nationalId) => {
      const answer = await directory.find(nationalId, { signal: AbortSignal.timeout(30_000) });
      return answer.answer === 'active' ? answer.person.name.last : undefined;
    },
    close: () => directory.close(),
  };
}

async function ldaptsKept(server: Server): Promise<DirectoryPeer> {
  const client = newClient(server);
  await client.bind(server.bindUpn, server.password);
  return {
    name: 'ldapts, one client kept',
    find: (nationalId) => searchWith(client, server.base, nationalId),
    close: () => client.unbind(),
  };
}

function ldaptsAnew(server: Server): DirectoryPeer {
  return {
    name: 'ldapts, a client for each look-up',
    find: async (nationalId) => {
      const client = newClient(server);
      try {
        await client.bind(server.bindUpn, server.password);
        return await searchWith(client, server.base, nationalId);
      } finally {
        await client.unbind();
      }
    },
    close: async () => {},
  };
}

function newClient({ url, ca }: Server): Client {
  return new Client({ url, tlsOptions: { ca } });
}

async function searchWith(client: Client, base: string, nationalId: string): Promise<string | undefined> {
  const { searchEntries } = await client.search(base, {
    scope: 'sub',
    sizeLimit: 2,
    attributes: ATTRIBUTES,
    filter: new AndFilter({
      filters: [
        new EqualityFilter({ attribute: 'employeeID', value: nationalId }),
        new EqualityFilter({ attribute: 'objectClass', value: 'user' }),
      ],
    }),
  });
  const last = searchEntries[0]?.sn;
  return typeof last === 'string' ? last : undefined;
}

async function ldapjsKept({ url, ca, base, bindUpn, password }: Server): Promise<DirectoryPeer> {
  const client = ldapjs.createClient({ url, tlsOptions: { ca } });
  client.on('error', () => {});
  await new Promise<void>((resolve, reject) =>
    client.bind(bindUpn, password, (error) => (error ? reject(error) : resolve())),
  );
  const filterFor = (nationalId: string) =>
    new ldapjs.AndFilter({
      filters: [
        new ldapjs.EqualityFilter({ attribute: 'employeeID', value: nationalId }),
        new ldapjs.EqualityFilter({ attribute: 'objectClass', value: 'user' }),
      ],
    });
  const options = { scope: 'sub', sizeLimit: 2, attributes: ATTRIBUTES } as const;
  return {
    name: 'ldapjs, one client kept',
    find: (nationalId) =>
      new Promise((resolve, reject) => {
        client.search(base, { ...options, filter: filterFor(nationalId) }, (error, response) => {
          if (error) return reject(error);
          let last: string | undefined;
          response.on('searchEntry', (entry) => {
            last = entry.pojo.attributes.find(({ type }) => type === 'sn')?.values[0];
          });
          response.once('error', reject);
          response.once('end', () => resolve(last));
        });
      }),
    close: () => new Promise((resolve) => client.unbind(() => resolve())),
  };
}
