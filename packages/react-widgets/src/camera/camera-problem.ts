/** Why there is no picture. Each has its own screen with what to do. */
export type CameraProblem = 'denied' | 'no-camera' | 'in-use' | 'insecure' | 'in-app' | 'failed';

/** Browsers inside other apps (LINE, Facebook, Instagram, TikTok) often keep the camera from pages. */
const IN_APP = /\bLine\/|FBAN|FBAV|Instagram|musical_ly|TikTok|; wv\)/;

/** What stands in the way before the person is even asked, or `undefined`. */
export function problemBeforeAsking(device: {
  isSecureContext: boolean;
  userAgent: string;
  hasCameraApi: boolean;
}): CameraProblem | undefined {
  if (device.hasCameraApi) return undefined;
  if (!device.isSecureContext) return 'insecure';
  return IN_APP.test(device.userAgent) ? 'in-app' : 'failed';
}

/** Reads the failure of `getUserMedia`. Source of the names: W3C Media Capture and Streams, section 10.2. */
export function problemOf(cause: unknown, userAgent: string): CameraProblem {
  switch (cause instanceof Error ? cause.name : undefined) {
    case 'NotAllowedError':
      return IN_APP.test(userAgent) ? 'in-app' : 'denied';
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'no-camera';
    case 'NotReadableError':
    case 'AbortError':
      return 'in-use';
    default:
      return 'failed';
  }
}
