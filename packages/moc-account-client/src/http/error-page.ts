import { errorText, type MocError } from '@moc-sdk/core';
import { escapeHtml } from './escape-html.js';
import { signInPage } from './page.js';

/**
 * A page for the person whose sign-in failed: what happened, in Thai and English, and a way to try again.
 *
 * @param page `tryAgain` is the address of the link, `style` CSS that is added
 */
export function errorPage(error: MocError, page: { tryAgain: string; style: string }): Response {
  return signInPage({
    title: 'ลงชื่อเข้าใช้ไม่สำเร็จ · Sign-in failed',
    main: `<h1>${escapeHtml(errorText(error, 'th'))}</h1>
<p lang="en">${escapeHtml(errorText(error, 'en'))}</p>
<a href="${escapeHtml(page.tryAgain)}">ลองใหม่อีกครั้ง <span lang="en">· Try again</span></a>
<small>รหัสสำหรับแจ้งผู้ดูแล <span lang="en">· Code for support</span>: <code>${escapeHtml(error.code)}</code></small>`,
    styles: [page.style],
    status: error.status,
    headers: error.status === 503 ? { 'retry-after': '30' } : {},
  });
}
