import { MocError } from '@moc-sdk/core';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeService, personMe } from '../testing/fake-service.test.support.js';
import { accessibilityFindings, renderWidget } from '../testing/render.test.support.js';
import { ProfilePhoto } from './profile-photo.js';

const noFace = { enrolled: false, consentVersion: '2' };

async function picture(width: number, height: number): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.fillRect(0, 0, width, height);
  return new File([await canvas.convertToBlob({ type: 'image/png' })], 'me.png', { type: 'image/png' });
}

test('consent with its version, a chosen file scaled down, a hint when refused, then enrolled', async () => {
  const service = fakeService();
  service.failNext('enrolFace', new MocError('face/poor-quality', { details: { reasons: ['too-small'] } }));
  let changes = 0;
  const { screen } = await renderWidget(<ProfilePhoto face={noFace} onChanged={() => changes++} />, {
    service,
  });
  await screen.getByRole('button', { name: 'ถ่ายรูปโปรไฟล์' }).click();
  await expect.element(screen.getByText('ฉบับที่ 2')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'ถ่ายรูปโปรไฟล์' })).toBeDisabled();
  expect(await accessibilityFindings()).toEqual([]);
  await screen.getByText('ข้าพเจ้าได้อ่านและยินยอม').click();
  await screen.getByRole('button', { name: 'ถ่ายรูปโปรไฟล์' }).click();
  await userEvent.upload(
    document.querySelector<HTMLInputElement>('input[type="file"]')!,
    await picture(3000, 2000),
  );
  await screen.getByRole('button', { name: 'บันทึกรูปนี้' }).click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent('เข้ามาใกล้กล้องอีกนิด');
  expect(await accessibilityFindings()).toEqual([]);
  await screen.getByRole('button', { name: 'บันทึกรูปนี้' }).click();
  await expect.element(screen.getByText('บันทึกรูปโปรไฟล์แล้ว ลงเวลาได้ทันที')).toBeVisible();
  expect(changes).toBe(1);
  const { photo, consentVersion } = service.calls.at(-1)!.input as { photo: Blob; consentVersion: string };
  expect(consentVersion).toBe('2');
  const bitmap = await createImageBitmap(photo);
  expect([photo.type, bitmap.width, bitmap.height]).toEqual(['image/jpeg', 1280, 853]);
});

test('a file that is no picture is told and nothing is sent', async () => {
  const service = fakeService();
  const { screen } = await renderWidget(<ProfilePhoto face={noFace} onChanged={() => undefined} />, {
    service,
  });
  await screen.getByRole('button', { name: 'ถ่ายรูปโปรไฟล์' }).click();
  await screen.getByText('ข้าพเจ้าได้อ่านและยินยอม').click();
  await screen.getByRole('button', { name: 'ถ่ายรูปโปรไฟล์' }).click();
  const broken = new File(['no picture'], 'me.jpg', { type: 'image/jpeg' });
  await userEvent.upload(document.querySelector<HTMLInputElement>('input[type="file"]')!, broken);
  await expect.element(screen.getByRole('alert')).toHaveTextContent('เปิดไฟล์ภาพนี้ไม่ได้');
  expect(service.calls).toEqual([]);
});

test('erasing asks first', async () => {
  const service = fakeService();
  const { screen } = await renderWidget(<ProfilePhoto face={personMe.face} onChanged={() => undefined} />, {
    service,
  });
  await screen.getByRole('button', { name: 'ลบข้อมูลใบหน้า' }).click();
  expect(service.calls).toEqual([]);
  await screen.getByRole('button', { name: 'ยืนยันการลบ' }).click();
  await expect.element(screen.getByText('ลบข้อมูลใบหน้าแล้ว')).toBeVisible();
  expect(service.calls.map(({ name }) => name)).toEqual(['forgetFace']);
});
