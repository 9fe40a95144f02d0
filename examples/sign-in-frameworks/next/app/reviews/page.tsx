import { Page } from '../../components/page';
import { auth } from '../../lib/auth';

export default async function Reviews() {
  await auth.require({ role: 'reviewer' });
  return (
    <Page path="/reviews">
      <h1>คำขอรอตรวจ</h1>
      <p>
        หน้านี้เปิดได้เฉพาะผู้ตรวจคำขอ <span lang="en">· For reviewers.</span>
      </p>
    </Page>
  );
}
