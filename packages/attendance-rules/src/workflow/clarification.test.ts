import { describe, expect, it } from 'vitest';
import {
  type ClarificationState,
  type ClarificationStatus,
  clarificationTransitions,
  newClarification,
  reduceClarification,
} from './clarification.js';
import type { ClarificationEvent } from './clarification-event.js';

const stamp = { at: '2022-12-07T09:00:00+07:00', by: 'somying' };
const approval = { way: 'self-attested-scan', scan: { sha256: 'ab12', uploadedBy: 'somying' } } as const;
const events: Record<ClarificationEvent['type'], ClarificationEvent> = {
  submit: { ...stamp, id: '1', type: 'submit' },
  approve: { ...stamp, id: '2', type: 'approve', approval },
  reject: { ...stamp, id: '3', type: 'reject', reason: 'ไม่มีลายมือชื่อผู้อำนวยการ' },
  delete: { ...stamp, id: '4', type: 'delete' },
  sign: { ...stamp, id: '5', type: 'sign', role: 'supervisor' },
};
const inState = (status: ClarificationStatus): ClarificationState => ({ status, applied: [] });

describe('a clarification', () => {
  it('is written, sent and approved by the signed scan, which is kept', () => {
    const approved = reduceClarification(
      reduceClarification(newClarification, events.submit),
      events.approve,
    );
    expect(approved).toEqual({
      status: 'approved',
      applied: ['1', '2'],
      approval: { ...approval, at: stamp.at },
    });
  });

  it('keeps the reason of a rejection', () => {
    expect(reduceClarification(inState('awaiting-approval'), events.reject)).toMatchObject({
      status: 'rejected',
      rejection: { reason: 'ไม่มีลายมือชื่อผู้อำนวยการ', by: 'somying' },
    });
  });

  it('does the same event once', () => {
    const once = reduceClarification(newClarification, events.submit);
    expect(reduceClarification(once, events.submit)).toBe(once);
  });

  it('takes exactly the steps of the table from every state', () => {
    for (const status of Object.keys(clarificationTransitions) as ClarificationStatus[]) {
      for (const event of Object.values(events)) {
        const next = clarificationTransitions[status][event.type];
        const step = () => reduceClarification(inState(status), event);
        if (next) expect(step().status).toBe(next);
        else expect(step).toThrow(expect.objectContaining({ code: 'attendance/illegal-event' }));
      }
    }
  });

  it('cannot be deleted once it is decided', () => {
    expect(clarificationTransitions.approved).toEqual({});
    expect(clarificationTransitions.rejected).toEqual({});
  });

  it('is approved only in a way that the agency accepts', () => {
    const step = () =>
      reduceClarification(inState('awaiting-approval'), events.approve, { acceptedWays: ['reviewer'] });
    expect(step).toThrow(/approve by self-attested-scan/);
  });
});
