import { authorizationResponseCases } from './authorization-response.js';
import { claimCases } from './claims.js';
import { timeClaimCases } from './claims-of-time.js';
import { discoveryCases } from './discovery.js';
import type { HostileCase } from './hostile-case.js';
import { joseAlgorithmCases } from './jose-algorithms.js';
import { joseHeaderCases } from './jose-headers.js';
import { joseKeyCases } from './jose-keys.js';
import { joseTextCases } from './jose-texts.js';
import { logoutCallCases } from './logout-call.js';
import { logoutTokenCases } from './logout-token.js';
import { pushedRequestCases } from './pushed-request.js';
import { refreshCases } from './refresh.js';
import { tokenResponseCases } from './token-response.js';
import { userinfoCases } from './userinfo.js';

/** Every way in which our hostile provider departs from the truth. */
export const hostileCases: readonly HostileCase[] = [
  ...discoveryCases,
  ...pushedRequestCases,
  ...authorizationResponseCases,
  ...tokenResponseCases,
  ...claimCases,
  ...timeClaimCases,
  ...joseAlgorithmCases,
  ...joseHeaderCases,
  ...joseTextCases,
  ...joseKeyCases,
  ...userinfoCases,
  ...refreshCases,
  ...logoutTokenCases,
  ...logoutCallCases,
];
