import type { Page } from 'playwright-core';
import { mustHold } from '../report.js';
import { ask, picture, type Walk } from '../walk.js';

/** From the first page to the calendar, by MOC Account. */
export async function signIn(walk: Walk): Promise<void> {
  const { page } = walk;
  await walk.step('sign in with MOC Account', async () => {
    await page.goto(walk.url);
    const button = page.getByRole('link', { name: 'ลงชื่อเข้าใช้ด้วย MOC Account' });
    await button.waitFor();
    await picture(walk, page, '01-start');
    await button.click();
    await page.getByLabel('อีเมล').waitFor();
    await picture(walk, page, '02-moc-account');
    await giveCredentials(page, 'somying@moc.example', 'moc-demo-1');
    await page.waitForURL(`${walk.url}/**`);
    const cookies = await page.context().cookies(walk.url);
    mustHold(
      cookies.length > 0 && cookies.every((cookie) => cookie.httpOnly),
      'cookies that scripts cannot read',
      cookies.map(({ name }) => name),
    );
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    mustHold(!/token|eyJ/.test(stored), 'no token in the browser', stored);
    return 'session on the server, no token in the page';
  });
  await walk.step('the calendar of the month', async () => {
    await page.locator('[data-moc-part="calendar-slot"]').first().waitFor();
    await picture(walk, page, '03-calendar');
    const labels = await page
      .locator('[data-moc-part="calendar-slot"]')
      .evaluateAll((slots) => slots.map((slot) => slot.getAttribute('data-label') ?? ''));
    mustHold(
      labels.some((label) => /^\d\d:\d\d [OF]$/.test(label)),
      'a cell like 08:29 O',
      labels,
    );
    return `${labels.filter(Boolean).length} codes`;
  });
}

/** Fills in the provider's form. */
export async function giveCredentials(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('อีเมล').fill(email);
  await page.getByLabel('รหัสผ่าน').fill(password);
  await page.getByRole('button', { name: 'ลงชื่อเข้าใช้' }).click();
}

/** Ends the session here, in the other tabs and at the provider. */
export async function signOut(walk: Walk): Promise<void> {
  const { page } = walk;
  await walk.step('sign out', async () => {
    const other = await page.context().newPage();
    await other.goto(walk.url);
    await other.locator('[data-moc-part="calendar-slot"]').first().waitFor();
    await page.bringToFront();
    await page.getByRole('button', { name: /เมนูของ/ }).click();
    await page.getByRole('menuitem', { name: 'ออกจากระบบ' }).click();
    await page.waitForURL((url) => url.origin !== walk.url || url.pathname === '/');
    const answer = await ask(walk, '/api/v1/me');
    mustHold(answer.status() === 401, 'no way in any more (401)', answer.status());
    await other.getByRole('link', { name: 'ลงชื่อเข้าใช้ด้วย MOC Account' }).waitFor();
    return 'the session is gone, and the other tab shows it';
  });
}
