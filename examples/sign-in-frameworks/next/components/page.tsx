import type { ReactNode } from 'react';
import { LINKS } from '../../demo-pages/links';

/** The frame of every page, with its place in the menu. */
export function Page({ path, children }: { path: string; children: ReactNode }) {
  return (
    <>
      <header>
        <strong>ระบบงานตัวอย่าง · Next.js</strong>
        <nav>
          {LINKS.map((link) => (
            <a key={link.path} href={link.path} aria-current={link.path === path ? 'page' : undefined}>
              {link.th}
            </a>
          ))}
        </nav>
      </header>
      <main>{children}</main>
    </>
  );
}

/** A form, since signing out changes something: a link of another site could open an address. */
export function SignOut() {
  return (
    <form method="post" action="/auth/logout">
      <button type="submit" className="button quiet">
        ออกจากระบบ
      </button>
    </form>
  );
}
