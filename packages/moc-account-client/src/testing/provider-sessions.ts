import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AdapterPayload, Provider } from 'oidc-provider';
import { type ProviderMemory, TTL } from './provider-configuration.js';
import type { TestAcr } from './sign-in-policy.js';

/** Who is signed in at the provider itself, whatever app they came from. */
export interface ProviderSessions {
  /** The account of the session that the browser holds. */
  current(request: IncomingMessage, response: ServerResponse): Promise<string | undefined>;
  /** Begins a session and sets its cookie; one of another person ends. */
  begin(request: IncomingMessage, response: ServerResponse, accountId: string, acr: TestAcr): Promise<void>;
  /** Ends all of a person and tells the apps. @returns how many there were */
  end(accountId: string): Promise<number>;
}

/** As oidc-provider types it; its clients can do more than the types say. */
interface ToldClient {
  readonly backchannelLogoutUri?: string;
  backchannelLogout(accountId: string, sid: string | undefined): Promise<unknown>;
}

export function providerSessions(
  provider: Provider,
  { adapter, people }: Pick<ProviderMemory, 'adapter' | 'people'>,
  onError: (error: Error) => void = () => {},
): ProviderSessions {
  async function tell(clientId: string, accountId: string, sid: string | undefined): Promise<void> {
    try {
      const client = (await provider.Client.find(clientId)) as unknown as ToldClient | undefined;
      if (client?.backchannelLogoutUri) await client.backchannelLogout(accountId, sid);
    } catch (error) {
      onError(error instanceof Error ? error : new Error(String(error)));
    }
  }

  return {
    current: async (request, response) => {
      const { accountId } = await provider.Session.get(provider.createContext(request, response));
      return accountId !== undefined && (await people.find(accountId)) ? accountId : undefined;
    },
    begin: async (request, response, accountId, acr) => {
      const context = provider.createContext(request, response);
      const before = await provider.Session.get(context);
      const isSame = before.accountId === accountId;
      if (!isSame && before.accountId !== undefined) await before.destroy();
      const session = isSame ? before : new provider.Session();
      // A new id each time: an id from before the sign-in is worth nothing after it.
      session.resetIdentifier();
      session.loginAccount({ accountId, acr, amr: ['pwd'] });
      await session.save(TTL.Session);
      context.cookies.set(provider.cookieName('session'), session.jti, {
        httpOnly: true,
        sameSite: 'lax',
        overwrite: true,
        expires: new Date(Date.now() + TTL.Session * 1_000),
      });
    },
    end: async (accountId) => {
      const sessions = adapter.forgetAccount(accountId);
      await Promise.all(
        sessions.flatMap(({ authorizations = {} }: AdapterPayload) =>
          Object.entries(authorizations).map(([clientId, { sid }]) => tell(clientId, accountId, sid)),
        ),
      );
      return sessions.length;
    },
  };
}
