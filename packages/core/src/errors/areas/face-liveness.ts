import type { ErrorFacts } from '../entry.js';

/** Whether a living person stands before the camera: a deterrent, not a certified test. */
export const faceLivenessErrors = {
  'face/liveness-unsupported': {
    status: 500,
    message: 'The model pack {pack} has no network for liveness.',
    hint: 'Use a pack whose card names one, or check liveness elsewhere.',
  },
  'face/liveness-frames': {
    status: 422,
    message: 'The frames of the liveness check cannot be taken: {problem}.',
    hint: 'Send 5 to 10 frames a second from before the first challenge to after the last, about 640 pixels wide, as JPEG.',
  },
  'face/liveness-failed': {
    status: 422,
    message: 'The frames do not show that a living person did what was asked.',
    hint: '`details.reasons` names what failed.',
  },
  'face/liveness-expired': {
    status: 410,
    message: 'The liveness check has expired.',
    hint: 'Begin a new one.',
  },
  'face/liveness-unknown': {
    status: 404,
    message: 'There is no liveness check under way with that nonce for this person.',
    hint: 'A nonce counts once; begin a new check.',
  },
  'face/liveness-replayed': {
    status: 409,
    message: 'Frames of this check were sent before.',
    hint: 'Take new frames; a recording is refused.',
  },
} as const satisfies Record<string, ErrorFacts>;
