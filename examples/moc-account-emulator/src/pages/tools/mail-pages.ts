import type { Outbox } from '../../mail/outbox.js';
import { html } from '../layout/markup.js';
import type { Pages } from '../layout/page-parts.js';
import { textsOf, type Visit } from '../layout/visit.js';

const TEXTS = {
  th: {
    title: 'กล่องจดหมายของระบบจำลอง',
    intro: 'มีเฉพาะในระบบจำลอง: แสดงอีเมลทุกฉบับที่ระบบจริงจะส่งออก ใครเปิดหน้านี้ก็อ่านได้ และไม่มีฉบับใดถูกส่งจริง',
    none: 'ยังไม่มีจดหมาย',
    to: 'ถึง',
    reload: 'โหลดใหม่',
  },
  en: {
    title: 'Mailbox of the emulator',
    intro:
      'There is such a page in the emulator only: it shows every message that the real system would send. Whoever opens it can read them, and none has really been sent.',
    none: 'No messages yet',
    to: 'To',
    reload: 'Load again',
  },
};

/** The messages that would have been sent. */
export function mailPages(outbox: Outbox): Pages {
  return { 'GET /mail': (visit) => mailPage(visit, outbox) };
}

function mailPage(visit: Visit, outbox: Outbox): Response {
  const t = textsOf(visit, TEXTS);
  const mails = outbox.mails();
  const time = new Intl.DateTimeFormat(visit.locale === 'th' ? 'th-TH' : 'en-GB', {
    timeZone: 'Asia/Bangkok',
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
  return visit.show({
    title: t.title,
    main: html`<h1>${t.title}</h1>
<div class="note"><p>${t.intro}</p></div>
<p><a href="/mail">${t.reload}</a></p>
${mails.length === 0 && html`<p>${t.none}</p>`}
${mails.map(
  ({ to, subject, text, at }) => html`<article class="mail"><h2>${subject}</h2>
<p class="hint">${t.to} ${to} · ${time.format(at)}</p>
<pre>${text}</pre></article>`,
)}`,
  });
}
