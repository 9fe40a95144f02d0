import { Page } from '../../components/page';
import { auth } from '../../lib/auth';

export default async function Administration() {
  await auth.require({ role: 'administrator' });
  return (
    <Page path="/admin">
      <h1>ผู้ดูแลระบบ</h1>
      <p>
        หน้านี้เปิดได้เฉพาะผู้ดูแลระบบ <span lang="en">· For administrators.</span>
      </p>
    </Page>
  );
}
