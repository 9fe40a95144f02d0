import type { ErrorEntry } from '../entry.js';

/** Photos and camera frames that cannot be looked at. */
export const faceImageErrors = {
  'face/image-empty': {
    status: 422,
    message: 'The image has no bytes.',
    hint: 'The upload broke off, or the camera gave nothing.',
    th: 'ไม่มีข้อมูลภาพ กรุณาถ่ายใหม่',
    en: 'The picture is empty. Please take another.',
  },
  'face/image-unreadable': {
    status: 422,
    message: 'The image cannot be decoded.',
    hint: 'Send a JPEG, PNG or WebP photo.',
    th: 'เปิดภาพไม่ได้ กรุณาถ่ายใหม่',
    en: 'The picture cannot be opened. Please take another.',
  },
  'face/image-truncated': {
    status: 422,
    message: 'The image ends before all of its pixels.',
    hint: 'Send the whole file; the upload may have broken off.',
    th: 'ไฟล์ภาพไม่ครบ กรุณาส่งใหม่',
    en: 'The picture is not complete. Please send it again.',
  },
  'face/image-unsupported': {
    status: 415,
    message: 'The file is {kind}, not a JPEG, PNG or WebP photo.',
    hint: 'Send a JPEG, PNG or WebP photo.',
    th: 'ไฟล์นี้ไม่ใช่ภาพถ่าย JPEG, PNG หรือ WebP',
    en: 'This file is no JPEG, PNG or WebP photo.',
  },
  'face/image-heic': {
    status: 415,
    message: 'The image is HEIC or AVIF, which browsers and servers do not open alike.',
    hint: 'On an iPhone: Settings, Camera, Formats, Most Compatible. An upload field with `accept="image/jpeg"` converts by itself.',
    th: 'ภาพเป็นชนิด HEIC กรุณาตั้งกล้องเป็น “เข้ากันได้มากที่สุด” (JPEG) แล้วถ่ายใหม่',
    en: 'The picture is HEIC. Set the camera to “Most Compatible” (JPEG) and take it again.',
  },
  'face/image-cmyk': {
    status: 415,
    message: 'The image has print colours (CMYK), which are not shown alike everywhere.',
    hint: 'Save it as sRGB.',
    th: 'ภาพเป็นสีสำหรับงานพิมพ์ (CMYK) กรุณาบันทึกเป็น RGB',
    en: 'The picture has print colours (CMYK). Please save it as RGB.',
  },
  'face/image-deep': {
    status: 415,
    message: 'The image has more than 8 bits a colour.',
    hint: 'Save it with 8 bits a colour.',
    th: 'ภาพมีความลึกสีเกิน 8 บิต กรุณาบันทึกเป็นภาพ JPEG',
    en: 'The picture has more than 8 bits a colour. Please save it as a JPEG.',
  },
  'face/image-animated': {
    status: 415,
    message: 'The image is animated.',
    hint: 'Send one still picture.',
    th: 'ภาพเคลื่อนไหวใช้ไม่ได้ กรุณาใช้ภาพนิ่ง',
    en: 'A moving picture cannot be used. Please send a still one.',
  },
  'face/image-too-large': {
    status: 413,
    message: 'The image has more than {maxMegapixels} megapixels.',
    hint: 'Scale it down before sending.',
    th: 'ภาพมีขนาดใหญ่เกินไป',
    en: 'The picture is too large.',
  },
  'face/frame-empty': {
    status: 422,
    message: 'The frame is {width} × {height} pixels.',
    hint: 'Wait until the camera gives pictures (`loadeddata`, `videoWidth > 0`).',
    th: 'กล้องยังไม่พร้อม กรุณารอสักครู่',
    en: 'The camera is not ready yet. Please wait a moment.',
  },
  'face/frame-invalid': {
    status: 422,
    message: 'A frame of {width} × {height} pixels cannot have {bytes} bytes.',
    hint: 'Give three or four bytes a pixel, row by row.',
    th: 'ภาพจากกล้องใช้ไม่ได้ กรุณาลองใหม่',
    en: "The camera's picture cannot be used. Please try again.",
  },
} as const satisfies Record<string, ErrorEntry>;
