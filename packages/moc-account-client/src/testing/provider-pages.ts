import type { ServerResponse } from 'node:http';
import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { randomToken } from '../hashing.js';
import { escapeHtml } from '../http/escape-html.js';
import type { TestProviderOptions } from './options.js';
import { pageHeaders, providerPage } from './provider-page.js';
import type { WaitingApp } from './provider-visit.js';

/** The provider's pages beside the sign-in page. */
export interface ProviderPages {
  /** Asks before signing out; `form` is oidc-provider's, to be sent by the buttons. */
  signOut(context: KoaContextWithOIDC, form: string): void;
  signedOut(context: KoaContextWithOIDC): void;
  error(context: KoaContextWithOIDC, out: ErrorOut): void;
  /** The sign-in page was left open too long, or is another browser's. @param app where to begin anew, if it is known */
  expired(response: ServerResponse, app?: WaitingApp): void;
  /** An app asked in a way that cannot be answered to it. */
  refused(response: ServerResponse, error: string, description: string): void;
}

/** @param look what every page gets: CSS, and HTML above everything */
export function providerPages({
  style = '',
  banner = '',
}: Pick<TestProviderOptions, 'style' | 'banner'>): ProviderPages {
  function show(context: KoaContextWithOIDC, title: string, main: string, destinations: string[] = []) {
    const nonce = randomToken();
    context.set(pageHeaders(nonce, destinations));
    context.body = providerPage({ title, main, nonce, style, banner });
  }

  return {
    signOut: (context, form) => {
      // Registered, and for a client of any port the port that it asked for.
      const asked = context.oidc.params?.post_logout_redirect_uri;
      const origins = typeof asked === 'string' && URL.canParse(asked) ? [new URL(asked).origin] : [];
      const main = `<h1>ออกจากระบบ MOC Account</h1>
<p>ท่านต้องการออกจากระบบใช่หรือไม่ <span lang="en">· Do you want to sign out?</span></p>
${form}
<button type="submit" form="op.logoutForm" name="logout" value="yes">ออกจากระบบ <span lang="en">· Sign out</span></button>
<button type="submit" form="op.logoutForm" class="quiet">อยู่ในระบบต่อ <span lang="en">· Stay signed in</span></button>`;
      show(context, 'ออกจากระบบ', main, origins);
    },
    signedOut: (context) =>
      show(
        context,
        'ออกจากระบบแล้ว',
        '<h1>ออกจากระบบแล้ว</h1><p>ปิดหน้านี้ได้ <span lang="en">· You are signed out.</span></p>',
      ),
    error: (context, out) => show(context, REFUSED, refusal(out.error, out.error_description ?? '')),
    refused: (response, error, description) => {
      const nonce = randomToken();
      const html = providerPage({ title: REFUSED, main: refusal(error, description), nonce, style, banner });
      response.writeHead(400, pageHeaders(nonce)).end(html);
    },
    expired: (response, app) => {
      const nonce = randomToken();
      const title = 'หน้านี้หมดอายุแล้ว';
      const main = `<h1>${title}</h1>
<p>กรุณากลับไปที่ระบบงานแล้วลงชื่อเข้าใช้ใหม่ <span lang="en">· This page has expired. Please go back to the app and sign in again.</span></p>
${app && !app.isWaiting ? wayBack(app) : ''}`;
      response.writeHead(400, pageHeaders(nonce)).end(providerPage({ title, main, nonce, style, banner }));
    },
  };
}

function wayBack({ name, href }: WaitingApp): string {
  return `<p><a href="${escapeHtml(href)}">ไปที่ ${escapeHtml(name)} <span lang="en">· Go to the app</span></a></p>`;
}

const REFUSED = 'ไม่สามารถดำเนินการได้';

function refusal(error: string, description: string): string {
  return `<h1>${REFUSED}</h1>
<p>กรุณากลับไปที่ระบบงานแล้วเริ่มใหม่อีกครั้ง <span lang="en">· Please go back to the app and start again.</span></p>
<p lang="en"><code>${escapeHtml(error)}</code> ${escapeHtml(description)}</p>`;
}
