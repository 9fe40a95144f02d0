import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOf, personCalled, registered } from '../../fixtures/members.js';
import { type TestBrowser, type TestPage, testBrowser } from '../../fixtures/test-browser.js';
import { type Emulator, startEmulator } from '../../index.js';

const errors: Error[] = [];
const reviewer = () => ({ id: 'reviewer-1', steppedUpAt: new Date().toISOString() });
const pdf = (text: string) => new File([text], 'คำขอ.pdf', { type: 'application/pdf' });
let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ port: 0, onError: (error) => errors.push(error) });
  await emulator.accounts();
}, 120_000);
afterAll(() => emulator.close());

/** Somebody at the page of the card. */
async function atCard(
  id: string,
  email: string,
  way = 'ministry-personnel',
): Promise<{ browser: TestBrowser; page: TestPage }> {
  const { browser, page } = await registered(emulator, id, email);
  const ways = await browser.submit(page, '/register/choose', { choice: 'permanent' });
  return { browser, page: await browser.submit(ways, '/verify/start', { way }) };
}

async function caseOf(email: string) {
  const account = await (await emulator.accounts()).accounts.findByEmail(email);
  if (!account?.verification) throw new Error('There is no case.');
  return { account, verification: account.verification };
}

describe('the card', () => {
  it('is drawn with the numbers of the fields, and knows what was said of oneself', async () => {
    const { page } = await atCard('pimchanok', 'p1@home.example');
    expect(page.html).toContain('กรอกข้อมูลตามหน้าบัตรประจำตัวประชาชน');
    expect(page.html.match(/<svg/g)).toHaveLength(2);
    expect(page.html).toMatch(/id="first"[^>]*value="พิมพ์ชนก"/);
    expect(page.html).toMatch(/id="birth-year"[^>]*value="2530"/);
  });

  it('that is right gives the badge at once to somebody in AD or DPIS', async () => {
    for (const id of ['pimchanok', 'wirote']) {
      const { browser, page } = await atCard(id, `${id}@right.example`);
      const done = await browser.submit(page, '/verify/card', cardOf(personCalled(id)));
      expect(done.path).toBe('/verify');
      expect(done.html).toContain('ตราสัญลักษณ์บุคลากรกระทรวงพาณิชย์');
      expect((await browser.open('/account')).html).toContain('ไม่มีวันหมดอายุ');
    }
  });

  it('that is incomplete is told field by field; what was typed stays, and never stands in an address', async () => {
    const { browser, page } = await atCard('kittisak', 'k1@home.example');
    const refused = await browser.submit(page, '/verify/card', {
      ...cardOf(personCalled('kittisak')),
      'national-id': '9101900000222',
      laser: 'JT1',
      'birth-day': '31',
    });
    expect(refused.status).toBe(422);
    for (const field of ['national-id', 'laser', 'birth']) {
      expect(refused.html).toContain(`<a href="#${field}">`);
    }
    expect(refused.html).toContain('value="9101900000222"');
    expect(refused.url.href).not.toMatch(/\d{10}/);
  });

  it('that does not agree counts: the fifth try rests for 24 hours, and the page says until when', async () => {
    const { browser, page } = await atCard('kittisak', 'k2@home.example');
    let at = page;
    for (let time = 1; time <= 4; time += 1) {
      const wrong = { ...cardOf(personCalled('kittisak')), laser: `JT999999999${time}` };
      at = await browser.submit(at, '/verify/card', wrong);
      expect(at.status).toBe(422);
      expect(at.html).toContain(`กรอกได้อีก ${5 - time} ครั้ง`);
    }
    at = await browser.submit(at, '/verify/card', {
      ...cardOf(personCalled('kittisak')),
      laser: 'JT9999999999',
    });
    expect(at.html).toContain('พักการยืนยันตัวตน');
    expect(at.html).toMatch(/ลองใหม่ได้ตั้งแต่ <b>\d+ .* เวลา \d\d:\d\d น\.<\/b>/);
  });

  it('sent twice at once is one try', async () => {
    const { browser, page } = await atCard('sirirat', 's1@home.example');
    const wrong = { ...cardOf(personCalled('sirirat')), laser: 'JT0000000000' };
    await Promise.all([1, 2].map(() => browser.send(page, '/verify/card', wrong)));
    expect((await caseOf('s1@home.example')).verification.triesLeft).toBe(4);
  });

  it('is where a second tab arrives that was left open before, whatever its button was', async () => {
    const { browser, page } = await registered(emulator, 'pongsak', 'tabs@home.example');
    const ways = await browser.submit(page, '/register/choose', { choice: 'permanent' });
    const card = await browser.submit(ways, '/verify/start', { way: 'ministry-personnel' });
    const late = await browser.submit(ways, '/verify/start', { way: 'citizen', key: crypto.randomUUID() });
    expect([late.path, late.status]).toEqual(['/verify', 200]);
    expect(late.html).toContain('action="/verify/card"');
    await browser.submit(card, '/verify/cancel');
    const again = await browser.submit(card, '/verify/cancel', { key: crypto.randomUUID() });
    expect([again.path, again.status]).toEqual(['/verify', 200]);
  });

  it('can be given up for another way', async () => {
    const { browser, page } = await atCard('pongsak', 'o1@home.example');
    const ways = await browser.submit(page, '/verify/cancel');
    expect(ways.html).toContain('เลือกวิธียืนยันตัวตน');
    const card = await browser.submit(ways, '/verify/start', { way: 'citizen' });
    const done = await browser.submit(card, '/verify/card', cardOf(personCalled('pongsak')));
    expect(done.html).toContain('บัญชีของท่านเป็นสมาชิกถาวรแล้ว');
    expect((await browser.open('/account')).html).toContain('ยืนยันตัวตนเป็นบุคลากรกระทรวงพาณิชย์');
  });

  it('waits while a source is down: the page loads itself again and says what happens', async () => {
    emulator.sources.registry.down = 'unreachable';
    try {
      const { browser, page } = await atCard('buppha', 'b1@home.example', 'citizen');
      const waiting = await browser.submit(page, '/verify/card', cardOf(personCalled('buppha')));
      expect(waiting.html).toContain('ระบบตรวจสอบขัดข้องชั่วคราว');
      expect(waiting.headers.get('refresh')).toBe('20');
      delete emulator.sources.registry.down;
      await emulator.clock.jump({ days: 1 });
      expect((await browser.open('/verify')).html).toContain('บัญชีของท่านเป็นสมาชิกถาวรแล้ว');
    } finally {
      delete emulator.sources.registry.down;
      await emulator.clock.reset();
    }
  });
});

