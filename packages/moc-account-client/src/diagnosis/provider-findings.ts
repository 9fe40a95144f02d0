import type { LocalizedText } from '@moc-sdk/core';
import type { ProviderFinding } from '../sign-in-protocol.js';
import type { Finding } from './finding.js';

type What = ProviderFinding['what'];

const TITLES: Readonly<Record<What, LocalizedText>> = {
  metadata: { th: 'ข้อมูลของผู้ให้บริการ', en: 'Metadata of the provider' },
  keys: { th: 'กุญแจของผู้ให้บริการ', en: 'Keys of the provider' },
  clock: { th: 'นาฬิกาของทั้งสองเครื่อง', en: 'Clocks of both machines' },
  endpoints: { th: 'ปลายทางของผู้ให้บริการ', en: 'Endpoints of the provider' },
};

/** Said in Thai beside the detail, which is for developers and in English. */
const SAID: Readonly<Record<What, { readonly ok: string; readonly problem: string }>> = {
  metadata: { ok: 'อ่านได้และตรงกับที่ตั้งไว้', problem: 'อ่านไม่ได้หรือไม่ตรงกับที่ตั้งไว้ ตรวจ issuer และเครือข่าย' },
  keys: { ok: 'อ่านได้', problem: 'อ่านไม่ได้ ตรวจ jwks_uri ของผู้ให้บริการ' },
  clock: { ok: 'ตรงกันพอ', problem: 'ต่างกันเกิน 30 วินาที ตั้งเวลาด้วย NTP' },
  endpoints: { ok: 'ใช้งานได้', problem: 'ใช้งานไม่ได้ ตรวจที่อยู่และเครือข่าย' },
};

export function providerFinding({ what, ok, detail }: ProviderFinding): Finding {
  const said = SAID[what];
  return {
    what: `provider-${what}`,
    ok,
    title: TITLES[what],
    text: { th: ok ? said.ok : said.problem, en: detail },
  };
}
