import { MocError } from '@moc-sdk/core';
import type { OidcSettings } from '../settings.js';
import type { ProviderFinding } from '../sign-in-protocol.js';
import { CLOCK_TOLERANCE_S } from './clock-tolerance.js';
import { type ProviderMetadata, readMetadata } from './discovery.js';
import type { Provider } from './provider.js';
import { asSignInError } from './provider-errors.js';

type Finding = Omit<ProviderFinding, 'what'>;

/** Looks at the provider afresh, whatever is known of it. Never throws. */
export async function diagnoseProvider(
  settings: OidcSettings,
  provider: Provider,
): Promise<readonly ProviderFinding[]> {
  const metadata = await readMetadata(settings, provider.fetch).catch((error: unknown) =>
    asSignInError(error, 'metadata'),
  );
  if (MocError.isInstance(metadata)) {
    return [{ what: 'metadata', ...problem(metadata) }, ...clockFinding(provider)];
  }
  return [
    { what: 'metadata', ok: true, detail: `the issuer is ${metadata.issuer}` },
    { what: 'endpoints', ...endpointsFinding(settings, metadata) },
    { what: 'keys', ...(await keysFinding(provider, metadata)) },
    ...clockFinding(provider),
  ];
}

function endpointsFinding(settings: OidcSettings, metadata: ProviderMetadata): Finding {
  const lacking = whatIsLacking(settings, metadata);
  if (lacking.length > 0) return { ok: false, detail: lacking.join('; ') };
  const without = [
    ...(metadata.end_session_endpoint === undefined ? ['logout'] : []),
    ...(metadata.revocation_endpoint === undefined ? ['revocation'] : []),
  ];
  const detail = without.length > 0 ? `; the provider offers no ${without.join(' and no ')}` : '';
  return { ok: true, detail: `all by https or on this machine${detail}` };
}

/** What the options switch on and the provider does not say that it can. */
function whatIsLacking(settings: OidcSettings, metadata: ProviderMetadata): readonly string[] {
  const { par, dpopKey, clientAuth, idTokenAlgorithm } = settings;
  const wanted: readonly (readonly [string, string | undefined, unknown])[] = [
    ['idTokenAlgorithm', idTokenAlgorithm, metadata.id_token_signing_alg_values_supported],
    ['dpop', dpopKey?.alg, metadata.dpop_signing_alg_values_supported ?? []],
    ['clientAuth', clientAuth.method, metadata.token_endpoint_auth_methods_supported],
  ];
  const unsupported = wanted.flatMap(([option, value, supported]) =>
    value !== undefined && Array.isArray(supported) && !supported.includes(value)
      ? [`${option}: the provider does not name ${value} among what it takes`]
      : [],
  );
  return par && metadata.pushed_authorization_request_endpoint === undefined
    ? [...unsupported, 'par: the provider takes no pushed authorization requests']
    : unsupported;
}

async function keysFinding(provider: Provider, { jwks_uri }: ProviderMetadata): Promise<Finding> {
  try {
    const answer = await provider.fetch(jwks_uri, { method: 'GET', headers: { accept: 'application/json' } });
    const set: unknown = answer.status === 200 ? await answer.json() : undefined;
    const keys: unknown = typeof set === 'object' && set !== null && 'keys' in set ? set.keys : undefined;
    if (!Array.isArray(keys)) return problem(new MocError('sign-in/keys-unavailable'));
    return { ok: keys.length > 0, detail: `keys: ${keys.length}` };
  } catch (error) {
    const ours = MocError.isInstance(error) ? error : new MocError('sign-in/keys-unavailable');
    return problem(ours);
  }
}

function clockFinding({ clock }: Provider): ProviderFinding[] {
  const ahead = clock.ahead();
  if (ahead === undefined) return [];
  const seconds = Math.abs(ahead);
  const ok = seconds <= CLOCK_TOLERANCE_S;
  return [
    {
      what: 'clock',
      ...(ok
        ? { ok, detail: `they differ by ${seconds} s` }
        : problem(new MocError('sign-in/clock-skew', { details: { seconds } }))),
    },
  ];
}

function problem({ message, hint }: MocError): Finding {
  return { ok: false, detail: `${message} ${hint}` };
}
