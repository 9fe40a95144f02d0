import type { ErrorEntry } from '../entry.js';

/** What is wrong with an answer of the provider to a login. */
export const signInAnswerErrors = {
  'sign-in/refused': {
    status: 403,
    message: 'The provider refused the sign-in: {error}.',
    hint: "See the provider's log for the client.",
    th: 'การลงชื่อเข้าใช้ถูกปฏิเสธหรือยกเลิก',
    en: 'The sign-in was refused or cancelled.',
  },
  'sign-in/state-missing': {
    status: 400,
    message: 'The answer has no state, or more than one.',
    hint: 'The provider must send `state` back unchanged, once.',
    th: 'ข้อมูลจากระบบ MOC Account ไม่ผ่านการตรวจสอบ กรุณาเริ่มใหม่',
    en: 'The answer of MOC Account failed a check. Please start again.',
  },
  'sign-in/code-missing': {
    status: 400,
    message: 'The answer has no code, or more than one.',
    hint: 'The client must be registered for the response type `code`.',
    th: 'ข้อมูลจากระบบ MOC Account ไม่ผ่านการตรวจสอบ กรุณาเริ่มใหม่',
    en: 'The answer of MOC Account failed a check. Please start again.',
  },
  'sign-in/response-unexpected': {
    status: 400,
    message: 'The answer holds what the code flow does not have: {parameter}.',
    hint: 'Register the client for the response type `code` and the response mode `query` alone.',
    th: 'ข้อมูลจากระบบ MOC Account ไม่ผ่านการตรวจสอบ กรุณาเริ่มใหม่',
    en: 'The answer of MOC Account failed a check. Please start again.',
  },
  'sign-in/issuer-mismatch': {
    status: 400,
    message: 'The answer comes from another issuer than the one that was asked.',
    hint: "Set `issuer` to exactly what the provider's metadata names, letter by letter.",
    th: 'ข้อมูลจากระบบ MOC Account ไม่ผ่านการตรวจสอบ กรุณาเริ่มใหม่',
    en: 'The answer of MOC Account failed a check. Please start again.',
  },
  'sign-in/code-refused': {
    status: 400,
    message: 'The provider does not take the code.',
    hint: 'The code was used, is too old, or was given for another redirect URI: register exactly `baseUrl` + `basePath` + `/callback`.',
    th: 'ข้อมูลจากระบบ MOC Account ไม่ผ่านการตรวจสอบ กรุณาเริ่มใหม่',
    en: 'The answer of MOC Account failed a check. Please start again.',
  },
  'sign-in/token-response-invalid': {
    status: 502,
    message: "The token endpoint's answer failed a check: {check}.",
    hint: "Compare the token endpoint's answer with RFC 6749, section 5.1.",
    th: 'ข้อมูลจากระบบ MOC Account ไม่ผ่านการตรวจสอบ กรุณาเริ่มใหม่',
    en: 'The answer of MOC Account failed a check. Please start again.',
  },
  'sign-in/id-token-missing': {
    status: 502,
    message: 'The token endpoint gave no ID token.',
    hint: 'Register the client for OpenID Connect and ask for the scope `openid`.',
    th: 'ข้อมูลจากระบบ MOC Account ไม่ผ่านการตรวจสอบ กรุณาเริ่มใหม่',
    en: 'The answer of MOC Account failed a check. Please start again.',
  },
  'sign-in/userinfo-invalid': {
    status: 502,
    message: 'The answer of the userinfo endpoint failed a check: {check}.',
    hint: 'The endpoint must answer JSON with the same `sub` as the ID token.',
    th: 'ข้อมูลจากระบบ MOC Account ไม่ผ่านการตรวจสอบ กรุณาเริ่มใหม่',
    en: 'The answer of MOC Account failed a check. Please start again.',
  },
  'sign-in/claims-invalid': {
    status: 502,
    message: 'A claim about the person is missing or not as expected: {claim}.',
    hint: 'The provider must send `given_name` and `family_name` for the scope `profile`: let it release them to this client.',
    th: 'ข้อมูลบัญชีที่ได้จากระบบ MOC Account ไม่ครบหรือไม่ถูกต้อง กรุณาแจ้งผู้ดูแล',
    en: 'Your account details from MOC Account are incomplete or not as expected. Please tell the administrator.',
  },
  'sign-in/resource-invalid': {
    status: 502,
    message: "The resource endpoint's answer failed a check: {check}.",
    hint: 'Compare the answer with what the guide says of the protocol `moc-oauth2`.',
    th: 'ข้อมูลจากระบบ MOC Account ไม่ผ่านการตรวจสอบ กรุณาเริ่มใหม่',
    en: 'The answer of MOC Account failed a check. Please start again.',
  },
  'sign-in/response-invalid': {
    status: 400,
    message: "The provider's answer failed a check: {check}.",
    hint: 'Compare issuer, client id and clocks with the provider.',
    th: 'ข้อมูลจากระบบ MOC Account ไม่ผ่านการตรวจสอบ กรุณาเริ่มใหม่',
    en: 'The answer of MOC Account failed a check. Please start again.',
  },
} as const satisfies Record<string, ErrorEntry>;
