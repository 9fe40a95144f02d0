import type { OidcOptions } from '@moc-sdk/moc-account-client';
import { readThaidProof, type ThaidProof } from './thaid-proof.js';

/** Options of {@link thaid}. */
export interface ThaidOptions
  extends Pick<OidcOptions, 'clientId' | 'baseUrl'>,
    Partial<
      Pick<
        OidcOptions,
        'basePath' | 'clientAuth' | 'idTokenAlgorithm' | 'scopes' | 'timeout' | 'onEvent' | 'fetch' | 'clock'
      >
    > {
  /** Default the issuer of the Department of Provincial Administration. */
  readonly issuer?: string;
  /** Sent as ThaID takes it (`client_secret_basic`), unless `clientAuth` says otherwise. */
  readonly clientSecret: string;
  /** Keys that seal a login under way, 32 characters or more each: the current one, then older ones. */
  readonly secrets: readonly string[];
  /**
   * Takes the proof; `request` carries the cookies of the app's own session, and so says whose proof it is. Rejects to
   * refuse it. The proof holds a national ID: seal it where it is kept, and never log it.
   */
  readonly takeProof: (proof: ThaidProof, request: Request) => void | Promise<void>;
}

const ISSUER = 'https://imauth.bora.dopa.go.th';
const SCOPES = ['openid', 'pid', 'title', 'given_name', 'family_name', 'birthdate', 'ial'];

/**
 * ThaID as a proof of identity: options for the relying party of MOC Account, which checks ThaID as strictly as any
 * provider. `GET {basePath}/login?returnTo=/x` sends a person there; back again, the proof is handed over. No session
 * begins, and the app's own one stays. `basePath` is `/thaid` by default.
 *
 * @example
 * ```ts
 * declare function keepProof(proof: ThaidProof, request: Request): Promise<void>;
 * const proofs = createMocAccount(
 *   thaid({
 *     clientId: 'ops-ta',
 *     clientSecret: process.env.THAID_SECRET ?? '',
 *     baseUrl: 'https://ops-ta.example',
 *     secrets: [process.env.SESSION_SECRET ?? ''],
 *     takeProof: keepProof,
 *   }),
 * );
 * if (proofs.owns(request)) return proofs.handler(request);
 * ```
 */
export function thaid(options: ThaidOptions): OidcOptions {
  const { issuer = ISSUER, clientSecret, secrets, takeProof, ...rest } = options;
  return {
    clientAuth: { method: 'client_secret_basic', secret: clientSecret },
    scopes: SCOPES,
    basePath: '/thaid',
    ...rest,
    protocol: 'oidc',
    issuer,
    tokens: 'forget',
    // What is kept of a login under way lies in its cookie; no session ever begins.
    session: { store: 'cookie', secrets },
    takeProof: ({ claims }, request) => takeProof(readThaidProof(claims), request),
  };
}
