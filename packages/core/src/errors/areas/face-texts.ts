import type { ErrorTexts } from '../entry.js';
import type { faceErrors } from './face.js';

/** What people read of the errors of faces; apart from them, so that pages need not carry what they do not show. */
export const faceTexts = {
  'face/none': {
    th: 'ไม่พบใบหน้าในภาพ กรุณาให้ใบหน้าอยู่กลางภาพ',
    en: 'No face was found. Please keep your face in the middle of the picture.',
  },
  'face/several': {
    th: 'พบหลายใบหน้า กรุณาถ่ายคนเดียว',
    en: 'There are several faces. Please be alone in the picture.',
  },
  'face/poor-quality': {
    th: 'คุณภาพภาพไม่พอ',
    en: 'The picture is not good enough.',
  },
  'face/not-enrolled': {
    th: 'ยังไม่มีรูปโปรไฟล์ กรุณาตั้งรูปโปรไฟล์ก่อนลงเวลา',
    en: 'There is no profile photo yet. Please set one before clocking in.',
  },
  'face/no-match': {
    th: 'ใบหน้าไม่ตรงกับรูปโปรไฟล์ กรุณาถ่ายใหม่',
    en: 'The face does not match the profile photo. Please take another picture.',
  },
  'face/template-of-other-pack': {
    th: 'รูปโปรไฟล์ต้องบันทึกใหม่ เนื่องจากระบบเปรียบเทียบใบหน้าเปลี่ยนรุ่น',
    en: 'The profile photo must be taken again: the face system has changed.',
  },
  'face/template-damaged': {
    th: 'ข้อมูลใบหน้าใช้ไม่ได้ กรุณาบันทึกรูปโปรไฟล์ใหม่',
    en: 'The face data cannot be used. Please set the profile photo again.',
  },
  'face/model-damaged': {
    th: 'ระบบเปรียบเทียบใบหน้าขัดข้อง กรุณาแจ้งผู้ดูแล',
    en: 'The face system is out of order. Please tell the administrator.',
  },
  'face/model-missing': {
    th: 'ระบบเปรียบเทียบใบหน้าขัดข้อง กรุณาแจ้งผู้ดูแล',
    en: 'The face system is out of order. Please tell the administrator.',
  },
  'face/consent-missing': {
    th: 'กรุณายินยอมให้ใช้ข้อมูลใบหน้าก่อนบันทึกรูปโปรไฟล์',
    en: 'Please agree to the use of your face data first.',
  },
  'face/pack-invalid': {
    th: 'ระบบเปรียบเทียบใบหน้าขัดข้อง กรุณาแจ้งผู้ดูแล',
    en: 'The face system is out of order. Please tell the administrator.',
  },
  'face/key-invalid': {
    th: 'ระบบเปรียบเทียบใบหน้าขัดข้อง กรุณาแจ้งผู้ดูแล',
    en: 'The face system is out of order. Please tell the administrator.',
  },
  'face/key-unknown': {
    th: 'ระบบเปรียบเทียบใบหน้าขัดข้อง กรุณาแจ้งผู้ดูแล',
    en: 'The face system is out of order. Please tell the administrator.',
  },
  'face/photos-disagree': {
    th: 'ภาพที่ถ่ายไม่เหมือนกัน กรุณาถ่ายใหม่โดยให้เห็นเฉพาะใบหน้าของท่าน',
    en: 'The pictures do not show the same face. Please take them again, alone in the picture.',
  },
  'face/renewal-refused': {
    th: 'ปรับปรุงข้อมูลใบหน้าไม่ได้ กรุณาบันทึกรูปโปรไฟล์ใหม่',
    en: 'The face data cannot be renewed. Please set the profile photo again.',
  },
  'face/busy': {
    th: 'ขณะนี้มีผู้ใช้งานจำนวนมาก กรุณาลองใหม่ในอีกสักครู่',
    en: 'Many people are using the system. Please try again in a moment.',
  },
  'face/out-of-memory': {
    th: 'หน่วยความจำไม่พอ กรุณาปิดโปรแกรมอื่นแล้วลองใหม่',
    en: 'There is not enough memory. Please close other programs and try again.',
  },
  'face/runtime-missing': {
    th: 'ระบบเปรียบเทียบใบหน้าขัดข้อง กรุณาแจ้งผู้ดูแล',
    en: 'The face system is out of order. Please tell the administrator.',
  },
  'face/wasm-blocked': {
    th: 'เบราว์เซอร์นี้ไม่อนุญาตให้ตรวจใบหน้า กรุณาใช้เบราว์เซอร์อื่นหรือแจ้งผู้ดูแล',
    en: 'This browser does not allow the face check. Please use another one or tell the administrator.',
  },
  'face/worker-blocked': {
    th: 'ระบบเปรียบเทียบใบหน้าขัดข้อง กรุณาแจ้งผู้ดูแล',
    en: 'The face system is out of order. Please tell the administrator.',
  },
  'face/worker-lost': {
    th: 'การตรวจใบหน้าหยุดกลางคัน กรุณาลองใหม่',
    en: 'The face check stopped half-way. Please try again.',
  },
  'face/runtime-unreachable': {
    th: 'โหลดระบบเปรียบเทียบใบหน้าไม่สำเร็จ กรุณาตรวจสอบอินเทอร์เน็ตแล้วลองใหม่',
    en: 'The face system could not be loaded. Please check the connection and try again.',
  },
  'face/engine-closed': {
    th: 'ระบบเปรียบเทียบใบหน้ากำลังปิด กรุณาลองใหม่ภายหลัง',
    en: 'The face system is shutting down. Please try again later.',
  },
} as const satisfies Record<keyof typeof faceErrors, ErrorTexts>;
