import type { Locale } from '@moc-sdk/core';
import { html, type Markup } from '../layout/markup.js';

const TEXTS = {
  th: {
    front: 'ด้านหน้าบัตร',
    back: 'ด้านหลังบัตร',
    frontLabel:
      'ภาพวาดด้านหน้าบัตร หมายเลข 1 เลขประจำตัวประชาชนอยู่ด้านบน หมายเลข 2 ชื่อและนามสกุล หมายเลข 3 วันเกิดอยู่กลางบัตร',
    backLabel: 'ภาพวาดด้านหลังบัตร หมายเลข 4 เลขหลังบัตรอยู่ใต้แถบแม่เหล็กมุมล่าง ขึ้นต้นด้วยตัวอักษรสองตัว',
    card: 'ภาพตัวอย่าง ไม่ใช่บัตรจริง',
    id: 'เลขประจำตัวประชาชน',
    name: 'ชื่อตัวและชื่อสกุล',
    birth: 'เกิดวันที่',
    laser: 'เลขหลังบัตร',
  },
  en: {
    front: 'Front of the card',
    back: 'Back of the card',
    frontLabel:
      'Drawing of the front: number 1, the identification number, stands at the top; number 2, the name; number 3, the date of birth, in the middle',
    backLabel:
      'Drawing of the back: number 4, the laser code, stands near the bottom and begins with two letters',
    card: 'A drawing, not a real card',
    id: 'Identification number',
    name: 'Name and last name',
    birth: 'Date of birth',
    laser: 'Laser code',
  },
} as const satisfies Record<Locale, object>;

/** Where on the card each piece of data stands: a plain drawing, with numbers that the form's labels bear too. */
export function cardDrawing(locale: Locale): Markup {
  const t = TEXTS[locale];
  return html`<div class="cards">
<figure><svg viewBox="0 0 320 202" role="img" aria-label="${t.frontLabel}">
<rect x="1" y="1" width="318" height="200" rx="14" fill="#eaf2fb" stroke="#7c879c"/>
<text x="16" y="24" font-size="11" fill="#4b566e">${t.card}</text>
<rect x="18" y="72" width="42" height="34" rx="5" fill="#e3cf94" stroke="#a8832f"/>
<path d="M18 89h42M39 72v34" stroke="#a8832f"/>
<rect x="236" y="96" width="66" height="84" rx="4" fill="#d3ddec" stroke="#9aa7bd"/>
<circle cx="269" cy="126" r="14" fill="#9aa7bd"/><path d="M246 176c2-22 10-30 23-30s21 8 23 30z" fill="#9aa7bd"/>
${line(1, 96, 46, t.id, '9 9999 99999 99 4')}
${line(2, 96, 84, t.name, 'นางสาว ตัวอย่าง บัตรจำลอง')}
${line(3, 96, 122, t.birth, '3 ธ.ค. 2530')}
</svg><figcaption>${t.front}</figcaption></figure>
<figure><svg viewBox="0 0 320 202" role="img" aria-label="${t.backLabel}">
<rect x="1" y="1" width="318" height="200" rx="14" fill="#eef1f6" stroke="#7c879c"/>
<rect x="1" y="22" width="318" height="40" fill="#3b4256"/>
<text x="16" y="86" font-size="11" fill="#4b566e">${t.card}</text>
<path d="M16 104h180M16 116h140" stroke="#b7c0d0" stroke-width="4"/>
${line(4, 40, 150, t.laser, 'JT9-9999999-99')}
</svg><figcaption>${t.back}</figcaption></figure>
</div>`;
}

function line(number: number, x: number, y: number, label: string, sample: string): Markup {
  return html`<circle cx="${x - 14}" cy="${y + 2}" r="9" fill="#14264d"/>
<text x="${x - 14}" y="${y + 6}" font-size="12" font-weight="600" fill="#fff" text-anchor="middle">${number}</text>
<text x="${x}" y="${y - 1}" font-size="10" fill="#4b566e">${label}</text>
<text x="${x}" y="${y + 14}" font-size="13" font-weight="600" fill="#1b2438">${sample}</text>`;
}
