import type { LocalizedText } from '@moc-sdk/core';

/** A kind of member that can be chosen. Source: the ministry's manual, step 3.1; the hints are inferred. */
export interface MemberType {
  readonly id: string;
  readonly name: LocalizedText;
  readonly hint: LocalizedText;
  /** Whether this emulator registers them. */
  readonly offered: boolean;
}

export const memberTypes: readonly MemberType[] = [
  {
    id: 'thai-person',
    name: { th: 'บุคคล (ไทย)', en: 'Person (Thai)' },
    hint: {
      th: 'ผู้มีบัตรประจำตัวประชาชนไทย รวมถึงบุคลากรกระทรวงพาณิชย์',
      en: 'Holders of a Thai ID card, staff of the ministry among them',
    },
    offered: true,
  },
  {
    id: 'foreign-person',
    name: { th: 'บุคคล (ต่างชาติ)', en: 'Person (foreign)' },
    hint: { th: 'ระบบจำลองไม่เปิดให้ลงทะเบียนประเภทนี้', en: 'Not offered by this emulator' },
    offered: false,
  },
  {
    id: 'juristic',
    name: { th: 'นิติบุคคล', en: 'Juristic person' },
    hint: { th: 'ระบบจำลองไม่เปิดให้ลงทะเบียนประเภทนี้', en: 'Not offered by this emulator' },
    offered: false,
  },
];
