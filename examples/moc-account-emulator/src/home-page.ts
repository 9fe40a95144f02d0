import { fullName } from '@moc-sdk/core';
import {
  escapeHtml,
  type HomeView,
  type Persona,
  providerPage,
  type TestClient,
} from '@moc-sdk/moc-account-client/testing';
import { bannerStyle, emulatorBanner } from './emulator-banner.js';

const STYLE = `
${bannerStyle}
main { max-width: 54rem; flex-basis: 100%; }
h2 { margin: 2rem 0 .5rem; font-size: 1.125rem; line-height: 1.5; color: var(--navy); }
h2 span { font-weight: 400; color: var(--soft); }
p { margin: 0 0 .75rem; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; line-height: 1.5; }
th, td { padding: .5rem .75rem .5rem 0; border-top: .0625rem solid var(--line); text-align: left; vertical-align: top;
  font-size: .9375rem; }
th { border-top: 0; font-weight: 600; color: var(--soft); white-space: nowrap; }
td span { display: block; color: var(--soft); }
code { font: .875rem/1.6 ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
td code { white-space: nowrap; }
a { color: var(--navy); }
`;

/** Each endpoint for people, in Thai and English. */
const ENDPOINTS: readonly (readonly [path: string, th: string, en: string])[] = [
  ['/.well-known/openid-configuration', 'OpenID Connect: รายละเอียดทั้งหมด', 'OpenID Connect: all of it'],
  ['/auth', 'ลงชื่อเข้าใช้ (OpenID Connect)', 'sign-in (OpenID Connect)'],
  ['/auth/authorize', 'ลงชื่อเข้าใช้ (OAuth 2.0 แบบ moc-oauth2)', 'sign-in (OAuth 2.0, moc-oauth2)'],
  ['/auth/accesstoken', 'แลกรหัสเป็น access token', 'a code for an access token'],
  ['/auth/resource', 'ข้อมูลผู้ลงชื่อเข้าใช้', 'who signed in'],
];

/** The page at `/`: what this is, what it offers and who can sign in. */
export function homePage({ issuer, personas, clients, nonce, style }: HomeView): string {
  return providerPage({
    title: 'ระบบจำลอง',
    nonce,
    style: style + STYLE,
    banner: emulatorBanner,
    main: `<h1>ระบบจำลอง MOC Account</h1>
<p>ใช้แทนระบบจริงเมื่อพัฒนาและทดสอบ ข้อมูลทั้งหมดเป็นเรื่องสมมติและหายไปเมื่อปิดโปรแกรม
<span lang="en">· Stands in for MOC Account while you develop and test. Everything here is fictional and gone when it stops.</span></p>
${table(
  'ที่อยู่',
  'Addresses',
  ['ที่อยู่', 'ใช้ทำอะไร'],
  ENDPOINTS.map(([path, th, en]) => [address(issuer, path), both(th, en)]),
)}
${table('บุคคลตัวอย่าง', 'Demo people', ['ชื่อ', 'อีเมล', 'รหัสผ่าน', 'รหัสใช้ครั้งเดียว'], personas.map(personRow))}
${table('ระบบงานที่ลงทะเบียนไว้', 'Registered apps', ['client_id', 'client_secret', 'redirect_uri'], clients.map(clientRow))}`,
  });
}

function table(
  th: string,
  en: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return `<h2>${escapeHtml(th)} <span lang="en">· ${escapeHtml(en)}</span></h2>
<div class="scroll"><table>
<thead><tr>${head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table></div>`;
}

function address(issuer: string, path: string): string {
  const text = `<code>${escapeHtml(path)}</code>`;
  return path.startsWith('/.well-known') ? `<a href="${escapeHtml(issuer + path)}">${text}</a>` : text;
}

function both(th: string, en: string): string {
  return `${escapeHtml(th)}<span lang="en">${escapeHtml(en)}</span>`;
}

function personRow({ person, note, email, password, oneTimeCode }: Persona): string[] {
  return [
    `<b>${escapeHtml(fullName(person.name))}</b><span>${escapeHtml(note.th)}</span><span lang="en">${escapeHtml(note.en)}</span>`,
    code(email),
    code(password),
    oneTimeCode === undefined ? '–' : code(oneTimeCode),
  ];
}

function clientRow({ clientId, secret, redirectUris, anyPort }: TestClient): string[] {
  const where = redirectUris.map(code).join('<br>');
  return [
    code(clientId),
    secret === undefined ? '–' : code(secret),
    anyPort ? `${where}${both('ทุกพอร์ตของเครื่องนี้', 'on every port of this machine')}` : where,
  ];
}

function code(text: string): string {
  return `<code>${escapeHtml(text)}</code>`;
}
