import type { LocalizedText } from '@moc-sdk/core';

/** Names of the government holidays, as the cabinet's yearly list calls them. */
export const holidayNames = {
  newYear: { th: 'วันขึ้นปีใหม่', en: "New Year's Day" },
  newYearsEve: { th: 'วันสิ้นปี', en: "New Year's Eve" },
  makhaBucha: { th: 'วันมาฆบูชา', en: 'Makha Bucha Day' },
  chakri: { th: 'วันจักรี', en: 'Chakri Memorial Day' },
  songkran: { th: 'วันสงกรานต์', en: 'Songkran Festival' },
  coronation: { th: 'วันฉัตรมงคล', en: 'Coronation Day' },
  ploughing: { th: 'วันพืชมงคล', en: 'Royal Ploughing Ceremony Day' },
  visakhaBucha: { th: 'วันวิสาขบูชา', en: 'Visakha Bucha Day' },
  queen: {
    th: 'วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าฯ พระบรมราชินี',
    en: "H.M. Queen Suthida's Birthday",
  },
  asanhaBucha: { th: 'วันอาสาฬหบูชา', en: 'Asanha Bucha Day' },
  khaoPhansa: { th: 'วันเข้าพรรษา', en: 'Buddhist Lent Day' },
  king: { th: 'วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว', en: "H.M. King Vajiralongkorn's Birthday" },
  mother: { th: 'วันแม่แห่งชาติ', en: "Mother's Day" },
  navamindra: { th: 'วันนวมินทรมหาราช', en: 'H.M. King Bhumibol Memorial Day' },
  chulalongkorn: { th: 'วันปิยมหาราช', en: 'Chulalongkorn Day' },
  father: { th: 'วันพ่อแห่งชาติ', en: "Father's Day" },
  constitution: { th: 'วันรัฐธรรมนูญ', en: 'Constitution Day' },
} as const satisfies Record<string, LocalizedText>;

/** Names of days that the cabinet added by resolution, for the country or for an area. */
export const specialNames = {
  chineseNewYear: { th: 'วันตรุษจีน', en: 'Chinese New Year' },
  apec: { th: 'การประชุมเอเปค', en: 'APEC meeting' },
  north: { th: 'ประเพณีไหว้พระธาตุ', en: 'Homage to the Phra That' },
  northeast: { th: 'ประเพณีงานบุญบั้งไฟ', en: 'Bun Bang Fai' },
  south: { th: 'ประเพณีสารทเดือนสิบ', en: 'Festival of the Tenth Lunar Month' },
  central: { th: 'ประเพณีเทศกาลออกพรรษา', en: 'Ok Phansa Festival' },
  special: { th: 'วันหยุดราชการเพิ่มเป็นกรณีพิเศษ', en: 'Special government holiday' },
} as const satisfies Record<string, LocalizedText>;

export type HolidayName = keyof typeof holidayNames | keyof typeof specialNames;
