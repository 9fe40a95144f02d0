import type { Page } from 'playwright-core';

/** Opens the camera where it asks first, and takes one picture. */
export async function takePhoto(page: Page): Promise<void> {
  const shutter = page.getByRole('button', { name: 'ถ่ายภาพ', exact: true });
  const open = page.getByRole('button', { name: 'เปิดกล้อง', exact: true });
  await shutter.or(open).first().waitFor();
  if (await open.isVisible()) await open.click();
  await shutter.waitFor();
  await liveVideo(page);
  await shutter.click();
}

/** Waits for the camera's first frame. */
export async function liveVideo(page: Page): Promise<void> {
  await page
    .locator('video')
    .evaluate(
      (video: HTMLVideoElement) =>
        video.readyState >= 2 ||
        new Promise((resolve) => video.addEventListener('loadeddata', () => resolve(true), { once: true })),
    );
}
