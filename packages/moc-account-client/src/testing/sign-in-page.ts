import type { LocalizedText } from '@moc-sdk/core';
import { escapeHtml } from '../http/escape-html.js';
import type { Persona } from './persona.js';
import { providerPage } from './provider-page.js';

/** What a sign-in page shows. */
export interface SignInView {
  /**
   * Where its form posts `email`, `password` and `code`, or `cancel`. `?person=ID` after it fills in that persona's
   * e-mail.
   */
  readonly action: string;
  /**
   * The address of a link to another page of the provider, such as `/register`: whoever follows it and signs in there
   * can come back to this sign-in.
   *
   * @param path of small letters, `-` and `/`
   */
  readonly linkTo: (path: string) => string;
  /** What the e-mail field holds. */
  readonly email: string;
  /** The app that asks. */
  readonly clientName: string;
  /** Somebody who is signed in is asked once more. */
  readonly isAgain: boolean;
  /** The app asks for a one-time code beside the password. */
  readonly asksCode: boolean;
  /** Why the last try failed. */
  readonly problem?: LocalizedText;
  /** The persona that was picked with `?person=`. */
  readonly picked?: Persona;
  readonly personas: readonly Persona[];
  /** For {@link providerPage}. */
  readonly nonce: string;
  /** The CSS that every page of this provider gets. */
  readonly style: string;
}

/**
 * The sign-in form as HTML, to stand in {@link providerPage}.
 *
 * @param filled what the secret fields hold: only where that is public anyway
 */
export function signInForm(
  view: SignInView,
  filled: { password?: string; oneTimeCode?: string } = {},
): string {
  const { action, email, problem } = view;
  const alert = problem
    ? `<p role="alert" id="problem">${escapeHtml(problem.th)}<span lang="en">${escapeHtml(problem.en)}</span></p>`
    : '';
  const described = problem ? ' aria-describedby="problem" aria-invalid="true"' : '';
  return `${heading(view)}
${alert}
<form method="post" action="${escapeHtml(action)}">
<label for="email">อีเมล <span lang="en">· E-mail</span></label>
<input id="email" name="email" type="email" autocomplete="username" required value="${escapeHtml(email)}"${described}>
<label for="password">รหัสผ่าน <span lang="en">· Password</span></label>
<input id="password" name="password" type="password" autocomplete="current-password" required value="${escapeHtml(filled.password ?? '')}"${described}>
${view.asksCode ? codeField(filled.oneTimeCode ?? '', described) : ''}
<button type="submit">${buttonText(view)}</button>
<button type="submit" class="quiet" name="cancel" value="1" formnovalidate>ยกเลิก <span lang="en">· Cancel</span></button>
</form>`;
}

/** The sign-in page that the test provider shows unless it is given another. */
export function plainSignInPage(view: SignInView): string {
  return providerPage({
    title: signInTitle(view),
    main: signInForm(view),
    nonce: view.nonce,
    style: view.style,
  });
}

/** In the window's title. */
export function signInTitle({ isAgain }: SignInView): string {
  return isAgain ? 'ยืนยันตัวตนอีกครั้ง' : 'ลงชื่อเข้าใช้';
}

function heading(view: SignInView): string {
  const client = `<b>${escapeHtml(view.clientName)}</b>`;
  const purpose = view.isAgain
    ? `${client} ขอให้ท่านยืนยันตัวตนก่อนทำรายการ <span lang="en">· Please prove again who you are</span>`
    : `เพื่อเข้าใช้งาน ${client} <span lang="en">· Sign in to continue</span>`;
  return `<h1>${signInTitle(view)}</h1>
<p>${purpose}</p>`;
}

/** Not required: some accounts have no second factor, and the app decides whether that is enough. */
function codeField(value: string, described: string): string {
  return `<label for="code">รหัสใช้ครั้งเดียว <span lang="en">· One-time code, if any</span></label>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" value="${escapeHtml(value)}"${described}>`;
}

function buttonText({ isAgain }: SignInView): string {
  return isAgain ? 'ยืนยันตัวตน <span lang="en">· Confirm</span>' : 'ลงชื่อเข้าใช้ <span lang="en">· Sign in</span>';
}
