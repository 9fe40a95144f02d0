import { Page, SignOut } from '../../components/page';
import { auth } from '../../lib/auth';

const time = new Intl.DateTimeFormat('th-TH', {
  timeZone: 'Asia/Bangkok',
  dateStyle: 'long',
  timeStyle: 'short',
});

export default async function Payslip() {
  const { authenticatedAt } = await auth.require({ acr: 'mfa', maxAge: 300 });
  return (
    <Page path="/payslip">
      <h1>สลิปเงินเดือน</h1>
      <p>
        หน้านี้ต้องยืนยันตัวตนด้วยรหัสใช้ครั้งเดียว <span lang="en">· A second factor is needed here.</span>
      </p>
      <dl>
        <dt>ยืนยันตัวตนเมื่อ</dt>
        <dd>{authenticatedAt ? time.format(new Date(authenticatedAt)) : '–'}</dd>
      </dl>
      <SignOut />
    </Page>
  );
}
