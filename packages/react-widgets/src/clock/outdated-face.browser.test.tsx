import { MocError } from '@moc-sdk/core';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { AttendanceCalendar } from '../calendar/attendance-calendar.js';
import { ProfilePhoto } from '../profile/profile-photo.js';
import { fakeService, personMe } from '../testing/fake-service.test.support.js';
import { accessibilityFindings, renderWidget } from '../testing/render.test.support.js';
import { ClockPanel } from './clock-panel.js';
import { ProfileReminder } from './profile-reminder.js';

const me = { ...personMe, face: { ...personMe.face, outdated: true } };
const sizes = [
  [320, 'th'],
  [320, 'en'],
  [1280, 'th'],
] as const;
const words = {
  th: {
    title: 'ถ่ายรูปโปรไฟล์ใหม่ก่อนลงเวลา',
    link: 'ตั้งรูปโปรไฟล์',
    in: 'ลงเวลาเข้างาน',
    open: 'เปิดกล้อง',
    take: 'ถ่ายภาพ',
    again: 'ถ่ายใหม่',
  },
  en: {
    title: 'Take your profile photo again first',
    link: 'Set the profile photo',
    in: 'Clock in',
    open: 'Open the camera',
    take: 'Take the picture',
    again: 'Take another picture',
  },
};

afterEach(() => page.viewport(1280, 720));

const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth;

test.each(sizes)(
  'before clocking in, at %i px, in %s: a face of an earlier version must be taken anew',
  async (width, locale) => {
    await page.viewport(width, 720);
    const { screen } = await renderWidget(<ClockPanel me={me} />, { locale });
    await expect.element(screen.getByText(words[locale].title)).toBeVisible();
    await expect
      .element(screen.getByRole('link', { name: words[locale].link }))
      .toHaveAttribute('href', '/profile');
    await expect.element(screen.getByRole('button', { name: words[locale].in })).toBeDisabled();
    expect(await accessibilityFindings()).toEqual([]);
    expect(fits()).toBe(true);
  },
);

test.each(sizes)(
  'refused while clocking in, at %i px, in %s: only the way to the profile photo is offered',
  async (width, locale) => {
    await page.viewport(width, 720);
    const service = fakeService();
    service.failNext('punch', new MocError('face/template-of-other-pack'));
    const { screen } = await renderWidget(<ClockPanel me={personMe} />, { service, locale });
    await screen.getByRole('button', { name: words[locale].in }).click();
    await screen.getByRole('button', { name: words[locale].open }).click();
    const shutter = screen.getByRole('button', { name: words[locale].take });
    await expect.element(shutter).toBeEnabled();
    await shutter.click();
    const link = screen.getByRole('link', { name: words[locale].link });
    await expect.element(link).toHaveFocus();
    await expect.element(link).toHaveAttribute('href', '/profile');
    expect(screen.getByRole('button', { name: words[locale].again }).query()).toBeNull();
    expect(await accessibilityFindings()).toEqual([]);
    expect(fits()).toBe(true);
  },
);

test.each(sizes)(
  'the profile photo, at %i px, in %s, says why a new one is needed',
  async (width, locale) => {
    await page.viewport(width, 720);
    const { screen } = await renderWidget(<ProfilePhoto face={me.face} onChanged={() => undefined} />, {
      locale,
    });
    await expect.element(screen.getByText(words[locale].title)).toBeVisible();
    expect(await accessibilityFindings()).toEqual([]);
    expect(fits()).toBe(true);
  },
);

test.each(sizes)(
  'above the calendar, at %i px, in %s: asked before the next clock-in',
  async (width, locale) => {
    await page.viewport(width, 720);
    const calendar = (
      <>
        <ProfileReminder face={me.face} />
        <AttendanceCalendar today={me.today} onClarify={() => undefined} onTravel={() => undefined} />
      </>
    );
    const { screen } = await renderWidget(calendar, { locale });
    await expect.element(screen.getByRole('grid')).toBeVisible();
    await expect
      .element(screen.getByRole('link', { name: words[locale].link }))
      .toHaveAttribute('href', '/profile');
    expect(await accessibilityFindings()).toEqual([]);
    expect(fits()).toBe(true);
  },
);

test('nobody with a face that can be compared with is reminded', async () => {
  const { screen } = await renderWidget(<ProfileReminder face={personMe.face} />);
  expect(screen.getByRole('link').query()).toBeNull();
});
