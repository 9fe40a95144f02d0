/** What the stand-ins of DOPA answer about a card. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../setup.mjs';

/** The parser belongs to the adapters; what stands here uses theirs. */
const { XMLParser } = createRequire(join(root, 'packages/adapters/package.json'))('fast-xml-parser');

/** What DOPA says beside a code; the codes 1, 2, 4 and 5 are documented, 99 is not. */
const WORDS = {
  0: 'สถานะปกติ',
  1: 'บัตรสิ้นสภาพการใช้งาน เนื่องจากกรณี บัตรหาย',
  2: 'บัตรสิ้นสภาพการใช้งาน เนื่องจากกรณี การเปลี่ยนที่อยู่',
  4: 'สถานะไม่ปกติ => ข้อมูลไม่ตรง',
  5: 'ข้อมูลที่ใช้ในการตรวจสอบไม่ครบ',
};
const NO_LASER = 'สถานะไม่ปกติ => ไม่พบเลข Laser จาก PID นี้';
export const OPERATION = 'CheckCardByLaser';

/** `1987-12-03` → `25301203`. */
const inBuddhistEra = (date) => {
  const [year, month, day] = date.split('-');
  return `${Number(year) + 543}${month}${day}`;
};

/** The code for a card, and what is said beside it. */
export function codeFor(people, card) {
  if (Object.values(card).some((field) => !field)) return { code: 5, words: WORDS[5] };
  const person = people.find(({ nationalId }) => nationalId === card.nationalId);
  if (!person || person.laserCode !== card.laserCode) return { code: 4, words: NO_LASER };
  const isRight =
    person.name.first === card.firstName &&
    person.name.last === card.lastName &&
    inBuddhistEra(person.birthDate) === card.birthDate;
  return isRight ? { code: 0, words: WORDS[0] } : { code: 4, words: WORDS[4] };
}

/** A code that somebody wants to see, with its words. */
export const wantedCode = (code) => ({ code, words: WORDS[code] ?? 'ไม่ทราบสาเหตุ' });

/** The card of a SOAP request, whatever prefixes it uses; `undefined` for what is none. */
export function cardOfEnvelope(xml) {
  const parser = new XMLParser({ removeNSPrefix: true, ignoreAttributes: true, parseTagValue: false });
  const fields = parser.parse(xml, true)?.Envelope?.Body?.[OPERATION];
  if (!fields) return undefined;
  return {
    nationalId: fields.PID,
    firstName: fields.FirstName,
    lastName: fields.LastName,
    birthDate: fields.BirthDay,
    laserCode: fields.Laser,
  };
}

export function cardOfQuery(query) {
  return {
    nationalId: query.get('CitizenID'),
    firstName: query.get('FirstName'),
    lastName: query.get('LastName'),
    birthDate: query.get('BEBirthDate'),
    laserCode: query.get('LaserCode'),
  };
}

const NAMESPACES = {
  'application/soap+xml': 'http://www.w3.org/2003/05/soap-envelope',
  'text/xml': 'http://schemas.xmlsoap.org/soap/envelope/',
};

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The answer of the SOAP service, in the version that was asked in. `message`: put where errors are told, unescaped. */
export function envelope(type, { code, words }, message = '') {
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<soap:Envelope xmlns:soap="${NAMESPACES[type]}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soap:Body>`,
    `<${OPERATION}Response xmlns="http://tempuri.org/"><${OPERATION}Result>`,
    `<IsError>${code !== 0}</IsError><ErrorMessage>${message}</ErrorMessage>`,
    `<Code>${code}</Code><Desc>${escaped(words)}</Desc>`,
    `</${OPERATION}Result></${OPERATION}Response></soap:Body></soap:Envelope>`,
  ].join('');
}

export function soapFault(type) {
  return [
    `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="${NAMESPACES[type]}"><soap:Body>`,
    `<soap:Fault><faultcode>soap:Server</faultcode><faultstring>Code 0</faultstring></soap:Fault>`,
    `</soap:Body></soap:Envelope>`,
  ].join('');
}
