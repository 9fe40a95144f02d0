import { errorSummary, FORM, refusalStatus, refusalText, refusedFields } from '../layout/error-summary.js';
import { type FormState, textField } from '../layout/fields.js';
import { csrfField } from '../layout/form-parts.js';
import { html } from '../layout/markup.js';
import type { Pages } from '../layout/page-parts.js';
import { valuesOf } from '../layout/read-form.js';
import { textsOf, type Visit } from '../layout/visit.js';
import { signInPath } from '../layout/way-back.js';

const TEXTS = {
  th: {
    title: 'ตรวจสอบบัญชีของท่าน',
    intro: 'ตรวจสอบว่าท่านเคยมีบัญชี MOC Account หรือไม่ กรอกอีเมลของท่าน ระบบจะส่งผลไปทางอีเมลนั้น',
    email: 'อีเมล',
    submit: 'ตรวจสอบบัญชี',
    invalid: 'กรุณากรอกอีเมลให้ถูกต้อง เช่น name@example.go.th',
    fixed: 'อีเมลนี้เป็นของบุคคลตัวอย่างในระบบจำลอง ซึ่งมีบัญชีอยู่แล้ว',
    sentTitle: 'ส่งผลการตรวจสอบทางอีเมลแล้ว',
    sent: 'เพื่อความปลอดภัยของเจ้าของบัญชี ระบบไม่แสดงผลบนหน้านี้ กรุณาเปิดอ่านในอีเมลที่ท่านกรอก',
    register: 'หากไม่มีบัญชี ลงทะเบียนสมาชิก',
    signIn: 'หากมีบัญชีแล้ว ลงชื่อเข้าใช้',
    mailbox: 'ระบบจำลองไม่ได้ส่งอีเมลจริง เปิดอ่านได้ที่',
    mailboxLink: 'กล่องจดหมายของระบบจำลอง',
  },
  en: {
    title: 'Check your account',
    intro: 'Find out whether you have a MOC Account. Write your e-mail address; the answer is sent there.',
    email: 'E-mail address',
    submit: 'Check',
    invalid: 'Please write a valid e-mail address, such as name@example.go.th',
    fixed: 'This address belongs to a fixed person of the emulator, who has an account',
    sentTitle: 'The answer was sent by e-mail',
    sent: 'To protect the owners of accounts, nothing is shown on this page. Please read the message that was sent to the address.',
    register: 'If you have no account, register',
    signIn: 'If you have an account, sign in',
    mailbox: 'The emulator sends no real e-mail. Read it in the',
    mailboxLink: 'mailbox of the emulator',
  },
};

/** Do I have an account? The page says the same to everybody; the truth goes by e-mail. */
export const lookUpPages: Pages = {
  'GET /reemail': (visit) => askPage(visit, { values: {}, problems: {} }),
  'POST /reemail': takeAddress,
  'GET /reemail/sent': sentPage,
};

async function askPage(visit: Visit, state: FormState, status = 200): Promise<Response> {
  const t = textsOf(visit, TEXTS);
  return visit.show({
    title: t.title,
    status,
    main: html`<h1>${t.title}</h1>
<p>${t.intro}</p>
${errorSummary(state, visit.locale)}
<form method="post" action="/reemail" novalidate>
${csrfField(visit)}
${textField({ name: 'email', label: t.email, attributes: { type: 'email', autocomplete: 'email', maxlength: 254 } }, state)}
<div class="acts"><button type="submit">${t.submit}</button></div>
</form>
<hr>
<p><a href="/register">${t.register}</a></p>
<p><a href="${await signInPath(visit)}">${t.signIn}</a></p>`,
  });
}

async function takeAddress(visit: Visit): Promise<Response> {
  const values = valuesOf(await visit.form(), ['email']);
  if (visit.isFixed(values.email ?? '')) {
    return askPage(visit, { values, problems: { email: textsOf(visit, TEXTS).fixed } }, 422);
  }
  try {
    const { registration } = await visit.accounts();
    await registration.lookUp(values.email ?? '', visit.locale, { address: visit.address });
  } catch (error) {
    const isField = refusedFields(error).includes('email');
    const problems: Record<string, string> = isField
      ? { email: textsOf(visit, TEXTS).invalid }
      : { [FORM]: refusalText(error, visit.locale) };
    return askPage(visit, { values, problems }, refusalStatus(error));
  }
  return visit.goTo('/reemail/sent');
}

async function sentPage(visit: Visit): Promise<Response> {
  const t = textsOf(visit, TEXTS);
  return visit.show({
    title: t.sentTitle,
    main: html`<h1>${t.sentTitle}</h1>
<p>${t.sent}</p>
<div class="note"><p>${t.mailbox} <a href="/mail">${t.mailboxLink}</a></p></div>
<p><a href="/register">${t.register}</a></p>
<p><a href="${await signInPath(visit)}">${t.signIn}</a></p>`,
  });
}
