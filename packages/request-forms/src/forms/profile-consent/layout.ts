import { toThaiDigits } from '@moc-sdk/core';
import type * as z from 'zod';
import type { Block } from '../../layout/block.js';
import { FIRST_LINE } from '../memo.js';
import { kept, plainDate } from '../official-text.js';
import type { profileConsentSchema } from './schema.js';

type Data = z.output<typeof profileConsentSchema>;

/** What sections 19, 23 and 26 of the Personal Data Protection Act B.E. 2562 ask to be told with an explicit consent. */
const clauses = ({ agency, contact }: Data): readonly string[] => [
  'ข้อมูลที่เก็บ ได้แก่ รูปโปรไฟล์ และข้อมูลแม่แบบใบหน้า (face template) ซึ่งสร้างจากรูปโปรไฟล์และเป็นข้อมูลชีวภาพตามมาตรา ๒๖ แห่งพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. ๒๕๖๒',
  'วัตถุประสงค์ เพื่อเปรียบเทียบกับรูปถ่ายขณะลงเวลาเข้าและเลิกปฏิบัติราชการว่าเป็นบุคคลเดียวกันเท่านั้น ไม่นำไปใช้เพื่อการอื่น',
  'ข้อมูลแม่แบบใบหน้าจัดเก็บแบบเข้ารหัส และลบเมื่อถอนความยินยอม เปลี่ยนรูปโปรไฟล์ หรือพ้นจากการเป็นบุคลากร',
  `ผู้ควบคุมข้อมูลส่วนบุคคล คือ ${agency} ไม่เปิดเผยข้อมูลแก่บุคคลภายนอก เว้นแต่กฎหมายกำหนด`,
  'ข้าพเจ้ามีสิทธิขอเข้าถึง ขอแก้ไข ขอลบ คัดค้าน ร้องเรียน และถอนความยินยอมได้ทุกเมื่อ การถอนความยินยอมไม่กระทบต่อการประมวลผลที่ทำไปแล้ว และยังลงเวลาด้วยวิธีอื่นที่หน่วยงานกำหนดได้',
  `ติดต่อสอบถามหรือถอนความยินยอมได้ที่ ${contact}`,
];

export function layOutProfileConsent(data: Data): Block[] {
  return [
    { kind: 'heading', level: 1, text: 'หนังสือให้ความยินยอม', align: 'centre' },
    {
      kind: 'heading',
      level: 2,
      text: 'การเก็บรวบรวมและใช้ข้อมูลแม่แบบใบหน้าเพื่อบันทึกเวลาปฏิบัติราชการ',
      align: 'centre',
      size: 12,
    },
    { kind: 'space', height: 12 },
    {
      kind: 'fields',
      rows: [
        [{ label: 'ชื่อ-นามสกุล', value: data.name, keep: kept(data.name) }],
        [{ label: 'ตำแหน่ง', value: data.position }],
        [{ label: 'สังกัด', value: data.agency }],
      ],
    },
    { kind: 'space', height: 10 },
    { kind: 'paragraph', indent: FIRST_LINE, text: 'ข้าพเจ้าได้รับทราบรายละเอียดดังต่อไปนี้โดยชัดแจ้งแล้ว' },
    ...clauses(data).map(
      (text, i): Block => ({
        kind: 'paragraph',
        indent: FIRST_LINE,
        text: `${toThaiDigits(i + 1)}. ${text}`,
        keep: [data.contact],
      }),
    ),
    { kind: 'space', height: 6 },
    {
      kind: 'paragraph',
      indent: FIRST_LINE,
      text: 'ข้าพเจ้าอ่านและเข้าใจข้อความข้างต้นแล้ว จึงลงลายมือชื่อไว้เป็นหลักฐาน โดย',
      keepWithNext: true,
    },
    { kind: 'space', height: 4 },
    {
      kind: 'signatures',
      signers: [
        {
          choices: ['ให้ความยินยอม', 'ไม่ให้ความยินยอม'],
          name: data.name,
          position: data.position,
          role: 'เจ้าของข้อมูลส่วนบุคคล',
          date: plainDate(data.consentedOn),
        },
      ],
    },
  ];
}
