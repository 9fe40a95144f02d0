import { formatDate, fullName, type LocalizedText } from '@moc-sdk/core';
import { escapeHtml } from '@moc-sdk/moc-account-client/testing';
import { type FictionalPerson, fictionalPeople } from '@moc-sdk/moc-account-client/verification/testing';

/** What the columns of {@link cardRows} are. */
export const cardHead: readonly LocalizedText[] = [
  { th: 'ชื่อตามบัตร', en: 'Name on the card' },
  { th: 'เลขประจำตัว', en: 'ID number' },
  { th: 'เลขหลังบัตร', en: 'Laser code' },
  { th: 'วันเกิด', en: 'Born' },
];

const AD: Readonly<Record<FictionalPerson['ad'], LocalizedText | undefined>> = {
  active: { th: 'มีใน AD', en: 'in AD' },
  disabled: { th: 'AD ถูกปิดใช้งาน', en: 'disabled in AD' },
  absent: undefined,
};

const DPIS: Readonly<Record<FictionalPerson['dpis'], LocalizedText | undefined>> = {
  active: { th: 'มีใน DPIS', en: 'in DPIS' },
  left: { th: 'DPIS แจ้งว่าออกแล้ว', en: 'has left, says DPIS' },
  absent: undefined,
};

const NOWHERE: LocalizedText = { th: 'ไม่มีทั้งใน AD และ DPIS', en: 'in neither AD nor DPIS' };
const BADGE: LocalizedText = { th: 'ได้ตราสัญลักษณ์ทันที', en: 'gets the badge at once' };
const DOCUMENT: LocalizedText = { th: 'ต้องแนบเอกสาร', en: 'needs a document' };

/** The fictional people whom the sources know, with their cards and what becomes of them; cells of HTML. */
export function cardRows(): string[][] {
  return fictionalPeople.map((person) => [
    `<b>${escapeHtml(fullName(person.name))}</b>${story(person)}`,
    `<code>${person.nationalId}</code>`,
    `<code>${person.laserCode}</code>`,
    `${formatDate(person.birthDate)}<span lang="en">${formatDate(person.birthDate, { locale: 'en' })}</span>`,
  ]);
}

function story({ ad, dpis }: FictionalPerson): string {
  const known = [AD[ad], DPIS[dpis]].filter((text) => text !== undefined);
  const where = known.length > 0 ? known : [NOWHERE];
  const end = ad === 'active' || dpis === 'active' ? BADGE : DOCUMENT;
  const sentence = (locale: 'th' | 'en') =>
    `${where.map((text) => text[locale]).join(locale === 'th' ? ' ' : ', ')} → ${end[locale]}`;
  return `<span>${sentence('th')}</span><span lang="en">${sentence('en')}</span>`;
}
