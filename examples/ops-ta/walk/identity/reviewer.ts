import type { Page } from 'playwright-core';
import { giveCredentials } from '../steps/sign-in.js';
import { proveWhoDecides } from '../steps/step-up.js';

/** The director of the demonstration, who reviews requests. */
const REVIEWER = { email: 'prapat@moc.example', password: 'moc-demo-3' };

/** Opens the desk as the reviewer. */
export async function openDesk(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: 'ลงชื่อเข้าใช้ด้วย MOC Account' }).click();
  await giveCredentials(page, REVIEWER.email, REVIEWER.password);
  await page.waitForURL(`${url}/**`);
  await page.goto(`${url}/review`);
  await page.getByRole('heading', { name: 'ตรวจคำขอยืนยันตัวตน' }).waitFor();
}

/** Opens a request from the queue and waits for its document. */
export async function openRequest(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}/review`);
  await page.getByRole('link', { name }).click();
  await page.locator('.desk canvas').first().waitFor();
}

/** Approves what is open by the keyboard, after a new sign-in proved who decides. */
export async function approveByKeyboard(page: Page): Promise<void> {
  await page.locator('.desk-paper[data-state="drawn"]').waitFor();
  await page.keyboard.press('a');
  await page.getByRole('button', { name: 'ยืนยันอนุมัติ' }).waitFor();
  await page.keyboard.press('Enter');
  await proveWhoDecides(page, REVIEWER);
  await page.keyboard.press('Enter');
  await page.getByText(/^อนุมัติคำขอของ .* แล้ว/).waitFor();
}

/** Rejects what is open; the reason is still there after the sign-in that proves who decides. */
export async function reject(page: Page, reason: string): Promise<void> {
  await page.keyboard.press('r');
  await page.getByLabel('เหตุผลที่ไม่อนุมัติ').fill(reason);
  const confirm = page.getByRole('button', { name: 'ยืนยันไม่อนุมัติ' });
  await confirm.click();
  await proveWhoDecides(page, REVIEWER);
  await confirm.click();
  await page.getByText(/^ไม่อนุมัติคำขอของ .* แล้ว/).waitFor();
}
