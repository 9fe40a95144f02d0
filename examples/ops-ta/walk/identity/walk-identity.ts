import { fullName } from '@moc-sdk/core';
import { eicar } from '../../../../tools/servers/clamd.mjs';
import { mustHold } from '../report.js';
import { register, sendCard, sendDocument, signIn, startVerification } from './applicant.js';
import {
  type Applicant,
  applicant,
  DESKTOP,
  type IdentityWalk,
  mustStand,
  openWindow,
  picture,
} from './person.js';
import { approveByKeyboard, openDesk, openRequest, reject } from './reviewer.js';
import { signedScan } from './signed-scan.js';

const BADGE = 'ตราสัญลักษณ์บุคลากรกระทรวงพาณิชย์';
const APPROVED = 'ยืนยันตัวตนสำเร็จ';
const REASON = 'เอกสารไม่ใช่แบบฟอร์มที่ลงนามแล้ว กรุณาแนบแบบฟอร์มที่ผู้บังคับบัญชารับรอง';

/** Six people go the manual's way on real servers; each ends as the tables say. */
export async function walkIdentity(walk: IdentityWalk): Promise<void> {
  await inBothRegisters(walk);
  const inDirectory = await onlyInTheDirectory(walk);
  await disabledInTheDirectory(walk);
  await onlyInTheRegister(walk);
  await leftByTheRegister(walk);
  await inNeither(walk);
  await leavesTheMinistry(walk, inDirectory);
}

async function inBothRegisters(walk: IdentityWalk): Promise<void> {
  const { person, page } = await registered(walk, 'pimchanok');
  await walk.step('AD and DPIS: a wrong laser code is refused', async () => {
    await startVerification(page);
    await picture(walk, page, '02-card');
    await sendCard(page, person, 'JT0000000000');
    await page.getByText('กรอกได้อีก 4 ครั้ง').waitFor();
    return mustStand(walk, person, 'temporary', 'requires-identity');
  });
  await walk.step('AD and DPIS: the badge at once', async () => {
    await sendCard(page, person);
    await page.getByRole('heading', { name: APPROVED }).waitFor();
    await page.getByText(BADGE).first().waitFor();
    await picture(walk, page, '03-badge');
    return mustStand(walk, person, 'ministry-personnel', 'approved');
  });
  await walk.step('the badge opens the deployment', async () => {
    await signIn(page, walk.url, person);
    await page.locator('[data-moc-part="calendar-slot"]').first().waitFor();
    return 'the calendar of the month';
  });
}

async function onlyInTheDirectory(walk: IdentityWalk): Promise<Applicant> {
  const { servers, emulator } = walk;
  const found = await registered(walk, 'kittisak');
  const { person, page } = found;
  await walk.step('AD only, while the directory is down: the case waits, nobody is "not found"', async () => {
    await startVerification(page);
    await servers.ad.kill();
    await sendCard(page, person);
    await page.getByRole('heading', { name: 'ระบบตรวจสอบขัดข้องชั่วคราว' }).waitFor();
    await picture(walk, page, '04-retrying');
    return mustStand(walk, person, 'temporary', 'retrying');
  });
  await walk.step('AD only, once the directory is back: the badge', async () => {
    await servers.ad.start();
    await emulator.clock.jump({ days: 1 });
    await page.goto(`${emulator.issuer}/verify`);
    await page.getByRole('heading', { name: APPROVED }).waitFor();
    return mustStand(walk, person, 'ministry-personnel', 'approved');
  });
  await signIn(page, walk.url, person);
  await page.locator('[data-moc-part="calendar-slot"]').first().waitFor();
  return found;
}

async function disabledInTheDirectory(walk: IdentityWalk): Promise<void> {
  const { person, page } = await registered(walk, 'sirirat');
  await walk.step('AD disabled: a document is asked for', async () => {
    await startVerification(page);
    await sendCard(page, person);
    await page.getByRole('heading', { name: 'แนบเอกสารยืนยันการเป็นบุคลากรกระทรวงพาณิชย์' }).waitFor();
    await picture(walk, page, '05-document');
    return mustStand(walk, person, 'temporary', 'requires-document');
  });
  await walk.step('AD disabled: cancel and choose another way', async () => {
    await page.getByRole('button', { name: 'ยกเลิกและกลับไปเลือกวิธียืนยันใหม่' }).click();
    await page.getByRole('heading', { name: 'เลือกวิธียืนยันตัวตน' }).waitFor();
    return mustStand(walk, person, 'temporary', 'canceled');
  });
}

async function onlyInTheRegister(walk: IdentityWalk): Promise<void> {
  const { person, page } = await registered(walk, 'wirote');
  await walk.step('DPIS only: the badge at once', async () => {
    await startVerification(page);
    await sendCard(page, person);
    await page.getByRole('heading', { name: APPROVED }).waitFor();
    return mustStand(walk, person, 'ministry-personnel', 'approved');
  });
}

