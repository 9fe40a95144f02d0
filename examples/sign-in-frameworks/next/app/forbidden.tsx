import { Page } from '../components/page';

/** Where `auth.require({ role })` leads whoever lacks the role. */
export default function Forbidden() {
  return (
    <Page path="">
      <h1>บัญชีของท่านไม่มีสิทธิ์เปิดหน้านี้</h1>
      <p lang="en">Your account may not open this page.</p>
      <a className="button" href="/">
        กลับหน้าแรก
      </a>
    </Page>
  );
}
