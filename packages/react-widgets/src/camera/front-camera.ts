/** Opens a camera and hands over its stream; rejects as `getUserMedia` does. */
export type OpenCamera = () => Promise<MediaStream>;

export const openFrontCamera: OpenCamera = () =>
  navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: 'user', width: { ideal: 1280 }, height: { ideal: 960 } },
  });

export function stopStream(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** True when the person has allowed the camera before, so that opening it will ask nothing. */
export async function cameraIsAllowed(): Promise<boolean> {
  try {
    const status = await navigator.permissions.query({ name: 'camera' as PermissionName });
    return status.state === 'granted';
  } catch {
    return false; // a browser that cannot be asked, e.g. Firefox
  }
}
