import type { ErrorEntry } from '../entry.js';

/** Who may not come in, or not this far. */
export const signInAccessErrors = {
  'sign-in/required': {
    status: 401,
    message: 'There is no session.',
    hint: 'Send the person to the login path.',
    th: 'กรุณาลงชื่อเข้าใช้ด้วย MOC Account',
    en: 'Please sign in with MOC Account.',
  },
  'sign-in/transaction-missing': {
    status: 400,
    message: 'The callback belongs to no login that this browser began.',
    hint: 'The cookie of the login is gone or was never set: open the app at exactly `baseUrl` (localhost is not 127.0.0.1), check proxies and SameSite.',
    th: 'การลงชื่อเข้าใช้หมดเวลาหรือเปิดจากหน้าต่างอื่น กรุณาเริ่มใหม่',
    en: 'The sign-in timed out or began elsewhere. Please start again.',
  },
  'sign-in/account-expired': {
    status: 403,
    message: 'The temporary account has passed its last day.',
    hint: 'The person verifies their identity at MOC Account, or registers again.',
    th: 'บัญชีชั่วคราวของท่านหมดอายุแล้ว กรุณายืนยันตัวตนหรือสมัครใหม่ที่ระบบ MOC Account',
    en: 'Your temporary account has expired. Please verify your identity or register again at MOC Account.',
  },
  'sign-in/account-kind-refused': {
    status: 403,
    message: 'Accounts of this kind may not sign in here.',
    hint: 'The option `accountKinds` says which may.',
    th: 'บัญชีประเภทนี้ใช้งานระบบนี้ไม่ได้',
    en: 'An account of this kind cannot be used here.',
  },
  'sign-in/person-changed': {
    status: 403,
    message: 'Another person signed in for the step-up than the one whose session it is.',
    hint: 'The session stays as it was. Sign out first to change the person.',
    th: 'ผู้ที่ยืนยันตัวตนไม่ใช่ผู้ที่ลงชื่อเข้าใช้อยู่ หากต้องการเปลี่ยนผู้ใช้ กรุณาออกจากระบบก่อน',
    en: 'Another person proved who they are than the one who is signed in. To change the person, sign out first.',
  },
  'sign-in/role-missing': {
    status: 403,
    message: 'The person has none of the roles: {role}.',
    hint: 'Roles come from the claim `roles` and from the option `rolesOf`.',
    th: 'ท่านไม่มีสิทธิ์ใช้งานส่วนนี้',
    en: 'You have no permission for this part.',
  },
  'sign-in/verification-required': {
    status: 403,
    message: "The account's identity is not verified.",
    hint: 'Set `verificationUrl` so that the page can lead the person to it.',
    th: 'กรุณายืนยันตัวตนที่ระบบ MOC Account ก่อนใช้งานส่วนนี้',
    en: 'Please verify your identity at MOC Account before using this part.',
  },
  'sign-in/step-up-required': {
    status: 401,
    message: 'The person must prove once more who they are.',
    hint: 'Send them to the path in `login`, with `returnTo` added.',
    th: 'กรุณายืนยันตัวตนอีกครั้งเพื่อทำรายการนี้',
    en: 'Please prove once more who you are for this.',
  },
  'sign-in/step-up-unsupported': {
    status: 501,
    message: 'The protocol cannot ask for a fresh or stronger proof.',
    hint: 'Use the protocol `oidc` for `maxAge` and `acr`.',
    th: 'ระบบลงชื่อเข้าใช้ตั้งค่าไม่ถูกต้อง กรุณาแจ้งผู้ดูแล',
    en: 'The sign-in is not set up correctly. Please tell the administrator.',
  },
} as const satisfies Record<string, ErrorEntry>;
