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

const canvas = () => document.querySelector<HTMLCanvasElement>('.desk-paper canvas')!;
const drawn = () =>
  expect
    .poll(() => document.querySelector('.desk-paper')?.getAttribute('data-state'), { timeout: 25_000 })
    .toBe('drawn');
/** The colour at a place of the canvas, in parts of its width and height. */
const colourAt = (x: number, y: number) => {
  const { width, height } = canvas();
  const at = [Math.floor(x * width), Math.floor(y * height)] as const;
  return [
    ...canvas()
      .getContext('2d')!
      .getImageData(...at, 1, 1).data,
  ]
    .slice(0, 3)
    .join();
};
const RED = '255,0,0';
const WHITE = '255,255,255';
const GREEN = '0,255,0';

test.each([1280, 360])(
  'data, answers and document stand on one page of %i px, and axe finds nothing',
  async (width) => {
    await page.viewport(width, 740);
    const { screen } = await renderDesk({ path: '/review/case-2' });
    await drawn();
    await expect.element(screen.getByText('DOPA: ข้อมูลตรงกับบัตรประจำตัวประชาชน')).toBeVisible();
    await expect.element(screen.getByText('ไม่ตรงกัน')).toBeVisible();
    await expect.element(screen.getByText('9-xxxx-xxxxx-11-1')).toBeVisible();
    await screen.getByRole('button', { name: 'แสดงเลขเต็ม' }).click();
    await expect.element(screen.getByText('9-1007-00000-11-1')).toBeVisible();
    const [first, last] = [...document.querySelectorAll('.desk-data td:last-child .desk-name-part')].map(
      (part) => part.getBoundingClientRect().left,
    );
    expect(last).toBeGreaterThanOrEqual(first!);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(await accessibilityFindings()).toEqual([]);
  },
);

test('a picture is zoomed, turned and fitted by keys', async () => {
  await renderDesk({ path: '/review/case-2' });
  await drawn();
  const fitted = canvas().clientWidth;
  expect([colourAt(0.25, 0.25), colourAt(0.75, 0.25)]).toEqual([RED, WHITE]);
  await userEvent.keyboard('+');
  await expect.poll(() => canvas().clientWidth / fitted).toBeCloseTo(1.25, 1);
  await userEvent.keyboard('-{-}');
  await expect.poll(() => canvas().clientWidth).toBeLessThan(fitted);
  await userEvent.keyboard('0');
  await expect.poll(() => canvas().clientWidth).toBe(fitted);
  await userEvent.keyboard(']');
  await expect.poll(() => [colourAt(0.25, 0.25), colourAt(0.75, 0.25)]).toEqual([WHITE, RED]);
});

test('a PDF is drawn in its own worker, page by page', async () => {
  const { screen } = await renderDesk({ path: '/review/case-1' });
  await drawn();
  expect([colourAt(0.25, 0.25), colourAt(0.75, 0.75)]).toEqual([RED, WHITE]);
  await screen.getByRole('button', { name: 'หน้าถัดไป' }).click();
  await expect.poll(() => colourAt(0.5, 0.5)).toBe(GREEN);
  await expect.element(screen.getByRole('img', { name: /หน้า 2 จาก 2/ })).toBeVisible();
  await userEvent.keyboard(',');
  await expect.poll(() => colourAt(0.75, 0.75)).toBe(WHITE);
});

test('a mouse drags the paper', async () => {
  await renderDesk({ path: '/review/case-2' });
  await drawn();
  for (let step = 0; step < 5; step++) await userEvent.keyboard('+');
  const area = document.querySelector<HTMLElement>('.desk-paper')!;
  await expect.poll(() => area.scrollWidth).toBeGreaterThan(area.clientWidth);
  const before = area.scrollTop;
  await userEvent.dragAndDrop(area, area, {
    sourcePosition: { x: 200, y: 200 },
    targetPosition: { x: 100, y: 60 },
  });
  await expect.poll(() => area.scrollTop).toBeGreaterThan(before);
});

test('approving by keys names the person, sends once, tells it, and shows the next case', async () => {
  const { screen, review } = await renderDesk({ path: '/review/case-1' });
  await drawn();
  await expect
    .element(screen.getByRole('button', { name: 'อนุมัติ', exact: true }))
    .toHaveAttribute('aria-keyshortcuts', 'a');
  await expect
    .element(screen.getByRole('button', { name: 'ขยาย' }))
    .toHaveAttribute('aria-keyshortcuts', '+');
  await userEvent.keyboard('a');
  const dialog = screen.getByRole('dialog');
  await expect.element(dialog.getByText(/รับรองว่า นางสาวณัฏฐ์ชญา ศรีวิชัยรัตน์ เป็นบุคลากร/)).toBeVisible();
  expect(await accessibilityFindings()).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await expect
    .element(screen.getByRole('status').first())
    .toHaveTextContent('อนุมัติคำขอของ นางสาวณัฏฐ์ชญา ศรีวิชัยรัตน์ แล้ว');
  await expect.element(screen.getByRole('heading', { name: /ปิ่นเพชร/ })).toBeVisible();
  expect(location.pathname).toBe('/review/case-2');
  expect(review.calls.filter(({ name }) => name === 'approve')).toMatchObject([
    { input: ['case-1', { expects: 4, key: expect.stringMatching(/^[0-9a-f-]{36}$/) }] },
  ]);
});

