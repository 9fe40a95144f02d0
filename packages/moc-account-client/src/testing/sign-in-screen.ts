import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorText, type LocalizedText, MocError } from '@moc-sdk/core';
import { randomToken } from '../hashing.js';
import type { TestProviderOptions } from './options.js';
import type { People } from './people.js';
import type { AccountHolder } from './persona.js';
import { pageHeaders } from './provider-page.js';
import type { ProviderSessions } from './provider-sessions.js';
import { readForm } from './request-form.js';
import type { SignInAsk } from './sign-in-ask.js';
import { plainSignInPage, type SignInView } from './sign-in-page.js';
import type { TestAcr } from './sign-in-policy.js';
import type { WaitingApps } from './waiting-apps.js';

/** After `?go=`: a path of this origin, plain enough to lead nowhere else. */
const OWN_PATH = /^\/[a-z][a-z/-]*$/;

const WRONG: LocalizedText = {
  th: 'อีเมลหรือรหัสผ่านไม่ถูกต้อง',
  en: 'The e-mail or the password is not right.',
};

const WRONG_CODE: LocalizedText = {
  th: 'รหัสใช้ครั้งเดียวไม่ถูกต้อง',
  en: 'The one-time code is not right.',
};

/** What the owner of an account that has ended is told, by its stage. */
const ENDED: Readonly<Record<string, LocalizedText>> = {
  expired: {
    th: 'บัญชีชั่วคราวนี้ครบกำหนดอายุการใช้งานแล้ว กรุณาลงทะเบียนใหม่',
    en: 'This temporary account has come to its end. Please register again.',
  },
  revoked: {
    th: 'บัญชีนี้ถูกระงับการใช้งาน เนื่องจากไม่พบสถานะการเป็นบุคลากรกระทรวงพาณิชย์แล้ว กรุณาติดต่อผู้ดูแลระบบ',
    en: 'This account has been withdrawn, since its owner is no longer on the ministry’s staff. Please contact the administrator.',
  },
};

/** Who signed in, and how. */
export interface SignInProof {
  readonly persona: AccountHolder;
  readonly acr: TestAcr;
}

/** The sign-in page of both protocols. */
export interface SignInScreen {
  /** Shows the page, and takes its form: `undefined` while the person is still at it. */
  answer(
    request: IncomingMessage,
    response: ServerResponse,
    ask: SignInAsk,
  ): Promise<SignInProof | 'cancelled' | undefined>;
}

export function signInScreen(
  people: People,
  options: TestProviderOptions,
  { waiting, current }: { readonly waiting: WaitingApps } & Pick<ProviderSessions, 'current'>,
): SignInScreen {
  const { personas, clients, style = '', signInPage = plainSignInPage } = options;

  function show(
    response: ServerResponse,
    status: number,
    ask: SignInAsk,
    view: Partial<SignInView>,
  ): undefined {
    const client = clients.find(({ clientId }) => clientId === ask.clientId);
    const nonce = randomToken();
    const html = signInPage({
      action: ask.action,
      linkTo: (path) => `${ask.action}?go=${encodeURIComponent(path)}`,
      email: '',
      clientName: client?.name ?? ask.clientId,
      isAgain: ask.signedIn !== undefined,
      asksCode: ask.acr === 'mfa',
      personas,
      nonce,
      style,
      ...view,
    });
    response.writeHead(status, pageHeaders(nonce, [new URL(ask.redirectUri).origin])).end(html);
  }

  async function open(
    request: IncomingMessage,
    response: ServerResponse,
    ask: SignInAsk,
  ): Promise<SignInProof | undefined> {
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
    const wanted = query.get('go');
    if (wanted !== null && OWN_PATH.test(wanted)) return leave(response, ask, wanted);
    const arrived = await arrivedFor(request, response, ask);
    if (arrived) return { persona: arrived, acr: 'pwd' };
    const id = query.get('person');
    const picked = personas.find((persona) => persona.id === id);
    const current = ask.signedIn === undefined ? undefined : await people.find(ask.signedIn);
    const email = picked?.email ?? ask.hint ?? current?.email ?? '';
    return show(response, 200, ask, { email, ...(picked && { picked }) });
  }

  function leave(response: ServerResponse, ask: SignInAsk, path: string): undefined {
    if (ask.isOpen) waiting.leave(response, ask);
    response.writeHead(303, { location: path, 'cache-control': 'no-store' }).end();
  }

  /** Whoever left this sign-in to register and is signed in since need not type the password again. */
  async function arrivedFor(
    request: IncomingMessage,
    response: ServerResponse,
    { action, acr }: SignInAsk,
  ): Promise<AccountHolder | undefined> {
    const id = waiting.arrivedAt(request, action);
    const persona = id === undefined ? undefined : await people.find(id);
    const isCodeDue = acr === 'mfa' && persona?.oneTimeCode !== undefined;
    if (!persona || isCodeDue || (await current(request, response)) !== id) return undefined;
    return persona;
  }

  async function take(
    request: IncomingMessage,
    response: ServerResponse,
    ask: SignInAsk,
  ): Promise<SignInProof | 'cancelled' | undefined> {
    const form = await readForm(request);
    if (form.has('cancel')) return 'cancelled';
    const email = form.get('email') ?? '';
    const persona = await people.check(email, form.get('password') ?? '').catch(refusalOf);
    if (persona && 'problem' in persona) {
      return show(response, persona.status, ask, { email, problem: persona.problem });
    }
    if (!persona) return show(response, 401, ask, { email, problem: WRONG });
    if (ask.acr !== 'mfa' || persona.oneTimeCode === undefined) return { persona, acr: 'pwd' };
    if (form.get('code')?.trim() === persona.oneTimeCode) return { persona, acr: 'mfa' };
    return show(response, 401, ask, { email, problem: WRONG_CODE });
  }

  return {
    answer: async (request, response, ask) => {
      const proof = await (request.method === 'POST' ? take : open)(request, response, ask);
      if (proof) waiting.done(request, ask.action);
      return proof;
    },
  };
}

/** Why somebody cannot sign in although they are known. */
function refusalOf(error: unknown): { problem: LocalizedText; status: number } {
  if (!MocError.isInstance(error)) throw error;
  const problem = ENDED[String(error.details.state)] ?? {
    th: errorText(error, 'th'),
    en: errorText(error, 'en'),
  };
  return { problem, status: error.status };
}
