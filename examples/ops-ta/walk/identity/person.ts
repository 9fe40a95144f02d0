import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FictionalPerson } from '@moc-sdk/moc-account-client/verification/testing';
import type { AccountView } from '@moc-sdk/service/accounts';
import type { Browser, Page } from 'playwright-core';
import { mustHold, type Report } from '../report.js';
import { personCalled } from './applicant.js';
import type { Ministry } from './ministry.js';

export interface IdentityWalk extends Report, Ministry {
  readonly browser: Browser;
  /** Where pictures go. */
  readonly folder: string;
}

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 800 };

/** A window of its own, with cookies of its own. */
export async function openWindow({ browser }: IdentityWalk, viewport = PHONE): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    isMobile: viewport === PHONE,
    hasTouch: viewport === PHONE,
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

/** One of the six, before a phone. */
export interface Applicant {
  readonly person: FictionalPerson;
  readonly page: Page;
}

export async function applicant(walk: IdentityWalk, id: string): Promise<Applicant> {
  return { person: personCalled(id), page: await openWindow(walk) };
}

export async function picture({ folder }: IdentityWalk, page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** The account behind an address, as the service has it. */
export async function accountOf(
  { accounts }: IdentityWalk,
  { email }: FictionalPerson,
): Promise<AccountView> {
  const account = await accounts.accounts.findByEmail(email);
  if (!account) throw new Error('There is no such account.');
  return account;
}

/** Holds account and case against what the tables say. */
export async function mustStand(
  walk: IdentityWalk,
  person: FictionalPerson,
  stage: AccountView['stage'],
  status: NonNullable<AccountView['verification']>['status'],
): Promise<string> {
  const account = await accountOf(walk, person);
  const seen = [account.stage, account.verification?.status];
  mustHold(seen.join() === `${stage},${status}`, `${stage}, ${status}`, seen);
  return `${stage}, ${status}`;
}
