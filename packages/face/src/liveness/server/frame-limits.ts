import { FaceError } from '@moc-sdk/core/face-errors';
import { readHeader } from '../../photo/read-header.js';
import type { LivenessLimits, TakenFrame } from './types.js';

/** The limits of this package. */
export const defaultLimits: LivenessLimits = {
  expiresMs: 120_000,
  minFrames: 10,
  maxFrames: 120,
  maxBytes: 24_000_000,
  maxMegapixels: 160,
  maxDelayMs: 60_000,
  clockSlackMs: 2_000,
  keepMs: 30 * 86_400_000,
};

/** @throws MocError `face/liveness-frames` when there are too few or too many, or too many bytes or pixels. */
export function checkLimits(frames: readonly TakenFrame[], limits: LivenessLimits): void {
  const refuse = (problem: string) => new FaceError('face/liveness-frames', { details: { problem } });
  if (frames.length < limits.minFrames) throw refuse(`fewer than ${limits.minFrames} frames`);
  if (frames.length > limits.maxFrames) throw refuse(`more than ${limits.maxFrames} frames`);
  const bytes = frames.reduce((sum, { photo }) => sum + bytesOf(photo), 0);
  if (bytes > limits.maxBytes) throw refuse(`more than ${limits.maxBytes} bytes`);
  const megapixels = frames.reduce((sum, { photo }) => sum + pixelsOf(photo), 0) / 1e6;
  if (megapixels > limits.maxMegapixels) throw refuse(`more than ${limits.maxMegapixels} megapixels`);
}

function pixelsOf(photo: TakenFrame['photo']): number {
  try {
    const { width, height } = photo instanceof Uint8Array ? readHeader(photo) : photo;
    return width * height;
  } catch {
    // No photo: the engine refuses it before it decodes anything.
    return 0;
  }
}

function bytesOf(photo: TakenFrame['photo']): number {
  return photo instanceof Uint8Array ? photo.length : photo.data.length;
}

/**
 * Whether the times can be true: forward only, none before the check began or after now, and the last not long ago.
 * @param elapsed Milliseconds since the check began, on the server's clock.
 */
export function timesArePlausible(
  frames: readonly TakenFrame[],
  elapsed: number,
  { clockSlackMs, maxDelayMs }: LivenessLimits,
): boolean {
  const forward = frames.every(({ at }, i) => at >= 0 && (i === 0 || at > (frames[i - 1]?.at ?? 0)));
  const last = frames.at(-1)?.at ?? 0;
  return forward && last <= elapsed + clockSlackMs && elapsed - last <= maxDelayMs;
}
