import { MocError } from '@moc-sdk/core';
import { afterEach, expect, test, vi } from 'vitest';
import { type FakeService, fakeService, personMe } from '../testing/fake-service.test.support.js';
import { accessibilityFindings, renderWidget } from '../testing/render.test.support.js';
import { ClockPanel } from './clock-panel.js';

afterEach(() => vi.restoreAllMocks());

const panel = (service: FakeService, me = personMe) => renderWidget(<ClockPanel me={me} />, { service });

type Screen = Awaited<ReturnType<typeof panel>>['screen'];
async function takePicture(screen: Screen) {
  await screen.getByRole('button', { name: 'เปิดกล้อง' }).click();
  const shutter = screen.getByRole('button', { name: 'ถ่ายภาพ' });
  await expect.element(shutter).toBeEnabled();
  await shutter.click();
}
const punches = (service: FakeService) =>
  service.calls
    .filter(({ name }) => name === 'punch')
    .map(({ input }) => input as Parameters<FakeService['punch']>[0]);

test('own position, the green button, a picture: recorded with the time and the cell of the day', async () => {
  const service = fakeService();
  const { screen } = await panel(service);
  await expect
    .element(screen.getByRole('img', { name: /ห่างจาก กระทรวงพาณิชย์ นนทบุรี 1\d\d ม\./ }))
    .toBeVisible();
  expect(await accessibilityFindings()).toEqual([]);
  await screen.getByRole('button', { name: 'ลงเวลาเข้างาน' }).click();
  await takePicture(screen);
  await expect.element(screen.getByRole('heading', { name: 'ลงเวลาเข้างานสำเร็จ' })).toBeVisible();
  await expect.element(screen.getByRole('img', { name: /24 พฤศจิกายน 2569.*เข้างาน 08:29 น\./ })).toBeVisible();
  expect(await accessibilityFindings()).toEqual([]);
  const [sent] = punches(service);
  expect(sent?.direction).toBe('in');
  expect(sent?.position).toMatchObject({ latitude: 13.8835, longitude: 100.4903 });
  expect(sent?.photo.type).toBe('image/jpeg');
  expect(sent?.id).toMatch(/^[0-9a-f-]{36}$/);
});

test('a face that does not match says so and offers another picture, as a new attempt', async () => {
  const service = fakeService();
  service.failNext('punch', new MocError('face/no-match'));
  const { screen } = await panel(service);
  await screen.getByRole('button', { name: 'ลงเวลาเลิกงาน' }).click();
  await takePicture(screen);
  await expect.element(screen.getByRole('alert')).toHaveTextContent('ใบหน้าไม่ตรงกับรูปโปรไฟล์');
  expect(await accessibilityFindings()).toEqual([]);
  await screen.getByRole('button', { name: 'ถ่ายใหม่' }).click();
  await takePicture(screen);
  await expect.element(screen.getByRole('heading', { name: 'ลงเวลาเลิกงานสำเร็จ' })).toBeVisible();
  const [first, second] = punches(service);
  expect(second?.id).not.toBe(first?.id);
});

test('a poor picture is told with what to do better', async () => {
  const service = fakeService();
  service.failNext('punch', new MocError('face/poor-quality', { details: { reasons: ['dark', 'turned'] } }));
  const { screen } = await panel(service);
  await screen.getByRole('button', { name: 'ลงเวลาเข้างาน' }).click();
  await takePicture(screen);
  await expect.element(screen.getByRole('alert')).toHaveTextContent('ภาพมืดไป');
  await expect.element(screen.getByRole('alert')).toHaveTextContent('หันหน้าตรงเข้าหากล้อง');
});

test('after a lost network the same picture goes out again under the same id', async () => {
  const service = fakeService();
  service.failNext('punch', new MocError('system/offline'));
  const { screen } = await panel(service);
  await screen.getByRole('button', { name: 'ลงเวลาเข้างาน' }).click();
  await takePicture(screen);
  await screen.getByRole('button', { name: 'ส่งอีกครั้ง' }).click();
  await expect.element(screen.getByRole('heading', { name: 'ลงเวลาเข้างานสำเร็จ' })).toBeVisible();
  const [first, second] = punches(service);
  expect(second).toEqual(first);
});

test('without a profile photo the buttons are off and the way there is shown', async () => {
  const me = { ...personMe, face: { enrolled: false, consentVersion: '1' } };
  const { screen } = await panel(fakeService(), me);
  await expect.element(screen.getByRole('link', { name: 'ตั้งรูปโปรไฟล์' })).toHaveAttribute('href', '/profile');
  await expect.element(screen.getByRole('button', { name: 'ลงเวลาเข้างาน' })).toBeDisabled();
});

test('a busy service is no fault of the picture: the same one goes out again', async () => {
  const service = fakeService();
  service.failNext('punch', new MocError('face/busy'));
  const { screen } = await panel(service);
  await screen.getByRole('button', { name: 'ลงเวลาเข้างาน' }).click();
  await takePicture(screen);
  await expect.element(screen.getByRole('alert')).toHaveTextContent('ขณะนี้มีผู้ใช้งานจำนวนมาก');
  await expect.element(screen.getByRole('button', { name: 'ส่งอีกครั้ง' })).toHaveFocus();
  await screen.getByRole('button', { name: 'ส่งอีกครั้ง' }).click();
  await expect.element(screen.getByRole('heading', { name: 'ลงเวลาเข้างานสำเร็จ' })).toBeVisible();
  const [first, second] = punches(service);
  expect(second).toEqual(first);
});

test('a position that is denied is told, and one may clock without it after a warning', async () => {
  vi.spyOn(navigator.geolocation, 'getCurrentPosition').mockImplementation((_found, failed) =>
    failed?.({ code: 1, PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3, message: '' }),
  );
  const service = fakeService();
  const { screen } = await panel(service);
  await expect.element(screen.getByText('ตำแหน่งถูกปิดกั้น')).toBeVisible();
  await screen.getByRole('button', { name: 'ลงเวลาเข้างาน' }).click();
  await expect.element(screen.getByText(/จะลงเวลาโดยไม่มีตำแหน่ง/)).toBeVisible();
  await takePicture(screen);
  await expect.element(screen.getByText('บันทึกโดยไม่มีตำแหน่ง')).toBeVisible();
  expect(punches(service)[0]).not.toHaveProperty('position');
});
