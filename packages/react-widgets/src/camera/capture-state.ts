import type { CameraProblem } from './camera-problem.js';

/** From the question for the camera to the picture. */
export type CaptureState =
  | { readonly step: 'priming' }
  | { readonly step: 'starting' }
  | { readonly step: 'live' }
  | { readonly step: 'taking' }
  | { readonly step: 'taken' }
  | { readonly step: 'problem'; readonly problem: CameraProblem };

export type CaptureEvent =
  | { readonly type: 'open' }
  | { readonly type: 'playing' }
  | { readonly type: 'shutter' }
  | { readonly type: 'taken' }
  | { readonly type: 'failed'; readonly problem: CameraProblem };

/** Which event leads where; an event that a step does not name leaves it as it is. */
const transitions: Readonly<Record<CaptureState['step'], readonly CaptureEvent['type'][]>> = {
  priming: ['open', 'failed'],
  starting: ['playing', 'failed'],
  live: ['shutter', 'failed'],
  taking: ['taken', 'failed'],
  taken: [],
  problem: ['open'],
};

/** Pure. */
export function reduceCapture(state: CaptureState, event: CaptureEvent): CaptureState {
  if (!transitions[state.step].includes(event.type)) return state;
  switch (event.type) {
    case 'open':
      return { step: 'starting' };
    case 'playing':
      return { step: 'live' };
    case 'shutter':
      return { step: 'taking' };
    case 'taken':
      return { step: 'taken' };
    case 'failed':
      return { step: 'problem', problem: event.problem };
  }
}
