import { createMocAccount, type MocAccount, memorySessions } from '@moc-sdk/moc-account-client';

/** Where the app and the provider are. */
export interface DemoPlace {
  readonly issuer: string;
  /** The app's own origin. */
  readonly baseUrl: string;
}

/** The client that the emulator knows. Its secrets are public: they open nothing but a demonstration. */
export const demoClient = { clientId: 'sign-in-frameworks', secret: 'sign-in-frameworks-demo-secret' };

/**
 * The sign-in of the demonstration: the same for every framework.
 *
 * @param pageStyle the app's typeface, for the pages on which the sign-in says what went wrong
 */
export function demoAccount({ issuer, baseUrl }: DemoPlace, pageStyle = ''): MocAccount {
  return createMocAccount({
    protocol: 'oidc',
    issuer,
    clientId: demoClient.clientId,
    clientAuth: { method: 'client_secret_post', secret: demoClient.secret },
    baseUrl,
    pageStyle,
    session: { store: memorySessions(), secrets: ['sign-in-frameworks-demo-session-secret'] },
  });
}
