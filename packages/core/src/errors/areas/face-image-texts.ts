import type { ErrorTexts } from '../entry.js';
import type { faceImageErrors } from './face-image.js';

/** What people read of the errors of photos and frames; apart from them, so that pages need not carry what they do not show. */
export const faceImageTexts = {
  'face/image-empty': {
    th: 'ไม่มีข้อมูลภาพ กรุณาถ่ายใหม่',
    en: 'The picture is empty. Please take another.',
  },
  'face/image-unreadable': {
    th: 'เปิดภาพไม่ได้ กรุณาถ่ายใหม่',
    en: 'The picture cannot be opened. Please take another.',
  },
  'face/image-truncated': {
    th: 'ไฟล์ภาพไม่ครบ กรุณาส่งใหม่',
    en: 'The picture is not complete. Please send it again.',
  },
  'face/image-unsupported': {
    th: 'ไฟล์นี้ไม่ใช่ภาพถ่าย JPEG, PNG หรือ WebP',
    en: 'This file is no JPEG, PNG or WebP photo.',
  },
  'face/image-heic': {
    th: 'ภาพเป็นชนิด HEIC กรุณาตั้งกล้องเป็น “เข้ากันได้มากที่สุด” (JPEG) แล้วถ่ายใหม่',
    en: 'The picture is HEIC. Set the camera to “Most Compatible” (JPEG) and take it again.',
  },
  'face/image-cmyk': {
    th: 'ภาพเป็นสีสำหรับงานพิมพ์ (CMYK) กรุณาบันทึกเป็น RGB',
    en: 'The picture has print colours (CMYK). Please save it as RGB.',
  },
  'face/image-deep': {
    th: 'ภาพมีความลึกสีเกิน 8 บิต กรุณาบันทึกเป็นภาพ JPEG',
    en: 'The picture has more than 8 bits a colour. Please save it as a JPEG.',
  },
  'face/image-animated': {
    th: 'ภาพเคลื่อนไหวใช้ไม่ได้ กรุณาใช้ภาพนิ่ง',
    en: 'A moving picture cannot be used. Please send a still one.',
  },
  'face/image-too-large': {
    th: 'ภาพมีขนาดใหญ่เกินไป',
    en: 'The picture is too large.',
  },
  'face/frame-empty': {
    th: 'กล้องยังไม่พร้อม กรุณารอสักครู่',
    en: 'The camera is not ready yet. Please wait a moment.',
  },
  'face/frame-invalid': {
    th: 'ภาพจากกล้องใช้ไม่ได้ กรุณาลองใหม่',
    en: "The camera's picture cannot be used. Please try again.",
  },
} as const satisfies Record<keyof typeof faceImageErrors, ErrorTexts>;
