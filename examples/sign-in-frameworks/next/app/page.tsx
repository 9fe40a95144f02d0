import { fullName } from '@moc-sdk/core';
import { Page, SignOut } from '../components/page';
import { auth } from '../lib/auth';

export default async function Home() {
  const session = await auth.session();
  return (
    <Page path="/">
      <h1>ระบบงานตัวอย่าง</h1>
      {session ? (
        <>
          <p>
            ท่านลงชื่อเข้าใช้แล้วในชื่อ <b>{fullName(session.identity.person.name)}</b>
          </p>
          <SignOut />
        </>
      ) : (
        <>
          <p>
            หน้านี้เปิดดูได้โดยไม่ต้องลงชื่อเข้าใช้ <span lang="en">· Open to everybody.</span>
          </p>
          <a className="button" href="/auth/login?returnTo=/calendar">
            ลงชื่อเข้าใช้ด้วย MOC Account
          </a>
        </>
      )}
    </Page>
  );
}
