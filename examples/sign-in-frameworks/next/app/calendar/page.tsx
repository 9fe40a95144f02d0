import { fullName } from '@moc-sdk/core';
import { Page, SignOut } from '../../components/page';
import { auth } from '../../lib/auth';

export default async function Calendar() {
  const { identity } = await auth.require();
  const { name, agency = '–', position = '–' } = identity.person;
  return (
    <Page path="/calendar">
      <h1>สวัสดี {fullName(name)}</h1>
      <p>
        หน้านี้เปิดได้เฉพาะผู้ที่ลงชื่อเข้าใช้ <span lang="en">· For whoever is signed in.</span>
      </p>
      <dl>
        <dt>หน่วยงาน</dt>
        <dd>{agency}</dd>
        <dt>ตำแหน่ง</dt>
        <dd>{position}</dd>
      </dl>
      <SignOut />
    </Page>
  );
}
