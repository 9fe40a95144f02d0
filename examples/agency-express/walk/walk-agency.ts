import { rm } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { startDemo } from '../src/start-demo.js';
import { DESKTOP, openWindow, PHONE, type Window } from './window.js';

export interface AgencyWalk {
  readonly browser: Browser;
  /** Where the pictures go. */
  readonly folder: string;
  readonly say: (line: string) => void;
}

interface Scene {
  readonly url: string;
  window(size: typeof PHONE): Promise<Window>;
}

/** Goes through the app as its users do, on a phone and at a desk. @throws Error at the first step that does not hold */
export async function walkAgency({ browser, folder, say }: AgencyWalk): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const demo = await startDemo({ port: 0, emulatorPort: 0 });
  const windows: Window[] = [];
  const scene: Scene = {
    url: demo.url,
    window: async (size) => {
      const window = await openWindow(browser, folder, size);
      windows.push(window);
      return window;
    },
  };
  try {
    for (const [title, part] of Object.entries(parts)) {
      const from = performance.now();
      await part(scene);
      say(`  ✓ ${`${Math.round(performance.now() - from)} ms`.padStart(8)}  ${title}`);
    }
  } finally {
    await Promise.all(windows.map((window) => window.close()));
    await demo.close();
  }
}

const parts: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  'a user registers a document with the password from before': async (scene) => {
    const { page, look } = await scene.window(DESKTOP);
    await page.goto(scene.url);
    await look('01-login-desktop');
    await giveCredentials(page, 'anong', 'register-demo-3');
    await page.getByRole('link', { name: 'ลงรับหนังสือ' }).waitFor();
    await look('02-register-desktop');
    await page.getByRole('link', { name: 'ลงรับหนังสือ' }).click();
    await page.getByLabel('ที่', { exact: true }).fill('พณ 0203/5120');
    await page.getByLabel('จาก').fill('กองนโยบายตัวอย่าง');
    await page.getByRole('button', { name: 'บันทึกเลขรับ' }).click();
    await look('03-form-problem-desktop');
    await page.getByLabel('เรื่อง').fill('ขอส่งรายงานประจำเดือน');
    await page.getByRole('button', { name: 'บันทึกเลขรับ' }).click();
    await page.getByText('0004/2569').waitFor();
  },

  'a user links MOC Account once, on a phone': async (scene) => {
    const { page, look } = await scene.window(PHONE);
    await page.goto(scene.url);
    await look('04-login-phone');
    await byMoc(page, 'wipha@moc.example', 'moc-demo-1');
    await page.getByRole('heading', { name: 'ผูกบัญชีครั้งแรก' }).waitFor();
    await look('05-link-phone');
    await page.getByLabel('ชื่อผู้ใช้').fill('wipha');
    await page.getByLabel('รหัสผ่าน').fill('register-demo-1');
    await page.getByRole('button', { name: 'ตรวจสอบผู้ใช้เดิม' }).click();
    await page.getByRole('heading', { name: 'ยืนยันการผูกบัญชี' }).waitFor();
    await look('06-confirm-phone');
    await page.getByRole('button', { name: 'ผูกบัญชี' }).click();
    await page.getByText('เข้าใช้งานด้วย MOC Account').waitFor();
    await look('07-register-phone');
  },

  'the next time MOC Account is enough; a sign-out ends every tab, and the back button shows nothing': async (
    scene,
  ) => {
    const { page, look } = await scene.window(DESKTOP);
    await page.goto(scene.url);
    await byMoc(page, 'wipha@moc.example', 'moc-demo-1');
    await page.getByText('เข้าใช้งานด้วย MOC Account').waitFor();
    const other = await page.context().newPage();
    await other.goto(scene.url);
    await other.getByText('0001/2569').waitFor();
    await page.getByRole('button', { name: 'ออกจากระบบ' }).click();
    await leaveProvider(page, scene.url);
    await look('08-signed-out-desktop');
    await other.reload();
    await other.getByRole('heading', { name: 'เข้าสู่ระบบ' }).waitFor();
    await page.goBack().catch(() => undefined);
    if (await page.getByText('0001/2569').isVisible()) throw new Error('the back button shows the register');
  },

  'a temporary account is told how to go on, in English too': async (scene) => {
    const { page, look } = await scene.window(PHONE);
    await page.goto(scene.url);
    await byMoc(page, 'thana@moc.example', 'moc-demo-3');
    await page.getByText('บัญชีชั่วคราว').waitFor();
    await look('09-temporary-phone');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('This MOC Account is temporary').waitFor();
    await page.getByRole('button', { name: 'Use another MOC Account' }).click();
    await leaveProvider(page, scene.url);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await look('10-login-english-phone');
  },

  'somebody without the old password asks an administrator': async (scene) => {
    const { page, look } = await scene.window(DESKTOP);
    await page.goto(scene.url);
    await byMoc(page, 'chanida@moc.example', 'moc-demo-4');
    await page.getByRole('button', { name: 'ขอให้ผู้ดูแลระบบผูกให้' }).click();
    await page.getByText('ส่งคำขอแล้ว').waitFor();
    await look('11-asked-desktop');
  },

  'the administrator proves again who they are, and decides': async (scene) => {
    const { page, look } = await scene.window(DESKTOP);
    await page.goto(scene.url);
    await byMoc(page, 'somchai@moc.example', 'moc-demo-2');
    await giveCredentials(page, 'somchai', 'register-demo-2', 'ตรวจสอบผู้ใช้เดิม');
    await page.getByRole('button', { name: 'ผูกบัญชี' }).click();
    await page.getByRole('link', { name: 'ผู้ดูแลระบบ' }).click();
    await look('12-admin-desktop');
    await page.getByRole('link', { name: 'จัดการ anong' }).click();
    await page.getByLabel('อีเมล').waitFor(); // at MOC Account again
    await atProvider(page, 'somchai@moc.example', 'moc-demo-2');
    await page.getByRole('button', { name: 'ระงับผู้ใช้' }).waitFor();
    await look('13-manage-desktop');
    await page.setViewportSize(PHONE);
    await look('14-manage-phone');
    await page.goto(`${scene.url}/admin`);
    await look('15-admin-phone');
  },
};

async function giveCredentials(page: Page, userName: string, password: string, button = 'เข้าสู่ระบบ') {
  await page.getByLabel('ชื่อผู้ใช้').fill(userName);
  await page.getByLabel('รหัสผ่าน').fill(password);
  await page.getByRole('button', { name: button, exact: true }).click();
}

async function byMoc(page: Page, email: string, password: string): Promise<void> {
  await page.getByRole('link', { name: 'เข้าสู่ระบบด้วย MOC Account' }).click();
  await atProvider(page, email, password);
}

async function atProvider(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('อีเมล').fill(email);
  await page.getByLabel('รหัสผ่าน').fill(password);
  await page.locator('button[type="submit"]').first().click();
}

/** MOC Account may ask whether the person means it. */
async function leaveProvider(page: Page, url: string): Promise<void> {
  await page.waitForURL(
    (address) => address.href.startsWith(url) || address.pathname.includes('/session/end'),
  );
  if (!page.url().startsWith(url)) await page.getByRole('button').first().click();
  await page.waitForURL(`${url}/**`);
}
