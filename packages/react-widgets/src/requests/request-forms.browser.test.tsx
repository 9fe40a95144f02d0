import { MocError } from '@moc-sdk/core';
import type { ReactNode } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { dayView, fakeService, personMe, TODAY } from '../testing/fake-service.test.support.js';
import { accessibilityFindings, renderWidget } from '../testing/render.test.support.js';
import { ClarificationForm } from './clarification-form.js';
import { forgetDrafts, hasDrafts } from './drafts.js';
import { OfficialTravelForm } from './official-travel-form.js';

beforeEach(() => sessionStorage.clear());

const day = dayView('2026-11-05', { clarifiable: ['am'] });
const pdf = (bytes: number) => {
  const content = new Uint8Array(bytes);
  content.set(new TextEncoder().encode('%PDF-1.7'));
  return new File([content], 'คำสั่ง.pdf', { type: 'application/pdf' });
};
const fileInput = () => document.querySelector<HTMLInputElement>('input[type="file"]')!;

test('a clarification: filled in beforehand, sent, printed, approved by its scan', async () => {
  const service = fakeService({ days: {} });
  const { screen } = await renderWidget(
    <ClarificationForm me={personMe} day={day} onDone={() => undefined} />,
    { service },
  );
  await expect
    .element(screen.getByRole('textbox', { name: 'ผู้อำนวยการ', exact: true }))
    .toHaveValue('นางกมลวรรณ ตั้งสกุล');
  await screen.getByRole('textbox', { name: 'เหตุผล' }).fill('เครื่องสแกนขัดข้อง');
  await screen.getByRole('button', { name: 'บันทึกคำชี้แจง' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('ขจ รออนุมัติ');
  expect(await accessibilityFindings()).toEqual([]);
  await userEvent.upload(fileInput(), pdf(2000));
  await expect.element(screen.getByRole('status')).toHaveTextContent('อนุมัติแล้ว: ขจ.');
  expect(service.calls.map(({ name }) => name)).toEqual(['writeClarification', 'attachScan']);
});

test('a reason that is too short is told at its field, which takes the focus; nothing is sent', async () => {
  const service = fakeService();
  const { screen } = await renderWidget(
    <ClarificationForm me={personMe} day={day} onDone={() => undefined} />,
    { service },
  );
  await screen.getByRole('button', { name: 'บันทึกคำชี้แจง' }).click();
  const reason = screen.getByRole('textbox', { name: 'เหตุผล' });
  await expect.element(reason).toHaveFocus();
  await expect.element(reason).toHaveAccessibleDescription(/อย่างน้อย 5 ตัวอักษร/);
  expect(await accessibilityFindings()).toEqual([]);
  expect(service.calls).toEqual([]);
});

test('travel: a year of the other era is refused, not guessed; a file over 1.5 MB never leaves the device', async () => {
  const service = fakeService();
  const { screen } = await renderWidget(<OfficialTravelForm date={TODAY} onDone={() => undefined} />, {
    service,
  });
  const to = screen.getByRole('textbox', { name: 'ถึงวันที่' });
  await expect.element(to).toHaveValue('24/11/2569');
  await to.fill('26/11/2026');
  await expect.element(to).toHaveAccessibleDescription(/ค\.ศ\. 2026 คือ พ\.ศ\. 2569/);
  await to.fill('26/11/2569');
  await screen.getByRole('textbox', { name: 'สถานที่' }).fill('เชียงใหม่');
  await userEvent.upload(fileInput(), pdf(1_572_865));
  await expect.element(screen.getByText(/ไฟล์ใหญ่เกินกำหนด/)).toBeVisible();
  await userEvent.upload(fileInput(), pdf(40_000));
  await expect.element(screen.getByText('คำสั่ง.pdf (40 kB)')).toBeVisible();
  expect(await accessibilityFindings()).toEqual([]);
  await screen.getByText('อบรม').click();
  await screen.getByRole('button', { name: 'บันทึกไปราชการ' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('อบรม 24 พ.ย. 2569 – 26 พ.ย. 2569');
  expect(service.calls[0]?.input).toMatchObject({
    kind: 'training',
    from: '2026-11-24',
    to: '2026-11-26',
    place: 'เชียงใหม่',
  });
});

test('a date picked from the calendar of the Buddhist year is written into the field', async () => {
  const { screen } = await renderWidget(<OfficialTravelForm date={TODAY} onDone={() => undefined} />);
  await screen.getByRole('button', { name: 'เลือกจากปฏิทิน' }).first().click();
  await expect.element(screen.getByRole('heading', { name: 'พฤศจิกายน 2569' })).toBeVisible();
  await screen.getByRole('button', { name: /30 พฤศจิกายน/ }).click();
  await expect.element(screen.getByRole('textbox', { name: 'ตั้งแต่วันที่' })).toHaveValue('30/11/2569');
});

test('a session that ends while a clarification is sent costs no word of it', async () => {
  const service = fakeService();
  service.failNext('writeClarification', new MocError('sign-in/required'));
  const form = <ClarificationForm me={personMe} day={day} onDone={() => undefined} />;
  const before = await renderWidget(form, { service });
  await before.screen.getByRole('textbox', { name: 'เหตุผล' }).fill('เครื่องสแกนขัดข้อง');
  await before.screen.getByRole('button', { name: 'บันทึกคำชี้แจง' }).click();
  await expect.element(before.screen.getByRole('alert')).toHaveTextContent('กรุณาลงชื่อเข้าใช้');
  await before.screen.unmount();

  const { screen } = await renderWidget(form, { service });
  await expect.element(screen.getByRole('textbox', { name: 'เหตุผล' })).toHaveValue('เครื่องสแกนขัดข้อง');
  await expect.element(screen.getByText('นำข้อความที่กรอกค้างไว้กลับมาให้แล้ว')).toBeVisible();
  expect(await accessibilityFindings()).toEqual([]);
  await screen.getByRole('button', { name: 'บันทึกคำชี้แจง' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('ขจ รออนุมัติ');
  expect(hasDrafts()).toBe(false);
});

test('what is left half written belongs to one person and one day, and goes with “cancel” and with signing out', async () => {
  const write = async (widget: ReactNode) => {
    const { screen } = await renderWidget(widget);
    await screen.getByRole('textbox', { name: 'สถานที่' }).fill('เชียงใหม่');
    return screen;
  };
  const travelOf = (personId: string) => (
    <OfficialTravelForm date={TODAY} personId={personId} onDone={() => undefined} />
  );
  const first = await write(travelOf('natthanicha'));
  await expect.poll(hasDrafts).toBe(true);
  await first.unmount();
  const other = await renderWidget(travelOf('somying'));
  await expect.element(other.screen.getByRole('textbox', { name: 'สถานที่' })).toHaveValue('');
  await other.screen.unmount();
  const again = await renderWidget(travelOf('natthanicha'));
  await expect.element(again.screen.getByRole('textbox', { name: 'สถานที่' })).toHaveValue('เชียงใหม่');
  await again.screen.getByRole('button', { name: 'ยกเลิก' }).click();
  expect(hasDrafts()).toBe(false);
  await again.screen.unmount();
  await write(travelOf('natthanicha'));
  await expect.poll(hasDrafts).toBe(true);
  forgetDrafts();
  expect(hasDrafts()).toBe(false);
});
