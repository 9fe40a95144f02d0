import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fictionalPeople } from '@moc-sdk/moc-account-client/verification/testing';
import type { Page } from 'playwright-core';
import type { Walk } from './walk.js';

/** From the green button to the badge, by way of a source that is down, a wrong card, and a document that is rejected once. */
export async function walkDocument({ window, emulator, name }: Walk): Promise<void> {
  const { page, look } = window;
  const email = `${name}@home.example`;
  await page.click('button.green');
  await look('19-way');
  await page.click('main form button');
  await look('20-card');
  await page.click('main form button.green');
  await look('20-card-mistakes');
  await tryDownSource();
  await typeCard(page, 'JT5012000066');
  await look('22-document');
  await sendForm(page, look);
  await look('23-pending');
  await decide('ไม่มีลายมือชื่อของผู้บังคับบัญชาในแบบฟอร์ม');
  await page.goto(`${emulator.issuer}/verify`);
  await look('23-rejected');
  await sendForm(page);
  await decide();
  await page.goto(`${emulator.issuer}/verify`);

  /** A wrong card, then one while DOPA is down; given up for a new case. */
  async function tryDownSource(): Promise<void> {
    await typeCard(page, 'JT0000000000');
    await look('20-card-refused');
    emulator.sources.registry.down = 'unreachable';
    await typeCard(page, 'JT5012000066');
    delete emulator.sources.registry.down;
    await look('21-retrying');
    await page.click('form[action="/verify/cancel"] button');
    await page.click('main form button');
  }

  async function decide(reason?: string): Promise<void> {
    const { accounts, review } = await emulator.accounts();
    const view = await accounts.findByEmail(email);
    const { id = '', version = 0 } = view?.verification ?? {};
    const reviewer = { id: 'walking-reviewer', steppedUpAt: emulator.clock.now().toISOString() };
    await review.document(id, reviewer);
    if (reason === undefined) await review.approve(id, reviewer, { expects: version });
    else await review.reject(id, reason, reviewer, { expects: version });
  }
}

async function typeCard(page: Page, laser: string): Promise<void> {
  await page.fill('#national-id', fictionalPeople.find(({ id }) => id === 'pongsak')?.nationalId ?? '');
  await page.fill('#laser', laser);
  await page.click('main form button.green');
}

/** Downloads the form that is filled in, and sends it as if it had been signed. */
async function sendForm(page: Page, look?: (name: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'emulator-walk-'));
  try {
    if (look) {
      await page.setInputFiles('#file', {
        name: 'note.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('x'),
      });
      await page.click('#upload button');
      await page.waitForSelector('#file-problem');
      await look('22-document-mistake');
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('a[href="/verify/form.pdf"]'),
    ]);
    const path = join(folder, 'form.pdf');
    await download.saveAs(path);
    await page.setInputFiles('#file', path);
    await page.click('#upload button');
    await page.waitForSelector('#progress[hidden], main:not(:has(#upload))', { state: 'attached' });
    await page.waitForLoadState();
    const problem = await page.locator('#file-problem').allTextContents();
    if (problem.length > 0) throw new Error(`The form was refused: ${problem.join()}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
