import type { Locale, LocalizedText } from '@moc-sdk/core';
import { useMoc } from '@moc-sdk/react-widgets';

const texts = {
  app: { th: 'OPS-TA', en: 'OPS-TA' },
  tagline: { th: 'ลงเวลาปฏิบัติราชการ', en: 'Attendance' },
  ministry: { th: 'กระทรวงพาณิชย์', en: 'Ministry of Commerce' },
  calendar: { th: 'ปฏิทิน', en: 'Calendar' },
  clock: { th: 'ลงเวลา', en: 'Clock' },
  profile: { th: 'โปรไฟล์', en: 'Profile' },
  profilePhoto: { th: 'รูปโปรไฟล์', en: 'Profile photo' },
  clarify: { th: 'บันทึกชี้แจงเหตุผล', en: 'Clarification' },
  travel: { th: 'บันทึกไปราชการ', en: 'Official travel' },
  review: { th: 'ตรวจคำขอ', en: 'Reviews' },
  waiting: { th: 'คำขอรอตรวจ', en: 'waiting' },
  navigation: { th: 'เมนูหลัก', en: 'Main menu' },
  menu: { th: 'เมนูของ {name}', en: 'Menu of {name}' },
  signOut: { th: 'ออกจากระบบ', en: 'Sign out' },
  otherLanguage: { th: 'English', en: 'ภาษาไทย' },
  skip: { th: 'ข้ามไปที่เนื้อหา', en: 'Skip to the content' },
  signInIntro: {
    // U+2060 keeps a line from breaking between a verb and its object
    th: 'ลงเวลาเข้า–เลิกงานด้วยใบหน้า ดู\u2060ปฏิทิน และยื่นคำชี้แจงได้ในที่เดียว',
    en: 'Clock in and out by face, see your calendar and explain what is missing, in one place',
  },
  signInHelp: {
    th: 'ใช้บัญชี MOC Account ของบุคลากรกระทรวงพาณิชย์',
    en: 'Use your MOC Account as personnel of the Ministry of Commerce',
  },
  expired: {
    th: 'หมดเวลาการใช้งาน กรุณาลงชื่อเข้าใช้อีกครั้ง',
    en: 'Your session has ended. Please sign in again.',
  },
  draftsKept: {
    th: 'ข้อความที่กรอกค้างไว้ยังอยู่ เมื่อลงชื่อเข้าใช้แล้วกรอกต่อได้ทันที',
    en: 'What you had typed is kept; sign in and go on.',
  },
  pageFailed: { th: 'เปิดหน้านี้ไม่สำเร็จ', en: 'This page could not be opened' },
  pageFailedHelp: {
    th: 'กรุณาตรวจสอบสัญญาณเครือข่าย แล้วลองใหม่',
    en: 'Please check the network and try again.',
  },
  notFound: { th: 'ไม่พบหน้านี้', en: 'There is no such page' },
  notFoundHelp: {
    th: 'ที่อยู่อาจพิมพ์ไม่ครบ หรือหน้านี้ไม่มีแล้ว',
    en: 'The address may be incomplete, or the page is gone.',
  },
  toCalendar: { th: 'กลับไปปฏิทิน', en: 'Back to the calendar' },
  verifyTitle: { th: 'ยืนยันตัวตนของท่าน', en: 'Verify your identity' },
  verifyTemporary: {
    th: 'บัญชีของท่านยังเป็นบัญชีชั่วคราว ระบบนี้สำหรับบุคลากรกระทรวงพาณิชย์ที่ยืนยันตัวตนแล้ว',
    en: 'Your account is a temporary one. This system is for verified personnel of the Ministry of Commerce.',
  },
  verifyPermanent: {
    th: 'บัญชีของท่านยังไม่มีเครื่องหมายบุคลากรกระทรวงพาณิชย์ จึงยังใช้ระบบนี้ไม่ได้',
    en: 'Your account does not bear the badge of ministry personnel yet, so it cannot be used here.',
  },
  verifyGo: { th: 'ดูสถานะและยืนยันตัวตน', en: 'See how it stands and go on' },
  verifyAfter: {
    th: 'เมื่อได้รับเครื่องหมายบุคลากรแล้ว กรุณาออกจากระบบและลงชื่อเข้าใช้อีกครั้ง',
    en: 'Once you have the badge, sign out and sign in again.',
  },
  greeting: { th: 'สวัสดี', en: 'Hello' },
} as const satisfies Record<string, LocalizedText>;

export type AppText = keyof typeof texts;

export function appText(name: AppText, locale: Locale): string {
  return texts[name][locale];
}

/** The app's own texts in the language of the provider. */
export function useAppText(): (name: AppText) => string {
  const { locale } = useMoc();
  return (name) => appText(name, locale);
}
