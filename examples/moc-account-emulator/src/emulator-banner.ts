import type { Locale } from '@moc-sdk/core';

const THAI = '<b>ระบบจำลองสำหรับพัฒนาและสาธิต</b> ไม่ใช่ระบบ MOC Account จริง';

/** Says on every page that this is not the real thing. */
export const emulatorBanner = `<section class="banner" aria-label="ระบบจำลอง">${THAI} <span lang="en">· Emulator, not the real MOC Account</span></section>`;

/** The same on a page of one language. */
export function bannerFor(locale: Locale): string {
  return locale === 'th'
    ? `<section class="banner" aria-label="ระบบจำลอง">${THAI} · <a href="/mail">กล่องจดหมาย</a> · <a href="/clock">ตั้งเวลา</a> · <a href="/#cards">บัตรตัวอย่าง</a></section>`
    : '<section class="banner" aria-label="Emulator"><b>Emulator for development and demonstrations</b>, not the real MOC Account · <a href="/mail">Mailbox</a> · <a href="/clock">Clock</a> · <a href="/#cards">Sample cards</a></section>';
}

export const bannerStyle =
  '.banner { margin: 0; padding: .5rem 1.5rem; background: #fff3d1; color: #5c4200; font-size: .9375rem; } .banner a { color: inherit; white-space: nowrap; }';
