import type { ErrorEntry } from '../entry.js';

export const webhookErrors = {
  'webhook/signature-invalid': {
    status: 401,
    message: 'The webhook is not signed with the shared secret.',
    hint: 'Check the secret, and that the body is verified as it came, byte for byte.',
    th: 'ลายเซ็นของข้อความแจ้งเตือนไม่ถูกต้อง',
    en: 'The signature of the webhook is not valid.',
  },
  'webhook/too-old': {
    status: 401,
    message: 'The webhook was signed more than {seconds} seconds ago, or in the future.',
    hint: 'Check the clock of the receiving machine. A message that is sent again is signed anew.',
    th: 'ข้อความแจ้งเตือนเก่าเกินไป',
    en: 'The webhook is too old.',
  },
  'webhook/misconfigured': {
    status: 500,
    message: 'The webhook endpoint cannot be used: {problem}',
    hint: 'Give an https URL (http only for this machine) and a secret of at least 24 bytes.',
    th: 'ปลายทางแจ้งเตือนตั้งค่าไม่ถูกต้อง กรุณาแจ้งผู้ดูแล',
    en: 'The webhook endpoint is not set up correctly. Please tell the administrator.',
  },
  'webhook/unreadable': {
    status: 400,
    message: 'The webhook is signed, but holds no event.',
    hint: 'The secret is used for something else too, or the sender is a later version of the SDK.',
    th: 'อ่านข้อความแจ้งเตือนไม่ได้',
    en: 'The webhook cannot be read.',
  },
} as const satisfies Record<string, ErrorEntry>;
