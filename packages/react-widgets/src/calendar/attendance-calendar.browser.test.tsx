import { MocError } from '@moc-sdk/core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakeService, TODAY } from '../testing/fake-service.test.support.js';
import { accessibilityFindings, renderWidget } from '../testing/render.test.support.js';
import { AttendanceCalendar } from './attendance-calendar.js';

const focusedDate = () => document.activeElement?.getAttribute('data-date');
const cell = (date: string) => document.querySelector<HTMLElement>(`[data-date="${date}"]`)!;

test('the month has its Buddhist year, today is marked and cells show both slots', async () => {
  const { screen } = await renderWidget(<AttendanceCalendar today={TODAY} />);
  await expect.element(screen.getByRole('heading', { name: 'พฤศจิกายน 2569' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /5 พฤศจิกายน 2569\. ไม่มีบันทึกช่วงเช้า/ })).toBeVisible();
  expect(cell(TODAY).getAttribute('aria-current')).toBe('date');
  expect(cell('2026-11-02').textContent).toBe('208:29Oข(บ)');
  expect(cell('2026-11-06').dataset.fill).toBe('full');
  expect(cell('2026-11-06').textContent).toBe('6ไม่มีบันทึก');
});

test('the keyboard walks days, weeks and months, opens a day and comes back to it', async () => {
  const { screen } = await renderWidget(<AttendanceCalendar today={TODAY} />);
  await expect.element(screen.getByText('วันที่มาสาย')).toBeVisible();
  cell(TODAY).focus();
  const walk = [
    ['{ArrowLeft}', '2026-11-23'],
    ['{ArrowUp}', '2026-11-16'],
    ['{End}', '2026-11-21'],
    ['{Home}', '2026-11-15'],
    ['{ArrowDown}{ArrowDown}', '2026-11-29'],
    ['{ArrowDown}', '2026-12-06'],
    ['{PageUp}', '2026-11-06'],
  ] as const;
  for (const [keys, date] of walk) {
    await userEvent.keyboard(keys);
    await expect.poll(focusedDate).toBe(date);
  }
  await expect.poll(() => cell('2026-11-06').dataset.fill).toBe('full');
  await userEvent.keyboard('{Enter}');
  const sheet = screen.getByRole('dialog', { name: 'วันศุกร์ที่ 6 พฤศจิกายน 2569' });
  await expect.element(sheet).toBeVisible();
  await expect.poll(() => sheet.element().contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{Escape}');
  await expect.element(sheet).not.toBeInTheDocument();
  await expect.poll(focusedDate).toBe('2026-11-06');
});

test('only one cell is in the tab order', async () => {
  await renderWidget(<AttendanceCalendar today={TODAY} />);
  expect(document.querySelectorAll('[data-date][tabindex="0"]')).toHaveLength(1);
});

test('the day sheet says why and leads to the clarification', async () => {
  let asked: string | undefined;
  const { screen } = await renderWidget(
    <AttendanceCalendar
      today={TODAY}
      onClarify={(day) => {
        asked = day.date;
      }}
    />,
  );
  await screen.getByRole('button', { name: /5 พฤศจิกายน 2569\. ไม่มีบันทึกช่วงเช้า/ }).click();
  await expect.element(screen.getByText('ไม่พบการลงเวลาระหว่าง 05:00 น. ถึง 12:00 น.')).toBeVisible();
  expect(await accessibilityFindings()).toEqual([]);
  await screen.getByRole('button', { name: 'บันทึกชี้แจงเหตุผล' }).click();
  expect(asked).toBe('2026-11-05');
});

test('an awaiting clarification can be printed, approved by its scan, and only while awaiting deleted', async () => {
  const service = fakeService();
  await service.writeClarification({
    date: '2026-11-05',
    half: 'am',
    reason: 'ลืมบันทึกเวลา',
    supervisor: { name: 'ก', position: '' },
    director: { name: 'ข', position: '' },
  });
  const { screen } = await renderWidget(<AttendanceCalendar today={TODAY} />, { service });
  await screen.getByRole('button', { name: /5 พฤศจิกายน 2569\. ช่วงเช้าชี้แจงเหตุผลแล้ว รออนุมัติ/ }).click();
  await expect
    .element(screen.getByRole('link', { name: 'พิมพ์ PDF' }))
    .toHaveAttribute('href', '/api/clarifications/c1/form.pdf');
  const input = document.querySelector<HTMLInputElement>('[role="dialog"] input[type="file"]')!;
  await userEvent.upload(input, new File(['%PDF-1.7 signed'], 'signed.pdf', { type: 'application/pdf' }));
  await expect.element(screen.getByText('อนุมัติแล้ว', { exact: true })).toBeVisible();
  expect(document.querySelector('[role="dialog"]')?.textContent).toContain('ขจ.');
  await expect.element(screen.getByRole('button', { name: 'ลบ' })).not.toBeInTheDocument();
});

test('deleting asks once more', async () => {
  const service = fakeService();
  await service.writeClarification({
    date: '2026-11-05',
    half: 'am',
    reason: 'ลืมบันทึกเวลา',
    supervisor: { name: 'ก', position: '' },
    director: { name: 'ข', position: '' },
  });
  const { screen } = await renderWidget(<AttendanceCalendar today={TODAY} />, { service });
  await screen.getByRole('button', { name: /5 พฤศจิกายน 2569\. ช่วงเช้าชี้แจง/ }).click();
  await screen.getByRole('button', { name: 'ลบ' }).click();
  expect(service.calls.map(({ name }) => name)).not.toContain('deleteClarification');
  await screen.getByRole('button', { name: 'ยืนยันการลบ' }).click();
  await expect.element(screen.getByRole('button', { name: 'ยืนยันการลบ' })).not.toBeInTheDocument();
  expect(service.calls.at(-2)).toEqual({ name: 'deleteClarification', input: 'c1' });
});

test('a lost network is told and the month comes with the second try', async () => {
  const service = fakeService();
  service.failNext('attendance', new MocError('system/offline'));
  const { screen } = await renderWidget(<AttendanceCalendar today={TODAY} />, { service, locale: 'en' });
  await expect.element(screen.getByRole('alert')).toHaveTextContent('No connection');
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
  await expect.poll(() => cell('2026-11-06').dataset.fill).toBe('full');
});

test.each(['light', 'dark'])('axe finds nothing in the %s month with its legend open', async (theme) => {
  document.documentElement.dataset.mocTheme = theme;
  const { screen } = await renderWidget(<AttendanceCalendar today={TODAY} />);
  await expect.element(screen.getByText('วันที่มาสาย')).toBeVisible();
  await screen.getByText('คำอธิบายสัญลักษณ์').click();
  expect(await accessibilityFindings()).toEqual([]);
  delete document.documentElement.dataset.mocTheme;
});

test('at 320 pixels nothing is cut off and times are at least 11 pixels tall', async () => {
  await page.viewport(320, 640);
  const { screen } = await renderWidget(<AttendanceCalendar today={TODAY} />);
  await expect.element(screen.getByText('วันที่มาสาย')).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  const slots = [
    ...document.querySelectorAll<HTMLElement>(
      '[data-moc-part="calendar-grid"] [data-moc-part="calendar-slot"]',
    ),
  ];
  expect(slots.filter((slot) => slot.scrollWidth > slot.clientWidth)).toEqual([]);
  const times = [
    ...document.querySelectorAll<HTMLElement>('[data-moc-part="calendar-cell"] [data-piece="time"]'),
  ];
  expect(
    Math.min(...times.map((time) => Number.parseFloat(getComputedStyle(time).fontSize))),
  ).toBeGreaterThanOrEqual(11);
});
