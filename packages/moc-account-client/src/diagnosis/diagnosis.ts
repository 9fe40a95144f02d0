import { readCookies } from '../http/cookies.js';
import type { Settings } from '../settings.js';
import type { ProviderFinding } from '../sign-in-protocol.js';
import { addressFindings, seenAddress } from './address-findings.js';
import { roundTripFinding, sizeFinding } from './cookie-findings.js';
import type { Finding } from './finding.js';
import { providerFinding } from './provider-findings.js';
import { type Registration, registration } from './registration.js';

/** All that the diagnosis page says. Holds no secret and no cookie's value. */
export interface Diagnosis {
  readonly ok: boolean;
  readonly baseUrl: string;
  readonly register: Registration;
  /** The headers that tell the address, as they arrived. */
  readonly seen: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
}

/** @param probe the value of the cookie that was set just before */
export function diagnosisOf(
  request: Request,
  settings: Settings,
  probe: string,
  provider: readonly ProviderFinding[],
): Diagnosis {
  const { headers } = request;
  const findings = [
    ...addressFindings(headers, new URL(settings.origin)),
    roundTripFinding(readCookies(request).get(settings.cookies.probe) === probe, settings.cookies),
    sizeFinding(headers.get('cookie') ?? ''),
    ...provider.map(providerFinding),
  ];
  return {
    ok: findings.every(({ ok }) => ok),
    baseUrl: settings.origin,
    register: registration(settings),
    seen: seenAddress(headers),
    findings,
  };
}
