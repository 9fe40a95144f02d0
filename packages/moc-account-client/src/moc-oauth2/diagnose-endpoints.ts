import { MocError } from '@moc-sdk/core';
import { asSignInError } from '../oidc/provider-errors.js';
import { providerFetch } from '../oidc/provider-fetch.js';
import type { Oauth2Settings } from '../settings.js';
import type { ProviderFinding } from '../sign-in-protocol.js';
import { type EndpointName, endpointUrl } from './endpoint.js';

const PROBED: readonly EndpointName[] = ['authorize', 'resource'];
/** Difference of the two clocks that is worth a word, milliseconds. */
const CLOCK_TOLERANCE_MS = 30_000;

/** Knocks at the endpoints without a client or a token: any answer of a working server will do. */
export async function diagnoseEndpoints(settings: Oauth2Settings): Promise<readonly ProviderFinding[]> {
  const probes = await Promise.all(PROBED.map((name) => probe(settings, name)));
  const dates = probes.flatMap(({ date }) => (date === undefined ? [] : [date]));
  return [...probes.map(({ finding }) => finding), ...clockFinding(settings, dates[0])];
}

async function probe(
  settings: Oauth2Settings,
  name: EndpointName,
): Promise<{ finding: ProviderFinding; date?: number }> {
  const url = endpointUrl(settings, name);
  try {
    const { status, headers, body } = await providerFetch(settings.fetch)(url.href, {
      method: 'GET',
      signal: AbortSignal.timeout(settings.timeoutMs),
    });
    await body?.cancel();
    const date = Date.parse(headers.get('date') ?? '');
    const ok = status < 500 && status !== 404;
    return {
      finding: { what: 'endpoints', ok, detail: `${url.href}: HTTP ${status}` },
      ...(Number.isNaN(date) ? {} : { date }),
    };
  } catch (thrown) {
    return {
      finding: { what: 'endpoints', ok: false, detail: `${url.href}: ${asSignInError(thrown).message}` },
    };
  }
}

function clockFinding({ clock }: Oauth2Settings, date: number | undefined): ProviderFinding[] {
  if (date === undefined) return [];
  const differenceMs = clock.now().getTime() - date;
  const ok = Math.abs(differenceMs) <= CLOCK_TOLERANCE_MS;
  const seconds = Math.round(Math.abs(differenceMs) / 1_000);
  return [
    {
      what: 'clock',
      ok,
      detail: ok ? `${seconds} s` : new MocError('sign-in/clock-skew', { details: { seconds } }).message,
    },
  ];
}
