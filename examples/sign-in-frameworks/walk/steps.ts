import { fullName } from '@moc-sdk/core';
import { demoPeople } from '@moc-sdk/moc-account-emulator';
import type { Page } from 'playwright-core';
import { mustHold, type Walker } from './walker.js';

/** The director: a reviewer, no administrator, with a second factor. */
const PERSON = demoPeople.find(({ id }) => id === 'prapat');
const NAME = PERSON ? fullName(PERSON.person.name) : '';
/** What only protected pages say. */
const PROTECTED = /สวัสดี|ตำแหน่ง|ยืนยันตัวตนเมื่อ/;

export type Step = (walker: Walker) => Promise<void>;

/** The way through each app, in order. */
export const STEPS: Readonly<Record<string, Step>> = {
  landing: async ({ page, url, picture }) => {
    await page.goto(url);
    await page.getByRole('link', { name: 'ลงชื่อเข้าใช้ด้วย MOC Account' }).waitFor();
    await picture('1-landing');
  },
  'sign-in': async ({ page, url, issuer, picture }) => {
    await page.getByRole('link', { name: 'ปฏิทินของฉัน' }).click();
    await page.getByLabel('อีเมล').waitFor();
    mustHold(page.url().startsWith(issuer), 'the sign-in page of the emulator', page.url());
    await giveCredentials(page);
    await page.waitForURL(`${url}/calendar`);
    await page.getByRole('heading', { name: `สวัสดี ${NAME}` }).waitFor();
    await picture('2-protected');
  },
  'second tab': async ({ context, url }) => {
    const tab = await context.newPage();
    await tab.goto(`${url}/calendar`);
    await tab.getByRole('heading', { name: `สวัสดี ${NAME}` }).waitFor();
    await tab.close();
  },
  role: async ({ page, url }) => {
    await page.getByRole('link', { name: 'คำขอรอตรวจ' }).click();
    await page.waitForURL(`${url}/reviews`);
    await page.getByRole('heading', { name: 'คำขอรอตรวจ' }).waitFor();
  },
  refused: async ({ page, url, picture }) => {
    const answer = await page.goto(`${url}/admin`);
    mustHold(answer?.status() === 403, 'status 403', answer?.status());
    await page.getByRole('heading', { name: /ไม่มีสิทธิ์/ }).waitFor();
    await picture('3-refused');
    await page.goBack();
  },
  'step-up': async ({ page, url, picture }) => {
    await page.getByRole('link', { name: 'สลิปเงินเดือน' }).click();
    await page.getByLabel('รหัสใช้ครั้งเดียว').fill(PERSON?.oneTimeCode ?? '');
    await giveCredentials(page);
    await page.waitForURL(`${url}/payslip`);
    await page.getByText('ยืนยันตัวตนเมื่อ').waitFor();
    await picture('4-step-up');
  },
  'sign-out': async ({ page, url, issuer }) => {
    await page.getByRole('button', { name: 'ออกจากระบบ' }).click();
    await page.waitForURL(`${issuer}/**`);
    await page
      .getByRole('button', { name: /ออกจากระบบ/ })
      .first()
      .click();
    await page.waitForURL(`${url}/`);
    await page.getByRole('link', { name: 'ลงชื่อเข้าใช้ด้วย MOC Account' }).waitFor();
  },
  'back button': async ({ page, issuer, picture }) => {
    const seen: string[] = [];
    for (let back = 0; back < 4; back++) {
      await page.goBack();
      await page.waitForLoadState('load');
      const text = (await page.locator('body').textContent()) ?? '';
      mustHold(!PROTECTED.test(text), 'nothing of a protected page', { at: page.url(), text });
      seen.push(page.url());
    }
    mustHold(
      seen.some((at) => at.startsWith(`${issuer}/interaction/`)),
      'a new sign-in on the way',
      seen,
    );
    await picture('5-back');
  },
};

/** Fills in the provider's form. */
async function giveCredentials(page: Page): Promise<void> {
  await page.getByLabel('อีเมล').fill(PERSON?.email ?? '');
  await page.getByLabel('รหัสผ่าน').fill(PERSON?.password ?? '');
  await page.locator('form button[type="submit"]').first().click();
}