async function leftByTheRegister(walk: IdentityWalk): Promise<void> {
  const { person, page } = await registered(walk, 'buppha');
  await walk.step('DPIS left: a document goes to a reviewer', async () => {
    await startVerification(page);
    await sendCard(page, person);
    await sendDocument(page, await signedScan());
    await page.getByRole('heading', { name: 'ส่งเอกสารแล้ว รอผู้ดูแลระบบพิจารณา' }).waitFor();
    return mustStand(walk, person, 'temporary', 'pending-review');
  });
  await walk.step('DPIS left: the reviewer rejects with a reason, and the person reads it', async () => {
    const desk = await openWindow(walk, DESKTOP);
    await openDesk(desk, walk.url);
    await openRequest(desk, walk.url, fullName(person.name));
    await picture(walk, desk, '06-desk-case');
    await reject(desk, REASON);
    await desk.context().close();
    await page.goto(`${walk.emulator.issuer}/verify`);
    await page.getByText(REASON).waitFor();
    await picture(walk, page, '07-rejected');
    return mustStand(walk, person, 'temporary', 'requires-document');
  });
}

async function inNeither(walk: IdentityWalk): Promise<void> {
  const { servers, emulator } = walk;
  const { person, page } = await registered(walk, 'pongsak');
  await walk.step('in neither, while DOPA hangs: the case waits', async () => {
    await startVerification(page);
    servers.dopa.setFault('hang');
    await sendCard(page, person);
    await page.getByRole('heading', { name: 'ระบบตรวจสอบขัดข้องชั่วคราว' }).waitFor();
    return mustStand(walk, person, 'temporary', 'retrying');
  });
  await walk.step('in neither, once DOPA answers: a document is asked for', async () => {
    servers.dopa.setFault('ok');
    await emulator.clock.jump({ days: 1 });
    await page.goto(`${emulator.issuer}/verify`);
    await page.getByRole('heading', { name: 'แนบเอกสารยืนยันการเป็นบุคลากรกระทรวงพาณิชย์' }).waitFor();
    return mustStand(walk, person, 'temporary', 'requires-document');
  });
  const form = await page.request.get(`${emulator.issuer}/verify/form.pdf`);
  const pdf = await form.body();
  await walk.step('in neither: a file with a virus is refused', async () => {
    mustHold(form.ok() && pdf.subarray(0, 5).toString() === '%PDF-', 'the request form', form.status());
    await sendDocument(page, { ...PDF, buffer: infected(pdf) });
    await page.getByText('พบไวรัสในไฟล์').first().waitFor();
    return mustStand(walk, person, 'temporary', 'requires-document');
  });
  await walk.step(
    'in neither: the form is handed in, and the reviewer approves by the keyboard',
    async () => {
      await sendDocument(page, { ...PDF, buffer: pdf });
      await page.getByRole('heading', { name: 'ส่งเอกสารแล้ว รอผู้ดูแลระบบพิจารณา' }).waitFor();
      await picture(walk, page, '08-pending');
      const desk = await openWindow(walk, DESKTOP);
      await openDesk(desk, walk.url);
      await openRequest(desk, walk.url, fullName(person.name));
      await picture(walk, desk, '09-desk-form');
      await approveByKeyboard(desk);
      await desk.context().close();
      await page.goto(`${emulator.issuer}/verify`);
      await page.getByText(BADGE).first().waitFor();
      return mustStand(walk, person, 'ministry-personnel', 'approved');
    },
  );
}

/** Months later the directory has disabled somebody: the badge goes, and with it the session. */
async function leavesTheMinistry(walk: IdentityWalk, { person, page }: Applicant): Promise<void> {
  const { servers, emulator } = walk;
  await walk.step('the directory disables somebody: the badge is revoked and the session ends', async () => {
    await servers.ad.disableUser(person.id);
    await emulator.clock.jump({ days: 31 });
    await page.goto(walk.url);
    await page.getByRole('link', { name: 'ลงชื่อเข้าใช้ด้วย MOC Account' }).waitFor();
    return mustStand(walk, person, 'revoked', 'revoked');
  });
}

/** A whole PDF that carries the antivirus' test file as a comment, where it moves none of the document's offsets. */
function infected(pdf: Buffer): Buffer {
  const at = pdf.lastIndexOf('startxref');
  return Buffer.concat([pdf.subarray(0, at), Buffer.from(`%${eicar()}\n`), pdf.subarray(at)]);
}

const PDF = { name: 'แบบฟอร์มการสมัคร.pdf', mimeType: 'application/pdf' };

async function registered(walk: IdentityWalk, id: string): Promise<Applicant> {
  const who = await applicant(walk, id);
  await walk.step(`${id} registers`, async () => {
    await register(who.page, walk.emulator, who.person);
    if (id === 'pimchanok') await picture(walk, who.page, '01-temporary');
    return 'a temporary account of 60 days';
  });
  return who;
}
