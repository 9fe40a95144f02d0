import { MocError } from '@moc-sdk/core';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakeReview } from '../testing/fake-review.test.support.js';
import { accessibilityFindings, renderDesk } from '../testing/render-desk.test.support.js';

beforeEach(async () => {
  sessionStorage.clear();
  localStorage.clear();
  await page.viewport(1280, 800);
});

const focusedName = () => document.activeElement?.textContent ?? '';

test.each([1280, 360])(
  'the queue names age, person, agency and reason in %i px, and axe finds nothing',
  async (width) => {
    await page.viewport(width, 740);
    const { screen } = await renderDesk();
    await expect.element(screen.getByRole('link', { name: 'นางสาวณัฏฐ์ชญา ศรีวิชัยรัตน์' })).toBeVisible();
    await expect.element(screen.getByText('12 วัน')).toHaveTextContent('เกินกำหนด');
    await expect.element(screen.getByText('รอตรวจ 4 คำขอ')).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(await accessibilityFindings()).toEqual([]);
  },
);

test('the keys move from line to line, open one, and come back to the line that was left', async () => {
  const { screen } = await renderDesk();
  await expect.element(screen.getByRole('link', { name: /ณัฏฐ์ชญา/ })).toBeVisible();
  await userEvent.keyboard('jj');
  expect(focusedName()).toContain('ปิ่นเพชร');
  await userEvent.keyboard('k');
  expect(focusedName()).toContain('ณัฏฐ์ชญา');
  await userEvent.keyboard('j{Enter}');
  await expect.element(screen.getByRole('heading', { name: /ปิ่นเพชร/ })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('link', { name: /ปิ่นเพชร/ })).toHaveFocus();
});

test('a search narrows the queue, stands in the address, and letters in it are no shortcuts', async () => {
  const { screen, review } = await renderDesk();
  await expect.element(screen.getByRole('link', { name: /ณัฏฐ์ชญา/ })).toBeVisible();
  await userEvent.keyboard('/');
  await userEvent.keyboard('ผุสดี x?');
  await expect.element(screen.getByText('ไม่พบคำขอตามที่ค้นหา')).toBeVisible();
  expect(screen.getByRole('dialog').elements()).toEqual([]);
  expect(new URLSearchParams(location.search).get('text')).toBe('ผุสดี x?');
  expect(await accessibilityFindings()).toEqual([]);
  await screen.getByRole('button', { name: 'ล้างตัวกรอง' }).click();
  await screen.getByRole('combobox', { name: 'หน่วยงาน' }).selectOptions('กรมการค้าภายใน');
  await expect.element(screen.getByText('รอตรวจ 2 คำขอ')).toBeVisible();
  expect(review.calls.at(-1)?.input).toMatchObject([{ agency: 'กรมการค้าภายใน', status: 'pending-review' }]);
});

test('lines selected with Shift are rejected with one reason, and each answer is told', async () => {
  const { screen, review } = await renderDesk();
  await expect.element(screen.getByRole('link', { name: /ณัฏฐ์ชญา/ })).toBeVisible();
  await userEvent.keyboard('jxjj');
  await userEvent.keyboard('{Shift>}X{/Shift}');
  await expect.element(screen.getByText('เลือกไว้ 3 คำขอ')).toBeVisible();
  await userEvent.keyboard('r');
  const dialog = screen.getByRole('dialog');
  await expect.element(dialog.getByRole('button', { name: 'ยืนยันไม่อนุมัติ' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'ภาพไม่ชัด' }).click();
  expect(await accessibilityFindings()).toEqual([]);
  await dialog.getByRole('button', { name: 'ยืนยันไม่อนุมัติ' }).click();
  await expect.element(screen.getByText('บันทึกแล้ว 2 จาก 3 คำขอ')).toBeVisible();
  await expect.element(screen.getByRole('dialog').getByText(/ปิ่นเพชร/)).toBeVisible();
  const call = review.calls.find(({ name }) => name === 'decideMany');
  expect(call?.input[0]).toEqual(['case-1', 'case-2', 'case-3'].map((id) => ({ id, expects: 4 })));
  expect(await accessibilityFindings()).toEqual([]);
});

test('only opened cases are approved together, and never the own one', async () => {
  const review = fakeReview();
  await review.document('case-2');
  const { screen } = await renderDesk({ review });
  await screen.getByRole('checkbox', { name: 'เลือกทุกคำขอที่แสดง' }).click();
  await userEvent.keyboard('a');
  const dialog = screen.getByRole('dialog');
  await expect.element(dialog.getByText('อนุมัติ 1 คำขอ?')).toBeVisible();
  await expect.element(dialog.getByText(/ยังไม่ได้เปิดดูเอกสาร 2 คำขอ/)).toBeVisible();
  await expect.element(dialog.getByText(/คำขอของท่านเองไม่รวม/)).toBeVisible();
  await dialog.getByRole('button', { name: 'ยืนยันอนุมัติ' }).click();
  await expect.element(screen.getByText('บันทึกแล้ว 1 จาก 1 คำขอ')).toBeVisible();
  expect(review.calls.find(({ name }) => name === 'decideMany')?.input[0]).toEqual([
    { id: 'case-2', expects: 4 },
  ]);
});

test('shortcuts can be read, switched off, and then do nothing', async () => {
  const { screen } = await renderDesk();
  await expect.element(screen.getByRole('link', { name: /ณัฏฐ์ชญา/ })).toBeVisible();
  await userEvent.keyboard('?');
  expect(await accessibilityFindings()).toEqual([]);
  await screen.getByRole('checkbox', { name: 'ใช้แป้นพิมพ์ลัด' }).click();
  await screen.getByRole('button', { name: 'ปิด' }).click();
  await expect.poll(() => screen.getByRole('dialog').elements()).toEqual([]);
  await userEvent.keyboard('?');
  expect(screen.getByRole('dialog').elements()).toEqual([]);
});

test('an empty queue says that all is done, in English too', async () => {
  const { screen } = await renderDesk({ review: fakeReview([]), locale: 'en' });
  await expect.element(screen.getByRole('heading', { name: 'Nothing is waiting' })).toBeVisible();
  expect(await accessibilityFindings()).toEqual([]);
});

test('a queue that cannot be read says so, and is read on request', async () => {
  const review = fakeReview();
  review.failNext('queue', new MocError('system/offline'));
  const { screen } = await renderDesk({ review });
  await expect.element(screen.getByRole('alert')).toBeVisible();
  expect(screen.getByText(/^รอตรวจ \d/).elements()).toEqual([]);
  await screen.getByRole('alert').getByRole('button').click();
  await expect.element(screen.getByRole('link', { name: /ณัฏฐ์ชญา/ })).toBeVisible();
});

test('whoever is no reviewer is told so, and nothing is asked', async () => {
  const { screen, review } = await renderDesk({ roles: ['personnel'] });
  await expect.element(screen.getByRole('heading', { name: 'ท่านไม่มีสิทธิ์ตรวจคำขอ' })).toBeVisible();
  expect(review.calls).toEqual([]);
  expect(await accessibilityFindings()).toEqual([]);
});
