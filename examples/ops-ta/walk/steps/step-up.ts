import type { Page } from 'playwright-core';

export interface ReviewerLogin {
  readonly email: string;
  readonly password: string;
}

/** The desk asks who decides: proves it at the provider and comes back to the decision, which lies prepared. */
export async function proveWhoDecides(page: Page, { email, password }: ReviewerLogin): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByText('ยืนยันตัวตนก่อนพิจารณา').waitFor();
  await dialog.getByRole('button', { name: 'ยืนยันตัวตน', exact: true }).click();
  await page.getByRole('heading', { name: 'ยืนยันตัวตนอีกครั้ง' }).waitFor();
  await page.getByLabel('อีเมล').fill(email);
  await page.getByLabel('รหัสผ่าน').fill(password);
  await page.getByRole('button', { name: 'ยืนยันตัวตน' }).click();
  await dialog.getByText('ยืนยันตัวตนแล้ว กรุณาตรวจทานและยืนยันผลการพิจารณาอีกครั้ง').waitFor();
}
