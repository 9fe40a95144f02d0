import { BE_OFFSET } from '@moc-sdk/core';
import { type FictionalPerson, fictionalPeople } from '@moc-sdk/moc-account-client/verification/testing';
import type { Emulator } from '@moc-sdk/moc-account-emulator';
import type { Page } from 'playwright-core';

const PASSWORD = 'ดอกราชพฤกษ์บานหน้าร้อน';

export const personCalled = (id: string): FictionalPerson => {
  const person = fictionalPeople.find((one) => one.id === id);
  if (!person) throw new Error(`Nobody is called ${id}.`);
  return person;
};

/** Goes the registration of the manual, from the member type to the temporary account. */
export async function register(page: Page, emulator: Emulator, person: FictionalPerson): Promise<void> {
  await page.goto(`${emulator.issuer}/register`);
  await page.getByRole('button', { name: 'ถัดไป' }).click();
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'ถัดไป' }).click();
  await fillProfile(page, person);
  await page.getByRole('button', { name: 'ยืนยันการลงทะเบียนสมาชิกและเข้าใช้งานทันที' }).click();
  await page.getByLabel('รหัสยืนยัน 6 หลัก').fill(await codeFor(emulator, person.email));
  await page.getByRole('button', { name: 'ยืนยัน', exact: true }).click();
  await page.getByRole('heading', { name: 'สมัครสมาชิก MOC Account แบบชั่วคราวสำเร็จแล้ว' }).waitFor();
}

async function fillProfile(page: Page, person: FictionalPerson): Promise<void> {
  const { name, email, agency, position } = person;
  await page.locator('#title').fill(name.title ?? '');
  await page.locator('#first').fill(name.first);
  await page.locator('#last').fill(name.last);
  await page.getByRole('radio', { name: 'ไม่ระบุ' }).check();
  await fillBirthDate(page, person);
  await page.locator('#email').fill(email);
  await page.getByRole('radio', { name: 'บุคลากรภายในกระทรวงพาณิชย์' }).check();
  await page.locator('#agency').fill(agency);
  await page.locator('#position').fill(position);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#password-again').fill(PASSWORD);
}

async function fillBirthDate(page: Page, { birthDate }: FictionalPerson): Promise<void> {
  const [year = 0, month, day] = birthDate.split('-').map(Number);
  await page.locator('[name="birth-day"]').fill(String(day));
  await page.locator('[name="birth-month"]').selectOption(String(month));
  await page.locator('[name="birth-year"]').fill(String(year + BE_OFFSET));
}

/** The green button, and the way of the ministry's personnel. */
export async function startVerification(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'ยืนยันตัวตนเพื่อเป็นสมาชิกถาวร' }).click();
  await page.getByRole('radio', { name: /ยืนยันตัวตนสำหรับบุคลากรกระทรวงพาณิชย์/ }).check();
  await page.getByRole('button', { name: 'ถัดไป' }).click();
}

/** Types the card as it is printed, or with another laser code, and sends it. */
export async function sendCard(
  page: Page,
  person: FictionalPerson,
  laserCode = person.laserCode,
): Promise<void> {
  await page.locator('#national-id').fill(person.nationalId);
  await page.locator('#title').fill(person.name.title ?? '');
  await page.locator('#first').fill(person.name.first);
  await page.locator('#last').fill(person.name.last);
  await fillBirthDate(page, person);
  await page.locator('#laser').fill(laserCode);
  await page.getByRole('button', { name: 'ส่งข้อมูลยืนยันตัวตนบุคลากรกระทรวงพาณิชย์' }).click();
}

/** Attaches a file and hands it in. */
export async function sendDocument(page: Page, file: { name: string; mimeType: string; buffer: Buffer }) {
  await page.locator('#file').setInputFiles(file);
  await page.getByRole('button', { name: 'ส่งข้อมูลยืนยันการเป็นบุคลากรกระทรวงพาณิชย์' }).click();
}

/** Signs in at the deployment with the account that was registered. */
export async function signIn(page: Page, url: string, { email }: FictionalPerson): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: 'ลงชื่อเข้าใช้ด้วย MOC Account' }).click();
  // Whoever has just registered is known to MOC Account and is asked for nothing.
  const password = page.getByLabel('รหัสผ่าน');
  await Promise.race([password.waitFor(), page.waitForURL(`${url}/**`)]);
  if (!page.url().startsWith(url)) {
    await page.getByLabel('อีเมล').fill(email);
    await password.fill(PASSWORD);
    await page.getByRole('button', { name: 'ลงชื่อเข้าใช้' }).click();
    await page.waitForURL(`${url}/**`);
  }
}

/** The six digits in the newest message to an address; messages leave after the page has answered. */
async function codeFor({ outbox }: Emulator, address: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const mail = outbox.mails().find(({ to, text }) => to === address && /\b\d{6}\b/.test(text));
    const code = mail && /\b\d{6}\b/.exec(mail.text)?.[0];
    if (code) return code;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No code has come for ${address}.`);
}
