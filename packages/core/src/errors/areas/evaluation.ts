import type { ErrorEntry } from '../entry.js';

/** Measuring an engine on photos of which the answer is known. */
export const evaluationErrors = {
  'evaluation/pairs-invalid': {
    status: 400,
    message: 'The pairs in {file} cannot be used: {problem}',
    hint: 'A CSV file with a heading `a,b,same`: two photos, and 1 for one person or 0 for two.',
    th: 'ไฟล์รายการคู่ภาพ {file} ใช้ไม่ได้',
    en: 'The list of pairs {file} cannot be used.',
  },
  'evaluation/photos-missing': {
    status: 400,
    message: '{count} of the photos cannot be read: {files}',
    hint: 'Paths start from the folder of the CSV file, or from `--root`.',
    th: 'เปิดภาพไม่ได้ {count} ภาพ',
    en: '{count} of the photos cannot be read.',
  },
  'evaluation/no-people': {
    status: 400,
    message: 'The folder {file} holds no photos of at least two people.',
    hint: 'Make one folder for each person, with their photos (JPEG, PNG or WebP) in it.',
    th: 'โฟลเดอร์ {file} ไม่มีภาพของบุคคลอย่างน้อยสองคน',
    en: 'The folder {file} holds no photos of at least two people.',
  },
} as const satisfies Record<string, ErrorEntry>;
