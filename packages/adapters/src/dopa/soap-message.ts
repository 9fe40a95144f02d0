import type { CitizenAnswer } from '@moc-sdk/moc-account-client/verification';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import * as z from 'zod';
import { SourceTrouble } from '../source-calls/source-trouble.js';
import type { CardFields } from './card-fields.js';
import { answerOfCode } from './dopa-codes.js';

export type SoapVersion = '1.1' | '1.2';

const ENVELOPES: Readonly<Record<SoapVersion, string>> = {
  '1.1': 'http://schemas.xmlsoap.org/soap/envelope/',
  '1.2': 'http://www.w3.org/2003/05/soap-envelope',
};

/** The request of `CheckCardByLaser`. */
export function soapRequest(version: SoapVersion, namespace: string, card: CardFields): string {
  const fields = [
    ['PID', card.nationalId],
    ['FirstName', card.firstName],
    ['LastName', card.lastName],
    ['BirthDay', card.birthDate],
    ['Laser', card.laserCode],
  ] as const;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<soap:Envelope xmlns:soap="${ENVELOPES[version]}"><soap:Body>`,
    `<CheckCardByLaser xmlns="${escapeXml(namespace)}">`,
    ...fields.map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`),
    '</CheckCardByLaser></soap:Body></soap:Envelope>',
  ].join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** What XML 1.0 has no place for at all (control characters, halves of pairs) is left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** One element, one text: what comes twice is an array, and refused. */
const envelopeSchema = z.object({
  Envelope: z.object({
    Body: z.object({
      CheckCardByLaserResponse: z.object({
        CheckCardByLaserResult: z.object({
          IsError: z.enum(['true', 'false']),
          Code: z.string().regex(/^\d{1,3}$/),
        }),
      }),
    }),
  }),
});

/**
 * What the answer of `CheckCardByLaser` says: the code at its place in the envelope and nowhere else.
 *
 * @throws SourceTrouble `protocol-error` for whatever is not such an answer
 */
export function soapAnswer(xml: string): CitizenAnswer {
  const parsed = envelopeSchema.safeParse(parseXml(xml));
  if (!parsed.success) throw new SourceTrouble('protocol-error', 'not the expected envelope');
  const { IsError, Code } = parsed.data.Envelope.Body.CheckCardByLaserResponse.CheckCardByLaserResult;
  if (Code !== '0') return answerOfCode(Code);
  if (IsError === 'true') throw new SourceTrouble('protocol-error', 'code 0 with an error');
  return { answer: 'match' };
}

/**
 * Well-formed XML without a document type: no entities of its own, so nothing outside is read and nothing grows. The parser
 * resolves none either.
 */
function parseXml(xml: string): unknown {
  if (/<!(?!--|\[CDATA\[)/.test(xml)) throw new SourceTrouble('protocol-error', 'a document type');
  try {
    if (XMLValidator.validate(xml) !== true) throw new SourceTrouble('protocol-error', 'not well-formed');
    return new XMLParser({
      removeNSPrefix: true,
      ignoreAttributes: true,
      ignoreDeclaration: true,
      ignorePiTags: true,
      parseTagValue: false,
      processEntities: false,
    }).parse(xml);
  } catch (error) {
    throw error instanceof SourceTrouble ? error : new SourceTrouble('protocol-error', 'not well-formed');
  }
}
