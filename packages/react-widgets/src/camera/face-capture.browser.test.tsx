import { expect, test } from 'vitest';
import { accessibilityFindings, countedCamera, renderWidget } from '../testing/render.test.support.js';
import { FaceCapture } from './face-capture.js';
import { openFrontCamera } from './front-camera.js';

const refusing = (name: string) => async () => {
  throw new DOMException('refused', name);
};

test('says why the camera is needed, shows the picture of a real stream, gives a JPEG and turns the camera off', async () => {
  const camera = countedCamera(openFrontCamera);
  const photos: Blob[] = [];
  const { screen } = await renderWidget(
    <FaceCapture onCapture={(photo) => photos.push(photo)} openCamera={camera.openCamera} />,
  );
  await expect.element(screen.getByRole('heading', { name: 'ขออนุญาตใช้กล้อง' })).toBeVisible();
  expect(camera.opened()).toBe(0);
  expect(await accessibilityFindings()).toEqual([]);
  await screen.getByRole('button', { name: 'เปิดกล้อง' }).click();
  const shutter = screen.getByRole('button', { name: 'ถ่ายภาพ' });
  await expect.element(shutter).toBeEnabled();
  expect(await accessibilityFindings()).toEqual([]);
  await shutter.click();
  await expect.poll(() => photos.length).toBe(1);
  expect(camera.isOff()).toBe(true);
  expect(photos[0]?.type).toBe('image/jpeg');
  const bitmap = await createImageBitmap(photos[0]!);
  expect(Math.max(bitmap.width, bitmap.height)).toBeLessThanOrEqual(1280);
  expect(bitmap.width).toBeGreaterThan(300);
});

test('only the preview is a mirror', async () => {
  const { screen } = await renderWidget(<FaceCapture onCapture={() => undefined} />);
  await screen.getByRole('button', { name: 'เปิดกล้อง' }).click();
  await expect.element(screen.getByRole('button', { name: 'ถ่ายภาพ' })).toBeEnabled();
  expect(getComputedStyle(document.querySelector('video')!).transform).toBe('matrix(-1, 0, 0, 1, 0, 0)');
});

test('leaving the page turns the camera off, even while it is still opening', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const camera = countedCamera(async () => {
    const stream = await openFrontCamera();
    await held;
    return stream;
  });
  const { screen } = await renderWidget(
    <FaceCapture onCapture={() => undefined} openCamera={camera.openCamera} />,
  );
  await screen.getByRole('button', { name: 'เปิดกล้อง' }).click();
  await screen.unmount();
  release();
  await expect.poll(camera.opened).toBe(1);
  await expect.poll(camera.isOff).toBe(true);
});

test.each([
  ['NotAllowedError', 'กล้องถูกปิดกั้น'],
  ['NotFoundError', 'ไม่พบกล้อง'],
  ['NotReadableError', 'กล้องถูกใช้งานอยู่'],
])('a camera that answers %s: “%s”, with what to do and another try', async (name, title) => {
  let calls = 0;
  const openCamera = () => (calls++ === 0 ? refusing(name)() : openFrontCamera());
  const { screen } = await renderWidget(<FaceCapture onCapture={() => undefined} openCamera={openCamera} />);
  await screen.getByRole('button', { name: 'เปิดกล้อง' }).click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent(title);
  expect(await accessibilityFindings()).toEqual([]);
  await screen.getByRole('button', { name: 'ลองใหม่' }).click();
  await expect.element(screen.getByRole('button', { name: 'ถ่ายภาพ' })).toBeEnabled();
});

test('a camera that is taken away while live says so', async () => {
  let stream: MediaStream | undefined;
  const openCamera = async () => {
    stream = await openFrontCamera();
    return stream;
  };
  const { screen } = await renderWidget(<FaceCapture onCapture={() => undefined} openCamera={openCamera} />);
  await screen.getByRole('button', { name: 'เปิดกล้อง' }).click();
  await expect.element(screen.getByRole('button', { name: 'ถ่ายภาพ' })).toBeEnabled();
  stream?.getVideoTracks()[0]?.dispatchEvent(new Event('ended'));
  await expect.element(screen.getByRole('alert')).toHaveTextContent('กล้องถูกใช้งานอยู่');
});
