import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PortraitName, portrait } from './portraits.js';

/**
 * The camera of the walk: Chromium plays a motion-JPEG file as its camera and reads it anew each time a page opens the
 * camera, so that whoever stands before it can change.
 */
export interface Camera {
  readonly flags: readonly string[];
  /** Who stands before the camera from the next opening on. */
  show(name: PortraitName): Promise<void>;
}

export function fakeCamera(folder: string): Camera {
  const file = join(folder, 'camera.mjpeg');
  return {
    flags: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${file}`,
    ],
    show: async (name) => {
      const frame = await portrait(name);
      await writeFile(file, Buffer.concat([frame, frame]));
    },
  };
}