test('Escape in the confirmation closes it and stays on the case', async () => {
  const { screen, review } = await renderDesk({ path: '/review/case-1' });
  await drawn();
  await userEvent.keyboard('r');
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => screen.getByRole('dialog').elements()).toEqual([]);
  expect(location.pathname).toBe('/review/case-1');
  expect(review.calls.map(({ name }) => name)).not.toContain('reject');
});

test('a fresh proof is asked for; on coming back the decision lies ready, and nothing was sent by itself', async () => {
  const review = fakeReview();
  const first = await renderDesk({ path: '/review/case-2', review });
  await drawn();
  await userEvent.keyboard('r');
  await first.screen.getByRole('textbox', { name: 'เหตุผลที่ไม่อนุมัติ' }).fill('ลายมือชื่อไม่ตรง');
  review.failNext('reject', new MocError('sign-in/step-up-required'));
  await first.screen.getByRole('button', { name: 'ยืนยันไม่อนุมัติ' }).click();
  await expect.element(first.screen.getByRole('button', { name: 'ยืนยันตัวตน' })).toHaveFocus();
  expect(await accessibilityFindings()).toEqual([]);
  await userEvent.keyboard('{Enter}');
  expect(first.stepUps).toEqual([{ maxAge: 300 }]);
  await first.screen.unmount();

  const { screen } = await renderDesk({ path: '/review/case-2', review });
  await expect.element(screen.getByRole('textbox', { name: 'เหตุผลที่ไม่อนุมัติ' })).toHaveValue('ลายมือชื่อไม่ตรง');
  await expect.element(screen.getByText(/ยืนยันตัวตนแล้ว/)).toBeVisible();
  expect(review.calls.filter(({ name }) => name === 'reject')).toHaveLength(1);
  await screen.getByRole('button', { name: 'ยืนยันไม่อนุมัติ' }).click();
  await expect.poll(() => review.calls.filter(({ name }) => name === 'reject')).toHaveLength(2);
});

test('an Enter that is still held when the fresh proof is asked for leads nowhere by itself', async () => {
  const review = fakeReview();
  const { screen, stepUps } = await renderDesk({ path: '/review/case-1', review });
  await drawn();
  review.failNext('approve', new MocError('sign-in/step-up-required'));
  await userEvent.keyboard('a');
  await expect.element(screen.getByRole('button', { name: 'ยืนยันอนุมัติ' })).toHaveFocus();
  await userEvent.keyboard('{Enter>}');
  await expect.element(screen.getByRole('button', { name: 'ยืนยันตัวตน' })).toHaveFocus();
  await userEvent.keyboard('{/Enter}');
  expect(stepUps).toEqual([]);
  await expect.element(screen.getByText('ยืนยันตัวตนก่อนพิจารณา')).toBeVisible();
});

test('the own case is shown, with the reason why it cannot be decided', async () => {
  const { screen } = await renderDesk({ path: '/review/case-4' });
  await drawn();
  await expect.element(screen.getByText(/นี่คือคำขอของท่านเอง/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'อนุมัติ', exact: true }).elements()).toEqual([]);
  await userEvent.keyboard('ar');
  expect(screen.getByRole('dialog').elements()).toEqual([]);
});

test('somebody who was faster is explained, and the case is read anew', async () => {
  const review = fakeReview();
  const { screen } = await renderDesk({ path: '/review/case-1', review });
  await drawn();
  review.failNext('approve', new MocError('request/conflict'));
  await userEvent.keyboard('a');
  await screen.getByRole('button', { name: 'ยืนยันอนุมัติ' }).click();
  await expect.element(screen.getByText('คำขอนี้เปลี่ยนไปแล้ว')).toBeVisible();
  expect(await accessibilityFindings()).toEqual([]);
  await screen.getByRole('button', { name: 'โหลดใหม่' }).click();
  await expect.poll(() => review.calls.filter(({ name }) => name === 'open')).toHaveLength(2);
  expect(screen.getByRole('dialog').elements()).toEqual([]);
});

test('a document that cannot be shown says so; the case cannot be approved, but rejected', async () => {
  const review = fakeReview();
  review.failNext('document', new MocError('system/offline'));
  const { screen } = await renderDesk({ path: '/review/case-1', review });
  await expect.element(screen.getByText('แสดงเอกสารไม่สำเร็จ')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'อนุมัติ', exact: true })).toBeDisabled();
  await expect.element(screen.getByRole('button', { name: 'ไม่อนุมัติ', exact: true })).toBeEnabled();
  expect(await accessibilityFindings()).toEqual([]);
});

test('a case that is not there leads back to the queue', async () => {
  const { screen } = await renderDesk({ path: '/review/case-9' });
  await screen.getByRole('alert').getByRole('button', { name: 'กลับไปรายการคำขอ' }).click();
  await expect.element(screen.getByRole('link', { name: /ณัฏฐ์ชญา/ })).toBeVisible();
});
