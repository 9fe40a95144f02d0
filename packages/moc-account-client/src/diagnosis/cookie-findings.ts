import type { CookiePolicy } from '../http/cookies.js';
import type { Finding } from './finding.js';

/** Many proxies stop at 8 kB for all headers of a request together. */
const LARGE_BYTES = 6_000;

const ROUND_TRIP = { th: 'คุกกี้ไปและกลับ', en: 'Cookies there and back' };
const SIZE = { th: 'ขนาดของคุกกี้', en: 'Size of the cookies' };

/** Whether a cookie that was set a moment ago came back. */
export function roundTripFinding(cameBack: boolean, { secure }: CookiePolicy): Finding {
  const what = 'cookie-round-trip';
  if (cameBack) {
    const text = { th: 'คุกกี้ที่ตั้งไว้กลับมาครบ', en: 'The cookie that was set came back.' };
    return { what, ok: true, title: ROUND_TRIP, text };
  }
  return {
    what,
    ok: false,
    title: ROUND_TRIP,
    text: {
      th: 'คุกกี้ที่ตั้งไว้ไม่กลับมา จึงลงชื่อเข้าใช้ไม่ได้',
      en: 'The cookie that was set did not come back: nobody can sign in.',
    },
    advice: {
      th: `ตรวจว่าพร็อกซีไม่ตัด Set-Cookie และ Cookie ทิ้ง, เปิดหน้านี้ด้วยที่อยู่เดียวกับ baseUrl${secure ? ' ผ่าน https' : ''} และเบราว์เซอร์ (หรือสคริปต์) เก็บคุกกี้`,
      en: `See that no proxy drops Set-Cookie or Cookie, that this page is opened by the address in baseUrl${secure ? ' over https' : ''}, and that the browser (or script) keeps cookies.`,
    },
  };
}

/** How much of a request the cookies take up. */
export function sizeFinding(cookieHeader: string): Finding {
  const bytes = new TextEncoder().encode(cookieHeader).length;
  const text = { th: `${bytes} ไบต์`, en: `${bytes} bytes` };
  if (bytes < LARGE_BYTES) return { what: 'cookie-size', ok: true, title: SIZE, text };
  const advice = {
    th: 'พร็อกซีหลายตัวรับส่วนหัวได้ราว 8 kB ให้ลบคุกกี้เก่าของโดเมนนี้ หรือเก็บเซสชันในที่เก็บฝั่งเซิร์ฟเวอร์แทนคุกกี้',
    en: 'Many proxies stop at 8 kB of headers: remove old cookies of this domain, or keep sessions in a store instead of cookies.',
  };
  return { what: 'cookie-size', ok: false, title: SIZE, text, advice };
}
