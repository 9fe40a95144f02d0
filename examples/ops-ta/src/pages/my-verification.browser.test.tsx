import type { AccountStatus, Locale } from '@moc-sdk/core';
import type { SessionClient, SessionState } from '@moc-sdk/moc-account-client/browser';
import { MocProvider } from '@moc-sdk/react-widgets';
import type { ServiceClient } from '@moc-sdk/service/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { accessibilityFindings } from '../desk/testing/render-desk.test.support.js';
import { MyVerification } from './my-verification.js';

const ACCOUNT_URL = 'http://localhost:4010/';

beforeEach(() => {
  const meta = Object.assign(document.createElement('meta'), { name: 'account-url', content: ACCOUNT_URL });
  document.head.append(meta);
});
afterEach(() => document.querySelector('meta[name="account-url"]')?.remove());

interface CardOptions {
  status?: AccountStatus;
  locale?: Locale;
  signOut?: () => Promise<void>;
}

/** The card as somebody sees it whose account is not personnel. */
async function show({ status = 'temporary', locale = 'th', signOut = async () => {} }: CardOptions = {}) {
  const state = { status: 'signed-in', session: { identity: { status } } } as SessionState;
  const session = { current: () => state, subscribe: () => () => {}, signOut } as unknown as SessionClient;
  const onRetry = vi.fn();
  document.documentElement.lang = locale;
  document.title = 'OPS-TA';
  const screen = await render(
    <MocProvider client={{} as ServiceClient} session={session} locale={locale}>
      <main className="page">
        <MyVerification onRetry={onRetry} />
      </main>
    </MocProvider>,
  );
  return { screen, onRetry };
}

test.each([1280, 320])(
  'a temporary account is led to its verification, in %i px, and axe finds nothing',
  async (width) => {
    await page.viewport(width, 740);
    const { screen } = await show();
    await expect.element(screen.getByRole('heading', { name: 'ยืนยันตัวตนของท่าน' })).toBeVisible();
    await expect.element(screen.getByText(/ยังเป็นบัญชีชั่วคราว/)).toBeVisible();
    await expect
      .element(screen.getByRole('link', { name: 'ดูสถานะและยืนยันตัวตน' }))
      .toHaveAttribute('href', ACCOUNT_URL);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(await accessibilityFindings()).toEqual([]);
  },
);

test('a permanent account without the badge is told what it lacks, in English too', async () => {
  const { screen } = await show({ status: 'permanent', locale: 'en' });
  await expect.element(screen.getByText(/does not bear the badge/)).toBeVisible();
  expect(await accessibilityFindings()).toEqual([]);
});

test('trying again asks the app, signing out ends the session, and one that is not ended asks the app', async () => {
  const signOut = vi.fn(() => Promise.resolve());
  const { screen, onRetry } = await show({ signOut });
  await screen.getByRole('button', { name: 'ลองใหม่' }).click();
  expect(onRetry).toHaveBeenCalledTimes(1);
  await screen.getByRole('button', { name: 'ออกจากระบบ' }).click();
  expect(signOut).toHaveBeenCalledTimes(1);
  expect(onRetry).toHaveBeenCalledTimes(1);
  signOut.mockRejectedValueOnce(new Error('offline'));
  await screen.getByRole('button', { name: 'ออกจากระบบ' }).click();
  await expect.poll(() => onRetry).toHaveBeenCalledTimes(2);
});

test.each(['', 'javascript:alert(1)'])('an address that is none (%s) is no way on', async (content) => {
  document.querySelector<HTMLMetaElement>('meta[name="account-url"]')!.content = content;
  const { screen } = await show();
  await expect.element(screen.getByRole('heading')).toBeVisible();
  expect(screen.getByRole('link').elements()).toEqual([]);
});
