import type { LocalizedText } from '@moc-sdk/core';

/** A message in both languages. `{code}`, `{minutes}` and `{day}` are filled in. */
interface MessageText {
  readonly subject: LocalizedText;
  readonly text: LocalizedText;
}

/** Every message that leaves. None holds a name, a national ID or a reason: e-mail is read along the way. */
export const messageTexts = {
  'look-up-known': {
    subject: { th: 'ผลการตรวจสอบบัญชี MOC Account', en: 'Your MOC Account' },
    text: {
      th: 'อีเมลนี้มีบัญชี MOC Account อยู่แล้ว ท่านสามารถลงชื่อเข้าใช้ด้วยอีเมลนี้ได้ทันที',
      en: 'This address has a MOC Account. You can sign in with it.',
    },
  },
  'look-up-unknown': {
    subject: { th: 'ผลการตรวจสอบบัญชี MOC Account', en: 'Your MOC Account' },
    text: {
      th: 'อีเมลนี้ยังไม่มีบัญชี MOC Account หากท่านต้องการใช้งาน กรุณาลงทะเบียนสมาชิกใหม่',
      en: 'This address has no MOC Account yet. To use the services, please register.',
    },
  },
  'registration-code': {
    subject: { th: 'รหัสยืนยันการลงทะเบียน MOC Account', en: 'Your MOC Account registration code' },
    text: {
      th: 'รหัสยืนยันการลงทะเบียนของท่านคือ {code}\nรหัสนี้ใช้ได้ภายใน {minutes} นาที กรุณาอย่าให้รหัสนี้แก่ผู้อื่น',
      en: 'Your registration code is {code}\nIt is good for {minutes} minutes. Please give it to nobody.',
    },
  },
  'registration-known': {
    subject: { th: 'มีการขอลงทะเบียน MOC Account ด้วยอีเมลของท่าน', en: 'A registration with your address' },
    text: {
      th: 'มีผู้ขอลงทะเบียนด้วยอีเมลนี้ แต่อีเมลนี้มีบัญชี MOC Account อยู่แล้ว หากเป็นท่าน กรุณาลงชื่อเข้าใช้ด้วยบัญชีเดิม หากไม่ใช่ท่าน ไม่ต้องดำเนินการใด ๆ',
      en: 'Somebody tried to register with this address, which has a MOC Account already. If it was you, please sign in with it. If not, there is nothing to do.',
    },
  },
  recognised: {
    subject: { th: 'ยืนยันตัวตนบุคลากรกระทรวงพาณิชย์สำเร็จ', en: 'You are verified as ministry personnel' },
    text: {
      th: 'บัญชีของท่านได้รับการยืนยันเป็นบุคลากรกระทรวงพาณิชย์แล้ว',
      en: 'Your account is now verified as ministry personnel.',
    },
  },
  confirmed: {
    subject: { th: 'ยืนยันตัวตนสำเร็จ', en: 'Your identity is verified' },
    text: {
      th: 'บัญชีของท่านเป็นสมาชิกถาวรแล้ว ไม่มีวันหมดอายุ',
      en: 'Your account is now permanent and does not expire.',
    },
  },
  'official-notice': {
    subject: { th: 'มีการยืนยันตัวตน MOC Account ในชื่อของท่าน', en: 'A MOC Account was verified as yours' },
    text: {
      th: 'มีบัญชี MOC Account ที่ใช้อีเมลอื่นได้รับการยืนยันตัวตนเป็นท่าน หากไม่ใช่ท่านเป็นผู้ดำเนินการ กรุณาแจ้งผู้ดูแลระบบทันที',
      en: 'A MOC Account with another e-mail address was verified as you. If this was not you, please tell the administrator at once.',
    },
  },
  'document-needed': {
    subject: { th: 'กรุณาแนบเอกสารเพื่อยืนยันตัวตน', en: 'Please send a document' },
    text: {
      th: 'การยืนยันตัวตนของท่านต้องใช้เอกสารเพิ่มเติม กรุณาแนบเอกสารในหน้ายืนยันตัวตน',
      en: 'Your verification needs a document. Please attach it on the page of the verification.',
    },
  },
  rejected: {
    subject: { th: 'ผลการพิจารณาการยืนยันตัวตน', en: 'Your verification was not approved' },
    text: {
      th: 'คำขอยืนยันตัวตนของท่านยังไม่ได้รับอนุมัติ กรุณาดูเหตุผลและแนบเอกสารใหม่ในหน้ายืนยันตัวตน',
      en: 'Your request was not approved. Please read the reason on the page of the verification and send a new document.',
    },
  },
  'card-refused': {
    subject: { th: 'ข้อมูลบัตรประจำตัวประชาชนไม่ผ่านการตรวจสอบ', en: 'The data of the ID card was not accepted' },
    text: {
      th: 'ข้อมูลบัตรประจำตัวประชาชนไม่ผ่านการตรวจสอบ กรุณาตรวจสอบและส่งข้อมูลใหม่ในหน้ายืนยันตัวตน',
      en: 'The data of the ID card was not accepted. Please check it and send it again on the page of the verification.',
    },
  },
  expired: {
    subject: { th: 'บัญชี MOC Account ชั่วคราวหมดอายุแล้ว', en: 'Your temporary account has ended' },
    text: {
      th: 'บัญชีชั่วคราวของท่านครบกำหนดและหมดอายุแล้ว หากต้องการใช้งานต่อ กรุณาลงทะเบียนใหม่',
      en: 'Your temporary account has ended. To go on using the services, please register again.',
    },
  },
  revoked: {
    subject: { th: 'บัญชี MOC Account ของท่านถูกระงับ', en: 'Your MOC Account was revoked' },
    text: {
      th: 'สถานะบุคลากรกระทรวงพาณิชย์ของท่านสิ้นสุดลง และบัญชีถูกระงับการใช้งาน หากมีข้อสงสัย กรุณาติดต่อผู้ดูแลระบบ',
      en: 'You are no longer recognised as ministry personnel and the account was revoked. If you have questions, please ask the administrator.',
    },
  },
} as const satisfies Record<string, MessageText>;

export type MessageKind = keyof typeof messageTexts;
