import type { Page } from 'playwright-core';
import { mustHold } from '../report.js';
import { ask, openWindow, picture, type Walk } from '../walk.js';
import { giveCredentials } from './sign-in.js';
import { proveWhoDecides } from './step-up.js';

const DESKTOP = { width: 1280, height: 800 };
/** The director of the demonstration, who reviews requests. */
const REVIEWER = { email: 'prapat@moc.example', password: 'moc-demo-3' };
/** How many cases the steps decide; the demonstration fills the desk while the walk is under way. */
const NEEDED = 5;

/** A reviewer at the desk, with the keyboard: looks, approves, rejects, decides several; and somebody who is none. */
export async function reviewersDesk(walk: Walk): Promise<void> {
  const page = await openWindow(walk.browser, DESKTOP, false);
  await walk.step('a reviewer opens the desk', async () => {
    await page.goto(`${walk.url}/review`);
    await page.getByRole('link', { name: 'ลงชื่อเข้าใช้ด้วย MOC Account' }).click();
    await page.getByLabel('อีเมล').waitFor();
    await giveCredentials(page, REVIEWER.email, REVIEWER.password);
    await waitForCases(page);
    await picture(walk, page, '18-desk');
    return (await page.locator('.desk-count').textContent()) ?? '';
  });
  await walk.step('by keyboard: the document, larger and turned', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await drawn(page);
    const width = () => page.locator('.desk-paper canvas').evaluate((canvas) => canvas.clientWidth);
    const before = await width();
    await page.keyboard.press('+');
    await page.keyboard.press(']');
    await page.waitForFunction(
      (was) => document.querySelector('.desk-paper canvas')?.clientWidth !== was,
      before,
    );
    await picture(walk, page, '19-case');
    return `${before} px, then ${await width()} px`;
  });
  await walk.step('the first decision asks who decides, and does nothing by itself', async () => {
    const [name, id] = [await nameOf(page), page.url().split('/').at(-1)];
    await page.keyboard.press('a');
    await page.getByRole('dialog').getByText(name).waitFor();
    await picture(walk, page, '20-approve');
    await page.keyboard.press('Enter');
    await page.getByText('ยืนยันตัวตนก่อนพิจารณา').waitFor();
    await picture(walk, page, '20-prove-who-decides');
    await proveWhoDecides(page, REVIEWER);
    await picture(walk, page, '20-prepared');
    const waiting = await page.request.get(`${walk.url}/api/v1/review/cases/${id}`);
    const { status } = (await waiting.json()) as { status?: string };
    mustHold(status === 'pending-review', 'the case still waits', status);
    mustHold((await nameOf(page)) === name, 'the same case', await nameOf(page));
    return 'the decision lies prepared after the sign-in';
  });
  await walk.step('by keyboard: approve', async () => {
    const name = await nameOf(page);
    await page.keyboard.press('Enter');
    await page.getByText(`อนุมัติคำขอของ ${name} แล้ว`).waitFor();
    mustHold((await nameOf(page)) !== name, 'the next case', await nameOf(page));
    return 'the next case follows by itself';
  });
  await walk.step('by keyboard: reject with a reason', async () => {
    await drawn(page);
    const name = await nameOf(page);
    await page.keyboard.press('r');
    await page.getByRole('textbox', { name: 'เหตุผลที่ไม่อนุมัติ' }).waitFor();
    await page.keyboard.type('ลายมือชื่อไม่ครบ กรุณาลงนามแล้วแนบใหม่');
    await picture(walk, page, '21-reject');
    await page.getByRole('button', { name: 'ยืนยันไม่อนุมัติ' }).press('Enter');
    await page.getByText(`ไม่อนุมัติคำขอของ ${name} แล้ว`).waitFor();
    return 'the reason goes to the applicant';
  });
  await walk.step('several with one reason', async () => {
    await page.goto(`${walk.url}/review`);
    await page.locator('.desk-queue tbody tr').nth(1).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+X');
    await page.keyboard.press('r');
    await page.getByRole('button', { name: 'ภาพไม่ชัด' }).click();
    await page.getByRole('button', { name: 'ยืนยันไม่อนุมัติ' }).click();
    await page.getByText('บันทึกแล้ว 2 จาก 2 คำขอ').waitFor();
    await picture(walk, page, '22-several');
    return 'each answer is told';
  });
  await walk.step('somebody who is no reviewer', async () => {
    await walk.page.goto(`${walk.url}/review`);
    await walk.page.getByText('ท่านไม่มีสิทธิ์ตรวจคำขอ').waitFor();
    const answer = await ask(walk, '/api/v1/review/cases');
    mustHold(answer.status() === 403, 'no way in (403)', answer.status());
    return 'turned away by page and service';
  });
  await page.context().close();
}

/** The queue asks anew each minute; here it is asked until there is enough. */
async function waitForCases(page: Page): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    await page.getByRole('heading', { name: 'ตรวจคำขอยืนยันตัวตน' }).waitFor();
    if ((await page.locator('.desk-queue tbody tr').count()) >= NEEDED) return;
    await page.waitForTimeout(500);
    await page.reload();
  }
  mustHold(false, `${NEEDED} cases`, await page.locator('.desk-queue tbody tr').count());
}

const drawn = (page: Page) => page.locator('.desk-paper[data-state="drawn"]').waitFor();
const nameOf = async (page: Page) => (await page.locator('#desk-name').textContent()) ?? '';
