import type { ErrorEntry } from '../entry.js';

/** What ends, or keeps from going on, while somebody is signed in. */
export const signInSessionErrors = {
  'sign-in/session-too-large': {
    status: 500,
    message: 'The session is too large for cookies.',
    hint: 'Keep sessions in a store, or set `tokens` to `forget`.',
    th: 'ระบบลงชื่อเข้าใช้ตั้งค่าไม่ถูกต้อง กรุณาแจ้งผู้ดูแล',
    en: 'The sign-in is not set up correctly. Please tell the administrator.',
  },
  'sign-in/no-access-token': {
    status: 409,
    message: 'The session has no access token that is still good, and none that could renew it.',
    hint: 'Add the scope `offline_access`, keep `tokens` at `keep`, and let the person sign in again.',
    th: 'กรุณาลงชื่อเข้าใช้ใหม่เพื่อทำรายการนี้',
    en: 'Please sign in again for this.',
  },
  'sign-in/refresh-refused': {
    status: 401,
    message: 'The provider refused to renew the access token: {error}.',
    hint: 'The provider has ended the session, or the token was used twice; the person signs in again.',
    th: 'การลงชื่อเข้าใช้สิ้นสุดแล้ว กรุณาลงชื่อเข้าใช้ใหม่',
    en: 'Your sign-in has ended. Please sign in again.',
  },
  'sign-in/refresh-mismatch': {
    status: 502,
    message: 'The renewed ID token does not continue the one before: {claim}.',
    hint: 'The provider must keep `iss`, `sub`, `aud` and `auth_time` when it renews an ID token.',
    th: 'การลงชื่อเข้าใช้สิ้นสุดแล้ว กรุณาลงชื่อเข้าใช้ใหม่',
    en: 'Your sign-in has ended. Please sign in again.',
  },
  'sign-in/access-token-missing': {
    status: 401,
    message: 'The request has no access token, or more than one.',
    hint: 'Send it once, in the header `Authorization`.',
    th: 'กรุณาลงชื่อเข้าใช้ด้วย MOC Account',
    en: 'Please sign in with MOC Account.',
  },
  'sign-in/access-token-invalid': {
    status: 401,
    message: 'The access token failed a check: {check}.',
    hint: 'Ask the provider for a new one, for this API.',
    th: 'การลงชื่อเข้าใช้สิ้นสุดแล้ว กรุณาลงชื่อเข้าใช้ใหม่',
    en: 'Your sign-in has ended. Please sign in again.',
  },
  'sign-in/access-token-scope': {
    status: 403,
    message: 'The access token lacks the scope: {scope}.',
    hint: 'Ask the provider for this scope at the login.',
    th: 'ท่านไม่มีสิทธิ์ใช้งานส่วนนี้',
    en: 'You have no permission for this part.',
  },
  'sign-in/logout-token-invalid': {
    status: 400,
    message: 'The logout token failed a check: {check}.',
    hint: 'Some providers send `typ: JWT` or no `exp`: for those set `backchannelLogout` to `compat`.',
    th: 'ข้อมูลจากระบบ MOC Account ไม่ผ่านการตรวจสอบ กรุณาเริ่มใหม่',
    en: 'The answer of MOC Account failed a check. Please start again.',
  },
  'sign-in/logout-token-replayed': {
    status: 400,
    message: 'The logout token was seen before.',
    hint: 'Each logout token counts once; the sessions have ended already.',
    th: 'ข้อมูลจากระบบ MOC Account ไม่ผ่านการตรวจสอบ กรุณาเริ่มใหม่',
    en: 'The answer of MOC Account failed a check. Please start again.',
  },
  'sign-in/logout-token-unsupported': {
    status: 501,
    message: 'Sessions in cookies cannot be ended from afar.',
    hint: "Keep sessions in a store, or take the back-channel logout URI out of the client's registration.",
    th: 'ระบบลงชื่อเข้าใช้ตั้งค่าไม่ถูกต้อง กรุณาแจ้งผู้ดูแล',
    en: 'The sign-in is not set up correctly. Please tell the administrator.',
  },
} as const satisfies Record<string, ErrorEntry>;
