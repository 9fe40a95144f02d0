import { fullName } from '@moc-sdk/core';
import {
  escapeHtml,
  type Persona,
  providerPage,
  type SignInView,
  signInForm,
  signInTitle,
} from '@moc-sdk/moc-account-client/testing';
import { emulatorBanner } from './emulator-banner.js';

const STYLE = `
.newcomers { margin: 1.5rem 0 0; padding-top: 1rem; border-top: .0625rem solid var(--line); }
.newcomers a { display: block; padding: .5rem 0; line-height: 1.6; color: #1d4e9e; text-underline-offset: .15em;
  text-wrap: balance; }
aside { flex: 1 1 20rem; max-width: 27rem; padding: 1.5rem 1.75rem; border: .0625rem dashed #a8832f;
  border-radius: .75rem; background: #fffdf6; }
aside h2 { margin: 0; font-size: 1.125rem; line-height: 1.5; }
aside > p { margin: .125rem 0 .75rem; color: var(--soft); font-size: .9375rem; }
aside ul { margin: 0; padding: 0; list-style: none; }
aside li { padding: .75rem 0; border-top: .0625rem solid #e8dfc6; }
aside a { display: block; padding: .375rem .5rem; margin: -.375rem -.5rem; border-radius: .375rem; color: inherit;
  text-decoration: none; }
aside a:hover { background: #f7efd9; }
aside a[aria-current] { background: #f2e6c4; }
aside strong { color: var(--navy); text-decoration: underline; text-underline-offset: .2em; }
aside a span { display: block; font-size: .9375rem; line-height: 1.5; color: var(--soft); }
aside code { font: 600 .9375rem/1.5 ui-monospace, "DejaVu Sans Mono", monospace; color: var(--ink);
  white-space: nowrap; margin-right: .5rem; }
`;

/** The emulator's sign-in page: what a ministry service looks like, plainly marked, with the demo people beside it. */
export function emulatorPage(view: SignInView): string {
  const { picked, personas, nonce, style } = view;
  return providerPage({
    title: signInTitle(view),
    nonce,
    style: style + STYLE,
    banner: emulatorBanner,
    main: signInForm(view, secretsOf(picked)) + newcomers(view),
    aside: `<aside aria-labelledby="people">
<h2 id="people">บุคคลตัวอย่าง <span lang="en">· Demo people</span></h2>
<p>เลือกชื่อเพื่อกรอกแบบฟอร์ม <span lang="en">· Choose one to fill in the form</span></p>
<ul>
${personas.map((persona) => personItem(persona, view)).join('\n')}
</ul>
</aside>`,
  });
}

/** For whoever has no account yet, in the manual's words. Whoever is asked once more has one. */
function newcomers({ isAgain, linkTo }: SignInView): string {
  if (isAgain) return '';
  return `<p class="newcomers"><a href="${escapeHtml(linkTo('/register'))}">สำหรับผู้ใช้งานที่ไม่เคยสมัครมาก่อน ลงทะเบียนคลิกที่นี่ <span lang="en">· Register</span></a>
<a href="${escapeHtml(linkTo('/reemail'))}">ตรวจสอบว่าเคยมีบัญชี MOC Account หรือไม่ <span lang="en">· Do I have an account?</span></a></p>`;
}

/** Public here: they open nothing but this emulator. */
function secretsOf(picked: Persona | undefined): { password?: string; oneTimeCode?: string } {
  return {
    ...(picked && { password: picked.password }),
    ...(picked?.oneTimeCode !== undefined && { oneTimeCode: picked.oneTimeCode }),
  };
}

function personItem(persona: Persona, { action, picked, asksCode }: SignInView): string {
  const { id, email, password, oneTimeCode, person, note } = persona;
  const code = asksCode && oneTimeCode !== undefined ? ` <code>${escapeHtml(oneTimeCode)}</code>` : '';
  const current = id === picked?.id ? ' aria-current="true"' : '';
  return `<li><a href="${escapeHtml(action)}?person=${encodeURIComponent(id)}"${current}>
<strong>${escapeHtml(fullName(person.name))}</strong>
<span>${escapeHtml(note.th)}</span>
<span lang="en">${escapeHtml(note.en)}</span>
<code>${escapeHtml(email)}</code> <code>${escapeHtml(password)}</code>${code}
</a></li>`;
}
