import type { LocalizedText } from '@moc-sdk/core';
import type { ApprovalWay } from '../input/types.js';

/** What shows that a clarification was approved. An approval must bring what its way asks for. */
export type Approval =
  /** The signed paper was scanned by the person: recorded as self-attested. Source: the ministry's manual. */
  | {
      readonly way: 'self-attested-scan';
      readonly scan: { readonly sha256: string; readonly uploadedBy: string };
    }
  /** A reviewer decided in the system. */
  | { readonly way: 'reviewer'; readonly reviewer: string }
  /** Electronic signatures of both, by the ids of the signers. */
  | { readonly way: 'signatures'; readonly supervisor: string; readonly director: string };

/** The ways of approval, with what a person reads. Which of them an agency accepts is its choice. */
export const approvalWays: Readonly<Record<ApprovalWay, LocalizedText>> = {
  'self-attested-scan': {
    th: 'แนบไฟล์สแกนที่ลงนามแล้ว (รับรองโดยผู้แนบ)',
    en: 'Signed scan, attested by the person who attached it',
  },
  reviewer: { th: 'ผู้ตรวจสอบอนุมัติในระบบ', en: "Reviewer's decision" },
  signatures: {
    th: 'ผู้บังคับบัญชาและผู้อำนวยการลงนามอิเล็กทรอนิกส์',
    en: 'Electronic signatures of supervisor and director',
  },
};
