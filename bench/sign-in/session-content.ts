import type { MocIdentity } from '@moc-sdk/moc-account-client';

/** What every peer keeps in a session: the same for all, so that nobody carries less. */
export interface SessionContent {
  readonly identity: MocIdentity;
  /** What the provider wants back at logout. */
  readonly idToken: string;
  readonly accessToken?: string;
}

/** The two sizes of a session that are measured. */
export type ContentSize = 'identity' | 'identity and access token';

/** Characters of the access token in the larger size: a JWT of a provider that is generous with claims. */
const ACCESS_TOKEN_LENGTH = 1_000;

const FIRST_NAMES = ['มาลี', 'สมหญิง', 'สมชาย', 'ปิยะพงษ์', 'กาญจนา', 'วิไลลักษณ์', 'ณัฐวุฒิ', 'อรุณี'];
const LAST_NAMES = ['ทดสอบ', 'ใจดี', 'รักษ์ไทย', 'ศรีสุวรรณ', 'พาณิชย์เจริญ', 'แสงอรุณ', 'บุญมาก'];

/** A fictional official; the same one for the same number. */
export function identityOf(issuer: string, number: number): MocIdentity {
  const first = FIRST_NAMES[number % FIRST_NAMES.length] ?? '';
  const last = LAST_NAMES[number % LAST_NAMES.length] ?? '';
  const subject = `official-${String(number).padStart(6, '0')}`;
  const email = `${subject}@moc.example`;
  return {
    issuer,
    subject,
    kind: 'person',
    status: 'ministry-personnel',
    person: {
      id: subject,
      name: { title: 'นางสาว', first, last },
      nameEn: { title: 'Miss', first: `First${number}`, last: `Last${number}` },
      email,
      agency: 'สำนักงานปลัดกระทรวงพาณิชย์',
      position: 'นักวิชาการพาณิชย์ชำนาญการ',
    },
    roles: ['personnel'],
  };
}

/** Random characters, so that no token is like another. */
export function accessTokenOf(): string {
  const bytes = crypto.getRandomValues(new Uint8Array((ACCESS_TOKEN_LENGTH / 4) * 3));
  return Buffer.from(bytes).toString('base64url');
}
