import type { CitizenRegistry } from '@moc-sdk/moc-account-client/verification';
import { safeAddress } from '../source-calls/safe-address.js';
import { SourceTrouble } from '../source-calls/source-trouble.js';
import { withinTime } from '../source-calls/within-time.js';
import { askOverHttp, statusTrouble } from './ask-over-http.js';
import { cardFields } from './card-fields.js';
import { answered, type DopaOptions, dopaMisconfigured, dopaSettings } from './dopa-options.js';
import { type SoapVersion, soapAnswer, soapRequest } from './soap-message.js';

/** Options of {@link dopaSoap}. */
export interface DopaSoapOptions extends DopaOptions {
  /** The service: HTTPS, or plain HTTP on this machine. */
  readonly url: string;
  /** Default `1.2`. */
  readonly soapVersion?: SoapVersion;
  /** The namespace of the operation. Default `http://tempuri.org/`, as the service has it. */
  readonly namespace?: string;
}

const TYPES = ['application/soap+xml', 'text/xml'];

/**
 * DOPA's card check over SOAP, operation `CheckCardByLaser`. A card without a laser code is `incomplete` and not asked
 * about; an answer that is not as documented is `unavailable`. Nothing is asked twice: that is the job queue's affair.
 *
 * @throws MocError `source/misconfigured`
 *
 * @example
 * ```ts
 * const dopa = dopaSoap({ url: 'https://idcard.bora.dopa.go.th/checkcardstatus/checkcardservice.asmx' });
 * ```
 */
export function dopaSoap(options: DopaSoapOptions): CitizenRegistry {
  const settings = dopaSettings(options);
  const url = safeAddress(settings.name, 'url', options.url);
  const { soapVersion = '1.2', namespace = 'http://tempuri.org/' } = options;
  if (soapVersion !== '1.1' && soapVersion !== '1.2') {
    throw dopaMisconfigured(settings.name, 'soapVersion is 1.1 or 1.2');
  }
  const headers = soapHeaders(soapVersion, `${namespace.replace(/\/$/, '')}/CheckCardByLaser`);

  return {
    name: settings.name,
    check: async (card, { signal }) => {
      const fields = cardFields(card);
      if (!fields) return { answer: 'incomplete' };
      const body = soapRequest(soapVersion, namespace, fields);
      return answered(settings, () =>
        withinTime(settings.timeLimit, signal, async (inTime) => {
          const request = { method: 'POST', headers, body, signal: inTime };
          const answer = await askOverHttp(settings.fetch, url, request);
          if (answer.status !== 200) throw statusTrouble(answer.status);
          if (!TYPES.includes(answer.type)) throw new SourceTrouble('protocol-error', 'not XML');
          return soapAnswer(answer.text);
        }),
      );
    },
  };
}

/** SOAP 1.1 names the operation in a header of its own, 1.2 in the content type. */
function soapHeaders(version: SoapVersion, action: string): Record<string, string> {
  return version === '1.1'
    ? { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${action}"` }
    : { 'content-type': `application/soap+xml; charset=utf-8; action="${action}"` };
}
