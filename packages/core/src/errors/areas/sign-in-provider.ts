import type { ErrorEntry } from '../entry.js';

/** What keeps the provider from being asked. */
export const signInProviderErrors = {
  'sign-in/provider-unavailable': {
    status: 503,
    message: 'The provider cannot be reached or fails: {reason}.',
    hint: "Check the issuer URL and the network, and, for an HTTP status, the provider's log; the person may try again.",
    th: 'ติดต่อระบบ MOC Account ไม่ได้ในขณะนี้ กรุณาลองใหม่อีกครั้ง',
    en: 'MOC Account cannot be reached at the moment. Please try again.',
  },
  'sign-in/provider-timeout': {
    status: 503,
    message: 'The provider did not answer within {seconds} seconds.',
    hint: 'Look at the provider and the network between; the option `timeout` sets the limit.',
    th: 'ระบบ MOC Account ตอบช้าเกินกำหนด กรุณาลองใหม่อีกครั้งในอีกสักครู่',
    en: 'MOC Account took too long to answer. Please try again in a moment.',
  },
  'sign-in/provider-certificate': {
    status: 503,
    message: "The provider's certificate is not trusted: {reason}.",
    hint: 'Correct the certificate at the provider; for an authority of your own, start Node with NODE_EXTRA_CA_CERTS.',
    th: 'การเชื่อมต่อกับระบบ MOC Account ไม่ปลอดภัย ระบบจึงหยุดไว้ กรุณาแจ้งผู้ดูแล',
    en: 'The connection to MOC Account is not safe and was stopped. Please tell the administrator.',
  },
  'sign-in/clock-skew': {
    status: 500,
    message: 'The clocks of this machine and of the provider differ by {seconds} seconds; 30 are allowed.',
    hint: 'Set the clock of this machine by NTP, then that of the provider.',
    th: 'เวลาของเครื่องแม่ข่ายไม่ตรงกับระบบ MOC Account กรุณาแจ้งผู้ดูแล',
    en: 'The clock of this server does not agree with that of MOC Account. Please tell the administrator.',
  },
  'sign-in/metadata-invalid': {
    status: 502,
    message: "The provider's metadata failed a check: {check}.",
    hint: "Open the issuer's /.well-known/openid-configuration: it must be JSON without a redirect, name the same issuer, and name its endpoints by https.",
    th: 'ระบบลงชื่อเข้าใช้ตั้งค่าไม่ถูกต้อง กรุณาแจ้งผู้ดูแล',
    en: 'The sign-in is not set up correctly. Please tell the administrator.',
  },
  'sign-in/keys-unavailable': {
    status: 503,
    message: "The provider's signing keys cannot be read.",
    hint: "Open the jwks_uri of the provider's metadata: it must be a JSON Web Key Set.",
    th: 'ติดต่อระบบ MOC Account ไม่ได้ในขณะนี้ กรุณาลองใหม่อีกครั้ง',
    en: 'MOC Account cannot be reached at the moment. Please try again.',
  },
  'sign-in/pushed-request-invalid': {
    status: 502,
    message: 'The answer to the pushed authorization request failed a check: {check}.',
    hint: "Compare scopes, redirect URI and authentication method with the client's registration; RFC 9126 describes the answer.",
    th: 'ข้อมูลจากระบบ MOC Account ไม่ผ่านการตรวจสอบ กรุณาเริ่มใหม่',
    en: 'The answer of MOC Account failed a check. Please start again.',
  },
} as const satisfies Record<string, ErrorEntry>;
