import type { LocalizedText } from '@moc-sdk/core';
import { escapeHtml } from '../http/escape-html.js';
import { signInPage } from '../http/page.js';
import { ADDRESS_HEADERS } from './address-findings.js';
import type { Diagnosis } from './diagnosis.js';
import type { Finding } from './finding.js';
import type { Registration } from './registration.js';

const STYLE = `
body { place-items: start center; }
main { max-width: 46rem; }
h1 span, h2 span, dt span { font-weight: 400; color: #4b566e; }
h2 { margin: 2rem 0 .5rem; font-size: 1.125rem; line-height: 1.5; color: #14264d; }
.sum { padding: .75rem 1rem; border-radius: .5rem; background: #e7f3ea; color: #14532d; }
.sum.bad { background: #fdeeec; color: #7a1610; }
dl, ul { margin: 0; padding: 0; list-style: none; }
dt { font-size: .9375rem; color: #4b566e; }
dd { margin: 0 0 .75rem; overflow-wrap: anywhere; }
dd code, li code { font: .9375rem/1.6 ui-monospace, "DejaVu Sans Mono", monospace; white-space: normal; }
li { position: relative; padding: .875rem 0 .875rem 2.25rem; border-top: .0625rem solid #dde2ec; overflow-wrap: anywhere; }
li::before { position: absolute; left: 0; top: 1rem; width: 1.5rem; height: 1.5rem; border-radius: 50%;
  content: "✓"; background: #1c7a3e; color: #fff; font: 700 .9375rem/1.5rem system-ui, sans-serif; text-align: center; }
li.bad::before { content: "!"; background: #b3261e; }
li b { color: #14264d; }
li b span { font-weight: 400; color: #4b566e; }
li p { margin: .125rem 0 0; line-height: 1.6; }
li p[lang=en] { font-size: .9375rem; }
li .advice { margin-top: .5rem; padding: .625rem .875rem; border-left: .25rem solid #b8892f; background: #fdf7e8; }
li .advice p[lang=en] { margin-top: .25rem; }
main > a { margin-top: 1.75rem; }
@media (min-width: 44rem) {
  dl { display: grid; grid-template-columns: 17rem 1fr; gap: .25rem 1rem; }
  dd { margin: 0; }
}
`;

const HIDDEN: Readonly<Record<'ok' | 'bad', LocalizedText>> = {
  ok: { th: 'เรียบร้อย', en: 'fine' },
  bad: { th: 'มีปัญหา', en: 'problem' },
};

const REGISTERED: Readonly<Record<keyof Registration, LocalizedText>> = {
  redirectUri: { th: 'ที่อยู่รับผลการลงชื่อเข้าใช้', en: 'Redirect URI' },
  postLogoutRedirectUri: { th: 'ที่อยู่หลังออกจากระบบ', en: 'Post-logout redirect URI' },
  backchannelLogoutUri: { th: 'ที่อยู่รับแจ้งการออกจากระบบ', en: 'Back-channel logout URI' },
};

/** The diagnosis for people: Thai first, what is wrong with what to do. */
export function diagnosisPage(diagnosis: Diagnosis, page: { again: string; style: string }): Response {
  const { findings, register, seen, baseUrl } = diagnosis;
  const problems = findings.filter(({ ok }) => !ok).length;
  return signInPage({
    title: 'ตรวจการลงชื่อเข้าใช้ · Sign-in diagnosis',
    main: `<h1>ตรวจการลงชื่อเข้าใช้ <span lang="en">· Sign-in diagnosis</span></h1>
${summary(problems)}
<h2>ผลการตรวจ <span lang="en">· Findings</span></h2>
<ul>
${findings.map(findingItem).join('\n')}
</ul>
<h2>สิ่งที่ต้องลงทะเบียนที่ผู้ให้บริการ <span lang="en">· To be registered at the provider</span></h2>
<dl>
${entries(Object.entries(REGISTERED).flatMap(([key, title]) => registered(title, register[key as keyof Registration])))}
</dl>
<h2>ที่อยู่ที่แอปเห็น <span lang="en">· The address as the app sees it</span></h2>
<dl>
${entries([['baseUrl', baseUrl], ...ADDRESS_HEADERS.map((name): Entry => [name, seen[name] ?? '–'])])}
</dl>
<a href="${escapeHtml(page.again)}">ตรวจอีกครั้ง <span lang="en">· Check again</span></a>
<small>หน้านี้เปิดด้วยตัวเลือก <code>diagnose</code> ควรปิดเมื่อใช้งานจริง <span lang="en">· Shown by the option
<code>diagnose</code>; switch it off in production.</span></small>`,
    styles: [STYLE, page.style],
  });
}

type Entry = readonly [name: string, value: string];

function summary(problems: number): string {
  return problems === 0
    ? '<p class="sum">เรียบร้อยทุกข้อ <span lang="en">· All is well.</span></p>'
    : `<p class="sum bad">พบปัญหา ${problems} ข้อ <span lang="en">· ${problems} ${problems === 1 ? 'problem' : 'problems'} found.</span></p>`;
}

function registered({ th, en }: LocalizedText, value: string | undefined): Entry[] {
  return value === undefined ? [] : [[`${th} · ${en}`, value]];
}

function entries(list: readonly Entry[]): string {
  return list
    .map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd><code>${escapeHtml(value)}</code></dd>`)
    .join('\n');
}

function findingItem({ ok, title, text, advice }: Finding): string {
  const mark = HIDDEN[ok ? 'ok' : 'bad'];
  const shownAdvice = advice ? `<div class="advice">${both(advice)}</div>` : '';
  return `<li${ok ? '' : ' class="bad"'} aria-label="${mark.th} · ${mark.en}"><b>${escapeHtml(title.th)} <span lang="en">· ${escapeHtml(title.en)}</span></b>
${both(text)}${shownAdvice}</li>`;
}

function both({ th, en }: LocalizedText): string {
  return `<p>${escapeHtml(th)}</p><p lang="en">${escapeHtml(en)}</p>`;
}
