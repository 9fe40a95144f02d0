import type { ErrorFacts } from '../entry.js';

/** Photos and camera frames that cannot be looked at. */
export const faceImageErrors = {
  'face/image-empty': {
    status: 422,
    message: 'The image has no bytes.',
    hint: 'The upload broke off, or the camera gave nothing.',
  },
  'face/image-unreadable': {
    status: 422,
    message: 'The image cannot be decoded.',
    hint: 'Send a JPEG, PNG or WebP photo.',
  },
  'face/image-truncated': {
    status: 422,
    message: 'The image ends before all of its pixels.',
    hint: 'Send the whole file; the upload may have broken off.',
  },
  'face/image-unsupported': {
    status: 415,
    message: 'The file is {kind}, not a JPEG, PNG or WebP photo.',
    hint: 'Send a JPEG, PNG or WebP photo.',
  },
  'face/image-heic': {
    status: 415,
    message: 'The image is HEIC or AVIF, which browsers and servers do not open alike.',
    hint: 'On an iPhone: Settings, Camera, Formats, Most Compatible. An upload field with `accept="image/jpeg"` converts by itself.',
  },
  'face/image-cmyk': {
    status: 415,
    message: 'The image has print colours (CMYK), which are not shown alike everywhere.',
    hint: 'Save it as sRGB.',
  },
  'face/image-deep': {
    status: 415,
    message: 'The image has more than 8 bits a colour.',
    hint: 'Save it with 8 bits a colour.',
  },
  'face/image-animated': {
    status: 415,
    message: 'The image is animated.',
    hint: 'Send one still picture.',
  },
  'face/image-too-large': {
    status: 413,
    message: 'The image has more than {maxMegapixels} megapixels.',
    hint: 'Scale it down before sending.',
  },
  'face/frame-empty': {
    status: 422,
    message: 'The frame is {width} × {height} pixels.',
    hint: 'Wait until the camera gives pictures (`loadeddata`, `videoWidth > 0`).',
  },
  'face/frame-invalid': {
    status: 422,
    message: 'A frame of {width} × {height} pixels cannot have {bytes} bytes.',
    hint: 'Give three or four bytes a pixel, row by row.',
  },
} as const satisfies Record<string, ErrorFacts>;
