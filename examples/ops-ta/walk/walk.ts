import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '@moc-sdk/core';
import type { Browser, Page } from 'playwright-core';
import type { Camera } from './camera.js';
import type { WalkDays } from './days.js';
import type { Report } from './report.js';

/** What a step of the walk works with. */
export interface Walk extends Report {
  readonly browser: Browser;
  /** The page on the phone. */
  readonly page: Page;
  readonly url: string;
  readonly camera: Camera;
  readonly clock: Clock & { set(at: string): void };
  readonly days: WalkDays;
  /** Where screenshots and PDFs go. */
  readonly folder: string;
}

/** The size of a common cheap phone, in CSS pixels. */
export const PHONE = { width: 390, height: 844 };

/** Some metres from the site, as a phone's GPS says it. */
const NEAR_THE_SITE = { latitude: 13.8579, longitude: 100.4941, accuracy: 18 };

/** A window of its own: cookies, permissions, place. */
export async function openWindow(
  browser: Browser,
  size: { width: number; height: number },
  phone: boolean,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: 2,
    isMobile: phone,
    hasTouch: phone,
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    permissions: ['camera', 'geolocation'],
    geolocation: NEAR_THE_SITE,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

/** Keeps a picture of the page. */
export async function picture({ folder }: Pick<Walk, 'folder'>, page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** What the service answers to the person's session, without the page. */
export function ask({ page, url }: Pick<Walk, 'page' | 'url'>, path: string) {
  return page.request.get(new URL(path, url).href, { maxRetries: 2 });
}

/** The cell of a day in the calendar. */
export const cellOf = (page: Page, date: string) =>
  page.locator(`[data-moc-part="calendar-cell"][data-date="${date}"]`);

/** What both halves of a day's cell show, `["08:29 O", "ข(บ)"]`. */
export async function labelsOf(page: Page, date: string): Promise<string[]> {
  return cellOf(page, date)
    .locator('[data-slot]')
    .evaluateAll((slots) => slots.map((slot) => slot.getAttribute('data-label') ?? ''));
}