describe('the document', () => {
  async function atDocument(email: string) {
    const { browser, page } = await atCard('pongsak', email);
    return { browser, page: await browser.submit(page, '/verify/card', cardOf(personCalled('pongsak'))) };
  }

  it('is asked for with its limits, the notice of responsibility and the form to sign', async () => {
    const { browser, page } = await atDocument('d1@home.example');
    expect(page.html).toContain('แนบได้ 1 ไฟล์ รองรับไฟล์นามสกุล .jpg .jpeg .png .pdf ขนาดไม่เกินไฟล์ละ 10 MB');
    expect(page.html).toContain('ผู้แจ้งข้อมูลจะต้องเป็นผู้รับผิดชอบตามกฎหมายในทุกกรณี');
    const form = await browser.request('/verify/form.pdf');
    expect(form.headers.get('content-disposition')).toContain('attachment');
    expect(
      Buffer.from(await form.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('that is none of these kinds, too large or missing is told so, and the way on stays open', async () => {
    const { browser, page } = await atDocument('d2@home.example');
    const text = await browser.upload(page, '/verify/document', new File(['x'], 'note.txt'));
    expect(text.html).toContain('ชนิดไฟล์ไม่รองรับ');
    const falsePdf = await browser.upload(text, '/verify/document', pdf('not a PDF'));
    expect(falsePdf.html).toContain('เนื้อหาไฟล์ไม่ตรงกับนามสกุล');
    const none = await browser.upload(falsePdf, '/verify/document', new File([], ''));
    expect(none.html).toContain('class="problem"');
    const big = new File([new Uint8Array(10 * 1_048_576 + 1)], 'big.png');
    expect((await browser.upload(none, '/verify/document', big)).html).toContain('ไฟล์ใหญ่เกินกำหนด');
    expect((await browser.open('/verify')).html).not.toContain('class="problem"');
    expect((await caseOf('d2@home.example')).verification.status).toBe('requires-document');
  });

  it('from a form without its mark is not kept', async () => {
    const { browser, page } = await atDocument('d3@home.example');
    const form = await browser.request('/verify/form.pdf');
    const file = new File([await form.arrayBuffer()], 'form.pdf');
    const tampered = {
      ...page,
      html: page.html.replaceAll(/name="csrf" value="[^"]+"/g, 'name="csrf" value="x"'),
    };
    expect((await browser.upload(tampered, '/verify/document', file)).status).toBe(403);
    expect((await caseOf('d3@home.example')).verification.status).toBe('requires-document');
  });

  it('goes to a reviewer: rejected with a reason and sent again, it gives the badge', async () => {
    const email = 'd4@home.example';
    const { browser, page } = await atDocument(email);
    const form = await browser.request('/verify/form.pdf');
    const bytes = await form.arrayBuffer();
    const pending = await browser.upload(page, '/verify/document', new File([bytes], 'form.pdf'));
    expect(pending.html).toContain('รอผู้ดูแลระบบพิจารณา');
    const { review } = await emulator.accounts();
    const decide = async (reason?: string) => {
      const { id, version } = (await caseOf(email)).verification;
      await review.document(id, reviewer());
      const command = { expects: version };
      if (reason === undefined) await review.approve(id, reviewer(), command);
      else await review.reject(id, reason, reviewer(), command);
    };
    await decide('ไม่มีลายมือชื่อผู้บังคับบัญชา');
    const rejected = await browser.open('/verify');
    expect(rejected.html).toContain('คำขอยังไม่ได้รับอนุมัติ');
    expect(rejected.html).toContain('ไม่มีลายมือชื่อผู้บังคับบัญชา');
    await browser.upload(rejected, '/verify/document', new File([bytes], 'form.pdf'));
    await decide();
    expect((await browser.open('/verify')).html).toContain('ตราสัญลักษณ์บุคลากรกระทรวงพาณิชย์');
  }, 120_000);

  it('is asked for at once by a card without a laser code', async () => {
    const { browser, page } = await atCard('pongsak', 'd5@home.example');
    const card = { ...cardOf(personCalled('pongsak')), laser: '' };
    expect((await browser.submit(page, '/verify/card', card)).html).toContain('บัตรของท่านไม่มีเลขหลังบัตร');
  });
});

describe('who is not signed in', () => {
  it('comes to the verification by way of the sign-in', async () => {
    const page = await testBrowser(emulator.issuer).open('/verify');
    expect(page.path).toBe('/sign-in/verify');
  });
});

it('met no failure inside', () => expect(errors).toEqual([]));
