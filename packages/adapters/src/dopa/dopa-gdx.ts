import type { CitizenAnswer, CitizenRegistry } from '@moc-sdk/moc-account-client/verification';
import * as z from 'zod';
import { safeAddress } from '../source-calls/safe-address.js';
import { SourceTrouble } from '../source-calls/source-trouble.js';
import { withinTime } from '../source-calls/within-time.js';
import { askOverHttp, type HttpAnswer, statusTrouble } from './ask-over-http.js';
import { type CardFields, cardFields } from './card-fields.js';
import { answerOfCode } from './dopa-codes.js';
import { answered, type DopaOptions, dopaMisconfigured, dopaSettings } from './dopa-options.js';
import { checkedClient, type GdxClient } from './gdx-client.js';
import { gdxToken } from './gdx-token.js';
import { readJson } from './read-json.js';

/** Options of {@link dopaGdx}. */
export interface DopaGdxOptions extends DopaOptions, GdxClient {
  /** Where `auth/validate` and `dopa/verification/personal` lie. HTTPS, or plain HTTP on this machine. */
  readonly base: string;
}

const resultSchema = z.object({ Result: z.boolean() });
/** The code of HTTP 500 is documented with brackets: `[4]`. */
const codeSchema = z.object({
  Code: z
    .union([z.number().int(), z.string().regex(/^\[?\d{1,3}\]?$/)])
    .transform((code) => String(code).replace(/[[\]]/g, '')),
});

/**
 * DOPA's card check over GDX, the government's data exchange (API Laser Code). The address of a request holds the secret
 * and the card's data, as the API wants it: nothing that is thrown or told holds an address, and a proxy on the way must
 * not log them. The token is kept until it is refused; then the check is sent once more with a new one, and beyond that
 * nothing is asked twice.
 *
 * @throws MocError `source/misconfigured`
 *
 * @example
 * ```ts
 * const dopa = dopaGdx({
 *   base: 'https://api.egov.go.th/ws',
 *   consumerKey: process.env.GDX_CONSUMER_KEY ?? '',
 *   consumerSecret: process.env.GDX_CONSUMER_SECRET ?? '',
 *   agentId: 'OPS-TA',
 * });
 * ```
 */
export function dopaGdx(options: DopaGdxOptions): CitizenRegistry {
  const settings = dopaSettings(options);
  const base = baseAddress(settings.name, options.base);
  const token = gdxToken(settings, base, checkedClient(settings.name, options));

  async function ask(card: CardFields, signal: AbortSignal): Promise<CitizenAnswer> {
    const first = await token.current();
    const answer = await send(card, first, signal);
    if (!isRefusal(answer)) return gdxAnswer(answer);
    token.refuse(first);
    return gdxAnswer(await send(card, await token.current(), signal));
  }

  function send(card: CardFields, current: string, signal: AbortSignal): Promise<HttpAnswer> {
    const headers = {
      accept: 'application/json',
      'consumer-key': options.consumerKey,
      token: current,
    };
    return askOverHttp(settings.fetch, personalUrl(base, card), { headers, signal });
  }

  return {
    name: settings.name,
    check: async (card, { signal }) => {
      const fields = cardFields(card);
      if (!fields) return { answer: 'incomplete' };
      return answered(settings, () =>
        withinTime(settings.timeLimit, signal, (inTime) => ask(fields, inTime)),
      );
    },
  };
}

function personalUrl(base: URL, card: CardFields): URL {
  const url = new URL('dopa/verification/personal', base);
  url.searchParams.set('CitizenID', card.nationalId);
  url.searchParams.set('FirstName', card.firstName);
  url.searchParams.set('LastName', card.lastName);
  url.searchParams.set('BEBirthDate', card.birthDate);
  url.searchParams.set('LaserCode', card.laserCode);
  return url;
}

const isRefusal = ({ status }: HttpAnswer) => status === 401 || status === 403;

function gdxAnswer(answer: HttpAnswer): CitizenAnswer {
  if (answer.status === 500) {
    const parsed = codeSchema.safeParse(readJson(answer));
    if (!parsed.success) throw statusTrouble(500);
    return answerOfCode(parsed.data.Code);
  }
  if (answer.status !== 200) throw statusTrouble(answer.status);
  const parsed = resultSchema.safeParse(readJson(answer));
  if (!parsed.success) throw new SourceTrouble('protocol-error', 'no result');
  return { answer: parsed.data.Result ? 'match' : 'mismatch' };
}

function baseAddress(name: string, text: string): URL {
  const url = safeAddress(name, 'base', text);
  if (url.search !== '') throw dopaMisconfigured(name, 'base: must have no query');
  return url.pathname.endsWith('/') ? url : new URL(`${url.href}/`);
}
