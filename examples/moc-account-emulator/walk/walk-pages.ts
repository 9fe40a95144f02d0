import { BE_OFFSET } from '@moc-sdk/core';
import { type FictionalPerson, fictionalPeople } from '@moc-sdk/moc-account-client/verification/testing';
import type { Page } from 'playwright-core';
import type { Emulator } from '../src/index.js';
import type { Walk } from './walk.js';
import { walkDocument } from './walk-document.js';

const PASSWORD = 'ก้าวแรกของวันใหม่ 7';

/** Every page once: the front, the look-up, the registration with its mistakes, the card, the document, the badge, the end. */
export async function walkPages(walk: Walk): Promise<void> {
  const { window, emulator, locale, name, say } = walk;
  const { page, look } = window;
  const at = (path: string) => page.goto(emulator.issuer + path);
  await at('/');
  await look('00-front');
  await at(`/reemail?lang=${locale}`);
  await look('01-look-up');
  await page.fill('#email', 'nobody');
  await page.click('main form button');
  await look('02-look-up-mistake');
  await page.fill('#email', `look-up-${name}@home.example`);
  await page.click('main form button');
  await look('03-look-up-sent');
  await register(walk, personCalled('pongsak'), true);
  await walkDocument(walk);
  await look('24-approved');
  await at('/account');
  await look('25-account-personnel');
  await at('/mail');
  await look('30-mail');
  await at('/clock');
  await look('31-clock');
  await end(walk, at);
  say(`${name}: every page held`);
}

/** A temporary account that comes to its end. */
async function end({ window, emulator, name }: Walk, at: (path: string) => Promise<unknown>): Promise<void> {
  const { page, look } = window;
  await register({ window, emulator, name: `end-${name}` }, personCalled('buppha'), false);
  await page.click('button.blue');
  await look('32-account-temporary');
  await emulator.clock.jump({ days: 61 });
  await at('/account');
  await look('33-expired');
  await page.click('a[href="/sign-in/account"]');
  await page.fill('#email', `end-${name}@home.example`);
  await page.fill('#password', PASSWORD);
  await page.click('main form button[type=submit]');
  await page.waitForSelector('[role=alert]');
  await look('34-sign-in-expired');
  await emulator.clock.reset();
}

async function register(
  { window, emulator, name }: Pick<Walk, 'window' | 'emulator' | 'name'>,
  person: FictionalPerson,
  looks: boolean,
): Promise<void> {
  const { page } = window;
  const look = async (picture: string) => (looks ? window.look(picture) : undefined);
  const email = `${name}@home.example`;
  await page.goto(`${emulator.issuer}/register`);
  await look('10-member-type');
  await page.click('main form button');
  await look('11-consent');
  if (looks) await page.click('main form button');
  await look('12-consent-missing');
  await page.check('#consent');
  await page.click('main form button');
  await look('13-profile');
  if (looks) await page.click('main form button');
  await look('14-profile-mistakes');
  await fillProfile(page, person, email);
  await look('15-profile-filled');
  await page.click('main form button');
  await page.waitForURL('**/register/code');
  await look('16-code');
  if (looks) await wrongCode(page, look);
  await page.fill('#code', await codeFor(emulator, email));
  await page.click('main form button');
  await page.waitForURL('**/register/done');
  await look('18-done');
}

async function wrongCode(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await page.fill('#code', '000000');
  await page.click('main form button');
  await page.waitForSelector('#code-problem');
  await look('17-code-wrong');
}

async function fillProfile(page: Page, person: FictionalPerson, email: string): Promise<void> {
  const [year = 0, month, day] = person.birthDate.split('-').map(Number);
  await page.fill('#title', person.name.title ?? '');
  await page.fill('#first', person.name.first);
  await page.fill('#last', person.name.last);
  await page.check('#sex');
  await page.fill('#birth', String(day));
  await page.selectOption('#birth-month', String(month));
  await page.fill('#birth-year', String(year + BE_OFFSET));
  await page.fill('#email', email);
  await page.check('#personnel-type');
  await page.fill('#agency', person.agency);
  await page.fill('#position', person.position);
  await page.fill('#password', PASSWORD);
  await page.fill('#password-again', PASSWORD);
}

/** Messages leave after the answer. */
async function codeFor({ outbox }: Emulator, email: string): Promise<string> {
  for (let wait = 0; wait < 250; wait += 1) {
    const mail = outbox.mails().find(({ to }) => to === email);
    const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0];
    if (code !== undefined) return code;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`No code has come for ${email}.`);
}

function personCalled(id: string): FictionalPerson {
  const person = fictionalPeople.find((one) => one.id === id);
  if (!person) throw new Error(`Nobody is called ${id}.`);
  return person;
}
