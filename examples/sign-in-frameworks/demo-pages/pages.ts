import { fullName } from '@moc-sdk/core';
import type { MocSession } from '@moc-sdk/moc-account-client';
import { FONT_STYLE } from './fonts.js';
import { type Html, html } from './html.js';
import { LINKS } from './links.js';
import { STYLE } from './style.js';

/** For everybody. */
export function homePage(framework: string, session: MocSession | null): string {
  const way = session
    ? html`<p>ท่านลงชื่อเข้าใช้แล้วในชื่อ <b>${fullName(session.identity.person.name)}</b></p>${signOut}`
    : html`<p>หน้านี้เปิดดูได้โดยไม่ต้องลงชื่อเข้าใช้ <span lang="en">· Open to everybody.</span></p>
<a class="button" href="/auth/login?returnTo=/calendar">ลงชื่อเข้าใช้ด้วย MOC Account</a>`;
  return page(framework, '/', html`<h1>ระบบงานตัวอย่าง</h1>${way}`);
}

/** For whoever is signed in. */
export function calendarPage(framework: string, { identity }: MocSession): string {
  const { name, agency = '–', position = '–' } = identity.person;
  return page(
    framework,
    '/calendar',
    html`<h1>สวัสดี ${fullName(name)}</h1>
<p>หน้านี้เปิดได้เฉพาะผู้ที่ลงชื่อเข้าใช้ <span lang="en">· For whoever is signed in.</span></p>
<dl><dt>หน่วยงาน</dt><dd>${agency}</dd><dt>ตำแหน่ง</dt><dd>${position}</dd></dl>${signOut}`,
  );
}

/** For one role. */
export function reviewsPage(framework: string): string {
  return page(
    framework,
    '/reviews',
    html`<h1>คำขอรอตรวจ</h1>
<p>หน้านี้เปิดได้เฉพาะผู้ตรวจคำขอ <span lang="en">· For reviewers.</span></p>`,
  );
}

/** For another role. */
export function adminPage(framework: string): string {
  return page(
    framework,
    '/admin',
    html`<h1>ผู้ดูแลระบบ</h1>
<p>หน้านี้เปิดได้เฉพาะผู้ดูแลระบบ <span lang="en">· For administrators.</span></p>`,
  );
}

/** For whoever has just proved once more who they are. */
export function payslipPage(framework: string, { authenticatedAt }: MocSession): string {
  return page(
    framework,
    '/payslip',
    html`<h1>สลิปเงินเดือน</h1>
<p>หน้านี้ต้องยืนยันตัวตนด้วยรหัสใช้ครั้งเดียว <span lang="en">· A second factor is needed here.</span></p>
<dl><dt>ยืนยันตัวตนเมื่อ</dt><dd>${authenticatedAt ? bangkokTime(authenticatedAt) : '–'}</dd></dl>${signOut}`,
  );
}

/** A form, since signing out changes something: a link of another site could open an address. */
const signOut = html`<form method="post" action="/auth/logout"><button class="button quiet">ออกจากระบบ</button></form>`;

function page(framework: string, path: string, main: Html): string {
  const items = LINKS.map((link) => {
    const current = link.path === path ? html` aria-current="page"` : html``;
    return html`<a href="${link.path}"${current}>${link.th}</a>`.html;
  });
  return html`<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ระบบงานตัวอย่าง · ${framework}</title>
<style>${{ html: FONT_STYLE + STYLE }}</style>
</head>
<body>
<header><strong>ระบบงานตัวอย่าง · ${framework}</strong><nav>${{ html: items.join('\n') }}</nav></header>
<main>${main}</main>
</body>
</html>
`.html;
}

function bangkokTime(iso: string): string {
  return new Date(iso).toLocaleString('th-TH', {
    timeZone: 'Asia/Bangkok',
    dateStyle: 'long',
    timeStyle: 'short',
  });
}
