import { MocError } from '@moc-sdk/core';
import * as z from 'zod';
import type { Oauth2Settings } from '../settings.js';
import type { TokenSet } from '../sign-in-protocol.js';
import { callEndpoint, type EndpointAnswer } from './endpoint.js';
import { oauthError } from './oauth-error.js';

const tokenText = z.string().min(1).max(16_000);

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

  function read(answer: EndpointAnswer): TokenSet {
    if (!answer.ok) throw refusalOf(answer);
    const parsed = tokensSchema.safeParse(answer.body);
    if (!parsed.success) throw invalid(String(parsed.error.issues[0]?.path[0] ?? 'JSON'));
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
      ),
    refresh: async (refreshToken) => {
      const answer = await ask({ grant_type: 'refresh_token', refresh_token: refreshToken });
      if (errorOf(answer) === 'invalid_grant') {
        throw new MocError('sign-in/refresh-refused', { details: { error: 'invalid_grant' } });
      }
      // A provider that does not rotate sends none: the one before stays good.
      return { refreshToken, ...read(answer) };
    },
  };
}

function errorOf({ ok, body }: EndpointAnswer): string | undefined {
  return ok ? undefined : errorSchema.safeParse(body).data?.error;
}

function refusalOf(answer: EndpointAnswer): MocError {
  const error = errorOf(answer);
  return error === undefined ? invalid(`status ${answer.status}`) : oauthError(error);
}

function invalid(check: string): MocError {
  return new MocError('sign-in/token-response-invalid', { details: { check } });
}
