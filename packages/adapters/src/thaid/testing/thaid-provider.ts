import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { FictionalPerson } from '@moc-sdk/moc-account-client/verification/testing';
import Provider, { type Configuration } from 'oidc-provider';

/** An OpenID provider with the scopes of ThaID on a free port of this machine, and the fictional people. */
export interface ThaidProvider {
  readonly issuer: string;
  readonly clientSecret: string;
  /** What it says of everybody, over what it knows. */
  readonly says: Record<string, unknown>;
  close(): Promise<void>;
}

const SCOPES = ['pid', 'title', 'name', 'given_name', 'family_name', 'birthdate', 'ial'];

/** @param redirectUri where the app takes the answer */
export async function startThaidProvider(
  people: readonly FictionalPerson[],
  clientId: string,
  redirectUri: string,
): Promise<ThaidProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const clientSecret = randomBytes(18).toString('hex');
  const says: Record<string, unknown> = {};
  const configuration: Configuration = {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    cookies: { keys: [randomBytes(18).toString('hex')] },
    scopes: ['openid'],
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 60, AuthorizationCode: 60, IdToken: 60 },
    claims: { openid: ['sub'], ...Object.fromEntries(SCOPES.map((scope) => [scope, [scope]])) },
    conformIdTokenClaims: false,
    findAccount: (_context, id) => {
      const person = people.find((candidate) => candidate.id === id);
      return person && { accountId: id, claims: async () => ({ sub: id, ...claimsOf(person), ...says }) };
    },
  };
  const provider = new Provider(issuer, configuration);
  server.on('request', provider.callback());
  return {
    issuer,
    clientSecret,
    says,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function claimsOf({ nationalId, name, birthDate }: FictionalPerson): Record<string, unknown> {
  return {
    pid: nationalId,
    title: name.title,
    name: `${name.title ?? ''}${name.first} ${name.last}`,
    given_name: name.first,
    family_name: name.last,
    birthdate: birthDate,
    ial: 2.3,
  };
}
