import type { LocalizedText } from '@moc-sdk/core';
import { escapeHtml } from '../http/escape-html.js';
import type { Persona } from './persona.js';
import { providerPage } from './provider-page.js';

/** What a sign-in page shows. */
export interface SignInView {
  /** Where its form posts `email` and `password`, or `cancel`. `?person=ID` after it fills in that persona's e-mail. */
  readonly action: string;
  /** What the e-mail field holds. */
  readonly email: string;
  /** The app that asks. */
  readonly clientName: string;
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
 * @param password fills the password field: only where the password is public anyway
 */
export function signInForm(view: SignInView, password = ''): string {
  const { action, email, clientName, problem } = view;
  const alert = problem
    ? `<p role="alert" id="problem">${escapeHtml(problem.th)}<span lang="en">${escapeHtml(problem.en)}</span></p>`
    : '';
  const described = problem ? ' aria-describedby="problem" aria-invalid="true"' : '';
  return `<h1>ลงชื่อเข้าใช้</h1>
<p>เพื่อเข้าใช้งาน <b>${escapeHtml(clientName)}</b> <span lang="en">· Sign in to continue</span></p>
${alert}
<form method="post" action="${escapeHtml(action)}">
<label for="email">อีเมล <span lang="en">· E-mail</span></label>
<input id="email" name="email" type="email" autocomplete="username" required value="${escapeHtml(email)}"${described}>
<label for="password">รหัสผ่าน <span lang="en">· Password</span></label>
<input id="password" name="password" type="password" autocomplete="current-password" required value="${escapeHtml(password)}"${described}>
<button type="submit">ลงชื่อเข้าใช้ <span lang="en">· Sign in</span></button>
<button type="submit" class="quiet" name="cancel" value="1" formnovalidate>ยกเลิก <span lang="en">· Cancel</span></button>
</form>`;
}

/** The sign-in page that the test provider shows unless it is given another. */
export function plainSignInPage(view: SignInView): string {
  return providerPage({ title: 'ลงชื่อเข้าใช้', main: signInForm(view), nonce: view.nonce, style: view.style });
}
