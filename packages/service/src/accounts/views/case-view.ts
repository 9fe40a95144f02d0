import { defaultVerificationRules, type VerificationState } from '@moc-sdk/moc-account-client/verification';
import type { CaseRecord } from '../../ports/index.js';
import type { CaseView, PersonNotice } from './person-views.js';

/** What a person may see of their own case. */
export function caseView({ id, state, openedAt, file }: CaseRecord): CaseView {
  const { status, version, way, tries, lockedUntil, retryAt, rejection, document, decision } = state;
  return {
    id,
    status,
    version,
    way: way ?? 'ministry-personnel',
    openedAt,
    triesLeft: Math.max(0, defaultVerificationRules.maxTries - tries),
    ...(lockedUntil && { lockedUntil }),
    ...(retryAt && { retryAt }),
    ...(rejection && { rejection: { at: rejection.at, reason: rejection.reason } }),
    ...(document &&
      file && { document: { attachedAt: document.attachedAt, kind: file.kind, bytes: file.bytes } }),
    ...(decision && { decidedAt: decision.at }),
    notices: noticesOf(state),
  };
}

/** What a person is told: what they can act on, without what a source knows of them or of others. */
function noticesOf(state: VerificationState): PersonNotice[] {
  const has = (code: string) => state.because.some((fact) => fact.code === code);
  switch (state.status) {
    case 'requires-identity':
      return (['card-mismatch', 'card-invalid'] as const).filter(has);
    case 'retrying':
      return ['source-down'];
    case 'requires-document':
    case 'pending-review':
      return [
        ...(has('no-laser-code') ? (['no-laser-code'] as const) : []),
        ...(!has('no-laser-code') && state.way === 'ministry-personnel'
          ? (['not-on-the-staff'] as const)
          : []),
        ...(state.rejection && state.status === 'requires-document' ? (['rejected'] as const) : []),
      ];
    default:
      return [];
  }
}
