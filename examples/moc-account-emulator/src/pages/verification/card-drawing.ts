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
<text x="16" y="24" font-size="12" fill="#4b566e">${t.card}</text>
<rect x="18" y="84" width="42" height="34" rx="5" fill="#e3cf94" stroke="#a8832f"/>
<path d="M18 101h42M39 84v34" stroke="#a8832f"/>
<rect x="240" y="106" width="62" height="80" rx="4" fill="#d3ddec" stroke="#9aa7bd"/>
<circle cx="271" cy="134" r="14" fill="#9aa7bd"/><path d="M248 186c2-24 10-34 23-34s21 10 23 34z" fill="#9aa7bd"/>
${line(1, 100, 50, t.id, '9 9999 99999 99 4')}
${line(2, 100, 98, t.name, 'น.ส. ตัวอย่าง จำลอง')}
${line(3, 100, 146, t.birth, '3 ธ.ค. 2530')}
</svg><figcaption>${t.front}</figcaption></figure>
<figure><svg viewBox="0 0 320 202" role="img" aria-label="${t.backLabel}">
<rect x="1" y="1" width="318" height="200" rx="14" fill="#eef1f6" stroke="#7c879c"/>
<rect x="1" y="22" width="318" height="40" fill="#3b4256"/>
<text x="16" y="86" font-size="12" fill="#4b566e">${t.card}</text>
<path d="M16 104h180M16 116h140" stroke="#b7c0d0" stroke-width="4"/>
${line(4, 44, 152, t.laser, 'JT9-9999999-99')}
</svg><figcaption>${t.back}</figcaption></figure>
</div>`;
}

function line(number: number, x: number, y: number, label: string, sample: string): Markup {
  return html`<circle cx="${x - 17}" cy="${y + 3}" r="11" fill="#14264d"/>
<text x="${x - 17}" y="${y + 8}" font-size="14" font-weight="600" fill="#fff" text-anchor="middle">${number}</text>
<text x="${x}" y="${y - 2}" font-size="12.5" fill="#4b566e">${label}</text>
<text x="${x}" y="${y + 16}" font-size="15" font-weight="600" fill="#1b2438">${sample}</text>`;
}
