import type { MocError } from '@moc-sdk/core';
import type { Direction, Position, PunchResult } from '@moc-sdk/service/client';
import { isFaceRefusal } from '../camera/face-refusal.js';

/** One attempt to clock. `id` stays through every resend, so that the service records it once. */
export interface Attempt {
  readonly id: string;
  readonly direction: Direction;
}

export type ClockState =
  | { readonly step: 'ready' }
  | { readonly step: 'capturing'; readonly attempt: Attempt }
  | {
      readonly step: 'sending';
      readonly attempt: Attempt;
      readonly photo: Blob;
      readonly position: Position | undefined;
    }
  | {
      readonly step: 'refused';
      readonly attempt: Attempt;
      readonly photo: Blob;
      readonly position: Position | undefined;
      readonly error: MocError;
    }
  | { readonly step: 'done'; readonly attempt: Attempt; readonly result: PunchResult };

export type ClockEvent =
  | { readonly type: 'choose'; readonly direction: Direction; readonly id: string }
  | { readonly type: 'captured'; readonly photo: Blob; readonly position: Position | undefined }
  | { readonly type: 'recorded'; readonly result: PunchResult }
  | { readonly type: 'refused'; readonly error: MocError }
  | { readonly type: 'retake'; readonly id: string }
  | { readonly type: 'resend' }
  | { readonly type: 'leave' };

/** Pure. An event that does not belong to the step leaves it as it is: a second press changes nothing. */
export function reduceClock(state: ClockState, event: ClockEvent): ClockState {
  switch (event.type) {
    case 'choose':
      if (state.step !== 'ready') return state;
      return { step: 'capturing', attempt: { id: event.id, direction: event.direction } };
    case 'captured':
      if (state.step !== 'capturing') return state;
      return { step: 'sending', attempt: state.attempt, photo: event.photo, position: event.position };
    case 'recorded':
      if (state.step !== 'sending') return state;
      return { step: 'done', attempt: state.attempt, result: event.result };
    case 'refused':
      return state.step === 'sending' ? { ...state, step: 'refused', error: event.error } : state;
    case 'retake':
      if (state.step !== 'refused') return state;
      return { step: 'capturing', attempt: { ...state.attempt, id: retakeId(state, event.id) } };
    case 'resend': {
      if (state.step !== 'refused') return state;
      const { attempt, photo, position } = state;
      return { step: 'sending', attempt, photo, position };
    }
    case 'leave':
      return state.step === 'sending' ? state : { step: 'ready' };
  }
}

/** A face that was refused was surely not recorded: a new attempt. Otherwise it may have been: the same one. */
function retakeId(refused: ClockState & { step: 'refused' }, fresh: string): string {
  return isFaceRefusal(refused.error) ? fresh : refused.attempt.id;
}
