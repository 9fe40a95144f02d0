import { bangkokDate, fillText, formatDate } from '@moc-sdk/core';
import type { EmulatorClock } from '../../clock/emulator-clock.js';
import { textField } from '../layout/fields.js';
import { csrfField } from '../layout/form-parts.js';
import { html } from '../layout/markup.js';
import type { Pages } from '../layout/page-parts.js';
import { textsOf, type Visit } from '../layout/visit.js';

const TEXTS = {
  th: {
    title: 'ตั้งเวลาของระบบจำลอง',
    intro:
      'มีเฉพาะในระบบจำลอง: เลื่อนเวลาของบัญชีไปข้างหน้า เพื่อดูว่าเกิดอะไรขึ้นเมื่อครบกำหนด งานที่ถึงกำหนด เช่น บัญชีหมดอายุ จะทำทันที',
    now: 'เวลาของบัญชีขณะนี้',
    ahead: 'เร็วกว่าเวลาจริง {days} วัน',
    same: 'ตรงกับเวลาจริง',
    jump: 'เลื่อนไป {days} วัน',
    jump1: 'เลื่อนไป 1 วัน',
    jump61: 'เลื่อนไป 61 วัน (พ้นวันสุดท้ายของบัญชีชั่วคราว)',
    own: 'จำนวนวัน',
    ownJump: 'เลื่อนเวลา',
    reset: 'กลับไปเวลาจริง',
    note: 'เวลาใน token ยังเป็นเวลาจริง ระบบงานจึงตรวจ token ได้ตามปกติ สิ่งที่หมดอายุคือบัญชี',
    invalid: 'กรุณากรอกจำนวนวันเป็นเลขเต็มตั้งแต่ 1',
  },
  en: {
    title: 'Clock of the emulator',
    intro:
      'There is such a page in the emulator only: it moves the time of the accounts ahead, to see what happens when a period is over. What is due by then, such as the end of an account, is done at once.',
    now: 'The time of the accounts is now',
    ahead: '{days} days ahead of the real time',
    same: 'the real time',
    jump: 'Jump {days} days',
    jump1: 'Jump 1 day',
    jump61: 'Jump 61 days (past the last day of a temporary account)',
    own: 'Days',
    ownJump: 'Jump',
    reset: 'Back to the real time',
    note: 'Tokens keep the real time, so that apps can check them as ever. What comes to its end is the account.',
    invalid: 'Please write a whole number of days, from 1',
  },
};

/** Moves the time of the accounts. */
export function clockPages(clock: EmulatorClock): Pages {
  return {
    'GET /clock': (visit) => clockPage(visit, clock),
    'POST /clock': async (visit) => {
      const form = await visit.form();
      if (form.has('reset')) await clock.reset();
      else {
        const days = Number(form.get('jump') ?? form.get('days'));
        const isPossible = Number.isInteger(days) && days >= 1 && clock.aheadDays() + days <= 3_650;
        if (!isPossible) return clockPage(visit, clock, textsOf(visit, TEXTS).invalid);
        await clock.jump({ days });
      }
      return visit.goTo('/clock');
    },
  };
}

function clockPage(visit: Visit, clock: EmulatorClock, problem?: string): Response {
  const t = textsOf(visit, TEXTS);
  const { locale } = visit;
  const now = clock.now();
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Bangkok', timeStyle: 'short' }).format(now);
  const ahead = clock.aheadDays();
  const state = { values: {}, problems: problem === undefined ? {} : { days: problem } };
  return visit.show({
    title: t.title,
    status: problem === undefined ? 200 : 422,
    main: html`<h1>${t.title}</h1>
<div class="note"><p>${t.intro}</p></div>
<p>${t.now}<br><span class="time">${formatDate(bangkokDate(now), { locale, style: 'full' })} ${time}</span><br>
<span class="soft">${ahead === 0 ? t.same : fillText(t.ahead, { days: ahead })}</span></p>
<form method="post" action="/clock">
${csrfField(visit)}
<div class="acts">
${[1, 7, 60].map((days) => html`<button type="submit" class="quiet" name="jump" value="${days}">${days === 1 ? t.jump1 : fillText(t.jump, { days })}</button>`)}
<button type="submit" name="jump" value="61">${t.jump61}</button>
</div>
</form>
<hr>
<form method="post" action="/clock">
${csrfField(visit)}
${textField({ name: 'days', label: t.own, className: 'short', attributes: { inputmode: 'numeric', maxlength: 4, autocomplete: 'off' } }, state)}
<button type="submit" class="quiet">${t.ownJump}</button>
</form>
<form method="post" action="/clock" class="acts">
${csrfField(visit)}
<button type="submit" class="quiet" name="reset" value="1">${t.reset}</button>
</form>
<p class="soft">${t.note}</p>`,
  });
}
