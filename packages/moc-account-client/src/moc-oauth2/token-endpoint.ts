import type { MocError } from '@moc-sdk/core';
import * as z from 'zod';
import { answeredWith } from '../oidc/provider-errors.js';
import { refusalOf } from '../oidc/refusals.js';
import type { Oauth2Settings } from '../settings.js';
import type { TokenSet } from '../sign-in-protocol.js';
import { callEndpoint, type EndpointAnswer } from './endpoint.js';

/** RFC 6749 A.12 and A.17: what a header can carry. */
const tokenText = z.string().regex(/^[\x20-\x7e]{1,16000}$/);

const tokensSchema = z.object({
  access_token: tokenText,
  token_type: z
    .string()
    .regex(/^bearer$/i)
    .nullish(),
  // As a number or as text; a lifetime that cannot be read is unknown.
  expires_in: z.coerce
    .number()
    .positive()
    .max(10 * 365 * 86_400)
    .nullish()
    .catch(undefined),
  refresh_token: tokenText.nullish(),
});

const errorSchema = z.object({ error: z.string() });

/** Trades a code, or a refresh token, for tokens. */
export interface TokenEndpoint {
  /** @throws MocError `sign-in/code-refused`, `sign-in/token-response-invalid`, `sign-in/misconfigured` */
  redeem(grant: {
    readonly code: string;
    readonly verifier: string;
    readonly redirectUri: string;
  }): Promise<TokenSet>;
  /** @throws MocError `sign-in/refresh-refused`, `sign-in/token-response-invalid`, `sign-in/misconfigured` */
  refresh(refreshToken: string): Promise<TokenSet>;
}

export function tokenEndpoint(settings: Oauth2Settings): TokenEndpoint {
  function ask(parameters: Record<string, string>): Promise<EndpointAnswer> {
    const body = new URLSearchParams({
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      ...parameters,
    });
    return callEndpoint(settings, 'accesstoken', { method: 'POST', body });
  }

  function read(answer: EndpointAnswer, examined: 'tokens' | 'refresh'): TokenSet {
    if (!answer.ok) throw refusalIn(answer, examined);
    const parsed = tokensSchema.safeParse(answer.body);
    if (!parsed.success) throw refusalOf(examined, String(parsed.error.issues[0]?.path[0] ?? 'json'));
    const { access_token, expires_in, refresh_token } = parsed.data;
    const endsAt = expires_in && new Date(settings.clock.now().getTime() + expires_in * 1_000);
    return {
      accessToken: access_token,
      tokenType: 'Bearer',
      ...(endsAt && { expiresAt: endsAt.toISOString() }),
      ...(refresh_token && { refreshToken: refresh_token }),
    };
  }

  return {
    redeem: async ({ code, verifier, redirectUri }) =>
      read(
        await ask({
          grant_type: 'authorization_code',
          code,
          redirect_uri: redirectUri,
          code_verifier: verifier,
        }),
        'tokens',
      ),
    refresh: async (refreshToken) => {
      const answer = await ask({ grant_type: 'refresh_token', refresh_token: refreshToken });
      // A provider that does not rotate sends none: the one before stays good.
      return { refreshToken, ...read(answer, 'refresh') };
    },
  };
}

function refusalIn({ body, status }: EndpointAnswer, examined: 'tokens' | 'refresh'): MocError {
  const error = errorSchema.safeParse(body).data?.error;
  if (error !== undefined) return answeredWith(error, examined);
  // Without an error's name, only the client's own proof can be what was not taken.
  if (status === 401) return answeredWith('invalid_client', examined);
  return refusalOf(examined, body === undefined ? 'json' : 'status');
}
