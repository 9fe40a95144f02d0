import { fullName, type LocalizedText } from '@moc-sdk/core';
import {
  escapeHtml,
  type HomeView,
  type Persona,
  providerPage,
  type TestClient,
} from '@moc-sdk/moc-account-client/testing';
import { emulatorBanner } from './emulator-banner.js';
import { cardHead, cardRows } from './sample-cards.js';

const STYLE = `
main { max-width: 54rem; flex-basis: 100%; min-width: 0; }
h2 { margin: 2rem 0 .5rem; font-size: 1.125rem; line-height: 1.5; color: var(--navy); }
h2 span { font-weight: 400; color: var(--soft); }
p { margin: 0 0 .75rem; }
table { width: 100%; border-collapse: collapse; line-height: 1.5; }
th, td { padding: .5rem .75rem .5rem 0; border-top: .0625rem solid var(--line); text-align: left; vertical-align: top;
  font-size: .9375rem; }
th { border-top: 0; font-weight: 600; color: var(--soft); white-space: nowrap; }
td span { display: block; color: var(--soft); }
th span { font-weight: 400; }
code { font: .875rem/1.6 ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
td code { white-space: nowrap; }
a { color: var(--navy); }
@media (max-width: 44rem) {
  table, tbody, tr, td { display: block; }
  thead { display: none; }
  tr { padding: .625rem 0; border-top: .0625rem solid var(--line); }
  td { padding: .125rem 0; border: 0; }
  td[data-label]::before { content: attr(data-label) " "; color: var(--soft); }
  td code { white-space: normal; }
}
`;

const ADDRESSES = { th: 'ที่อยู่', en: 'Addresses' };
const ACCOUNTS = { th: 'หน้าสำหรับผู้ใช้', en: 'Pages for people' };
const PATH = { th: 'เส้นทาง', en: 'Path' };
const PURPOSE = { th: 'ใช้ทำอะไร', en: 'Purpose' };
const PEOPLE = { th: 'บุคคลตัวอย่าง', en: 'Demo people' };
const NAME = { th: 'ชื่อ', en: 'Name' };
const EMAIL = { th: 'อีเมล', en: 'E-mail' };
const PASSWORD = { th: 'รหัสผ่าน', en: 'Password' };
const CODE = { th: 'รหัสใช้ครั้งเดียว', en: 'Code' };
const CARDS = { th: 'บัตรตัวอย่างสำหรับยืนยันตัวตน', en: 'Sample cards for the verification' };
const APPS = { th: 'ระบบงานที่ลงทะเบียนไว้', en: 'Registered apps' };

const ENDPOINTS: readonly (LocalizedText & { readonly path: string })[] = [
  {
    path: '/.well-known/openid-configuration',
    th: 'OpenID Connect: รายละเอียดทั้งหมด',
    en: 'OpenID Connect: all of it',
  },
  { path: '/auth', th: 'ลงชื่อเข้าใช้ (OpenID Connect)', en: 'Sign-in (OpenID Connect)' },
  { path: '/auth/authorize', th: 'ลงชื่อเข้าใช้ (OAuth 2.0, moc-oauth2)', en: 'Sign-in (OAuth 2.0, moc-oauth2)' },
  { path: '/auth/accesstoken', th: 'แลกรหัสเป็น access token', en: 'A code for an access token' },
  { path: '/auth/resource', th: 'ข้อมูลผู้ลงชื่อเข้าใช้', en: 'Who signed in' },
];

const PAGES: typeof ENDPOINTS = [
  {
    path: '/register',
    th: 'สำหรับผู้ใช้งานที่ไม่เคยสมัครมาก่อน ลงทะเบียนคลิกที่นี่',
    en: 'Register',
  },
  { path: '/reemail', th: 'ตรวจสอบว่าเคยมีบัญชีหรือไม่', en: 'Do I have an account?' },
  { path: '/account', th: 'บัญชีของฉัน: สถานะ วันหมดอายุ ตราสัญลักษณ์', en: 'My account: status, last day, badge' },
  { path: '/verify', th: 'ยืนยันตัวตน', en: 'Verify your identity' },
  {
    path: '/mail',
    th: 'กล่องจดหมายของระบบจำลอง: อีเมลที่ระบบจริงจะส่ง',
    en: 'Mailbox of the emulator: what would be sent',
  },
  { path: '/clock', th: 'ตั้งเวลาของระบบจำลอง: เลื่อนไป 60 วัน', en: 'Clock of the emulator: jump 60 days' },
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
${table(ACCOUNTS, [PATH, PURPOSE], pageRows(issuer))}
${table(ADDRESSES, [PATH, PURPOSE], endpointRows(issuer))}
${table(PEOPLE, [NAME, EMAIL, PASSWORD, CODE], personas.map(personRow))}
${sampleCards()}
${table(APPS, ['client_id', 'client_secret', 'redirect_uri'].map(protocolName), clients.map(clientRow))}`,
  });
}

/** Whom the sources know: somebody who tries the verification needs a card. */
function sampleCards(): string {
  return `<div id="cards">${table(CARDS, cardHead, cardRows())}</div>
<p>บุคคลและบัตรเหล่านี้เป็นเรื่องสมมติ เลขประจำตัวขึ้นต้นด้วย 9 ซึ่งไม่มีผู้ใดใช้ ลงทะเบียนด้วยอีเมลใดก็ได้ แล้วยืนยันตัวตนด้วยข้อมูลบัตร
<span lang="en">· These people and cards are fictional: nobody’s number begins with 9. Register with any address, then verify with a card.</span></p>`;
}

/** On a phone each row becomes a block, in which every cell but the first names what it is. */
function table(
  title: LocalizedText,
  head: readonly LocalizedText[],
  rows: readonly (readonly string[])[],
): string {
  const cell = (html: string, column: number) => {
    const label = column === 0 ? undefined : head[column]?.th;
    return `<td${label ? ` data-label="${escapeHtml(label)}"` : ''}>${html}</td>`;
  };
  return `<h2>${inline(title)}</h2>
<table>
<thead><tr>${head.map((column) => `<th scope="col">${inline(column)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}
</tbody>
</table>`;
}

/** `ชื่อ · Name`; a name of the protocol stands alone. */
function inline({ th, en }: LocalizedText): string {
  return th === en ? escapeHtml(th) : `${escapeHtml(th)} <span lang="en">· ${escapeHtml(en)}</span>`;
}

function protocolName(name: string): LocalizedText {
  return { th: name, en: name };
}

function endpointRows(issuer: string): string[][] {
  return ENDPOINTS.map(({ path, th, en }) => [
    path.startsWith('/.well-known') ? `<a href="${escapeHtml(issuer + path)}">${code(path)}</a>` : code(path),
    `${escapeHtml(th)}<span lang="en">${escapeHtml(en)}</span>`,
  ]);
}

function pageRows(issuer: string): string[][] {
  return PAGES.map(({ path, th, en }) => [
    `<a href="${escapeHtml(issuer + path)}">${code(path)}</a>`,
    `${escapeHtml(th)}<span lang="en">${escapeHtml(en)}</span>`,
  ]);
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
  const ports = `<span>ทุกพอร์ตของเครื่องนี้</span><span lang="en">on every port of this machine</span>`;
  return [code(clientId), secret === undefined ? '–' : code(secret), anyPort ? where + ports : where];
}

function code(text: string): string {
  return `<code>${escapeHtml(text)}</code>`;
}
