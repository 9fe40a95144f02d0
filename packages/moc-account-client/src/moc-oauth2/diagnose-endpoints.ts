import { MocError } from '@moc-sdk/core';
import { CLOCK_TOLERANCE_S } from '../oidc/clock-tolerance.js';
import { asSignInError } from '../oidc/provider-errors.js';
import { providerFetch } from '../oidc/provider-fetch.js';
import type { Oauth2Settings } from '../settings.js';
import type { ProviderFinding } from '../sign-in-protocol.js';
import { type EndpointName, endpointUrl } from './endpoint.js';

const PROBED: readonly EndpointName[] = ['authorize', 'accesstoken', 'resource'];

/** Knocks at the endpoints without a client or a token: any answer of a working server will do. Never throws. */
export async function diagnoseEndpoints(settings: Oauth2Settings): Promise<readonly ProviderFinding[]> {
  const probes = await Promise.all(PROBED.map((name) => probe(settings, name)));
  const date = probes.find((one) => one.date !== undefined)?.date;
  return [...probes.map(({ finding }) => finding), ...clockFinding(settings, date)];
}

async function probe(
  settings: Oauth2Settings,
  name: EndpointName,
): Promise<{ finding: ProviderFinding; date?: number }> {
  const { href } = endpointUrl(settings, name);
  const finding = (ok: boolean, detail: string): ProviderFinding => ({
    what: 'endpoints',
    ok,
    detail: `${href}: ${detail}`,
  });
  try {
    const { status, headers } = await providerFetch(settings)(href, { method: 'GET' });
    const date = Date.parse(headers.get('date') ?? '');
    return {
      finding: finding(status < 500 && status !== 404, `HTTP ${status}`),
      ...(!Number.isNaN(date) && { date }),
    };
  } catch (thrown) {
    const { message, hint } = asSignInError(thrown);
    return { finding: finding(false, `${message} ${hint}`) };
  }
}

function clockFinding({ clock }: Oauth2Settings, date: number | undefined): ProviderFinding[] {
  if (date === undefined) return [];
  const seconds = Math.round(Math.abs(clock.now().getTime() - date) / 1_000);
  if (seconds <= CLOCK_TOLERANCE_S)
    return [{ what: 'clock', ok: true, detail: `they differ by ${seconds} s` }];
  const { message, hint } = new MocError('sign-in/clock-skew', { details: { seconds } });
  return [{ what: 'clock', ok: false, detail: `${message} ${hint}` }];
}
