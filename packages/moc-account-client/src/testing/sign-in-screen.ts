import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorText, type LocalizedText, MocError } from '@moc-sdk/core';
import { randomToken } from '../hashing.js';
import type { TestProviderOptions } from './options.js';
import type { People } from './people.js';
import type { AccountHolder } from './persona.js';
import { pageHeaders } from './provider-page.js';
import { readForm } from './request-form.js';
import { plainSignInPage, type SignInView } from './sign-in-page.js';
import type { TestAcr } from './sign-in-policy.js';

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

/** One login, as the sign-in page sees it. */
export interface SignInAsk {
  /** The page's own path: it shows the form and takes it. */
  readonly action: string;
  readonly clientId: string;
  readonly redirectUri: string;
  /** The proof that the app asks for. */
  readonly acr?: TestAcr;
  /** What the app says about who it is. */
  readonly hint?: string;
  /** The persona who is signed in already. */
  readonly signedIn?: string;
}

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

export function signInScreen(people: People, options: TestProviderOptions): SignInScreen {
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
  ): Promise<undefined> {
    const id = new URL(request.url ?? '/', 'http://localhost').searchParams.get('person');
    const picked = personas.find((persona) => persona.id === id);
    const current = ask.signedIn === undefined ? undefined : await people.find(ask.signedIn);
    const email = picked?.email ?? ask.hint ?? current?.email ?? '';
    return show(response, 200, ask, { email, ...(picked && { picked }) });
  }

  return {
    answer: async (request, response, ask) => {
      if (request.method !== 'POST') return open(request, response, ask);
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
