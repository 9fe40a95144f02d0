import type { Direction, Position, PunchResult } from '@moc-sdk/service/client';
import { useCallback, useEffect, useReducer } from 'react';
import { useMoc } from '../provider/moc-provider.js';
import { type ClockState, reduceClock } from './clock-state.js';
import { knownPosition, type PositionState } from './position-state.js';
import { usePosition } from './use-position.js';

export interface ClockPanelOptions {
  /** Called once a punch is recorded. */
  onRecorded?: (result: PunchResult) => void;
  /** Makes the id of an attempt. Default `crypto.randomUUID`. */
  newId?: () => string;
}

export interface ClockPanelModel {
  readonly state: ClockState;
  readonly position: PositionState;
  readonly known: Position | undefined;
  readonly refreshPosition: () => void;
  readonly choose: (direction: Direction) => void;
  readonly capture: (photo: Blob) => void;
  readonly retake: () => void;
  readonly resend: () => void;
  readonly leave: () => void;
}

/** Clocking in and out without its looks. */
export function useClockPanel(options: ClockPanelOptions = {}): ClockPanelModel {
  const { onRecorded, newId = () => crypto.randomUUID() } = options;
  const { client, toError } = useMoc();
  const [state, send] = useReducer(reduceClock, { step: 'ready' });
  const { state: position, refresh } = usePosition();
  const known = knownPosition(position);

  // biome-ignore lint/correctness/useExhaustiveDependencies: one send for each time the step is entered
  useEffect(() => {
    if (state.step !== 'sending') return;
    const abort = new AbortController();
    const { attempt, photo, position: at } = state;
    client.punch({ ...attempt, photo, ...(at && { position: at }) }, { signal: abort.signal }).then(
      (result) => {
        if (abort.signal.aborted) return;
        send({ type: 'recorded', result });
        onRecorded?.(result);
      },
      (cause) => !abort.signal.aborted && send({ type: 'refused', error: toError(cause) }),
    );
    return () => abort.abort();
  }, [state]);

  return {
    state,
    position,
    known,
    refreshPosition: refresh,
    choose: (direction) => send({ type: 'choose', direction, id: newId() }),
    capture: useCallback((photo: Blob) => send({ type: 'captured', photo, position: known }), [known]),
    retake: () => send({ type: 'retake', id: newId() }),
    resend: () => send({ type: 'resend' }),
    leave: () => send({ type: 'leave' }),
  };
}
