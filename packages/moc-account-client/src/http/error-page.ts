import { errorText, type LocalizedText, type MocError } from '@moc-sdk/core';
import { escapeHtml } from './escape-html.js';
import { signInPage } from './page.js';

/** Where a person can go from an error. */
export interface WayOn {
  readonly href: string;
  readonly label: LocalizedText;
}

/**
 * A page for the person whom something was refused: what happened, in Thai and English, and a way on.
 *
 * @param page `style` is CSS that is added
 */
export function errorPage(error: MocError, page: { wayOn: WayOn; style: string }): Response {
  const { href, label } = page.wayOn;
  const text = { th: errorText(error, 'th'), en: errorText(error, 'en') };
  return signInPage({
    title: `${text.th} · ${text.en}`,
    main: `<h1>${escapeHtml(text.th)}</h1>
<p lang="en">${escapeHtml(text.en)}</p>
<a href="${escapeHtml(href)}">${escapeHtml(label.th)} <span lang="en">· ${escapeHtml(label.en)}</span></a>
<small>รหัสสำหรับแจ้งผู้ดูแล <span lang="en">· Code for support</span>: <code>${escapeHtml(error.code)}</code></small>`,
    styles: [page.style],
    status: error.status,
    headers: error.status === 503 ? { 'retry-after': '30' } : {},
  });
}
