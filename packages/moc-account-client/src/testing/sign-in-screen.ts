import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LocalizedText } from '@moc-sdk/core';
import { randomToken } from '../hashing.js';
import type { TestProviderOptions } from './options.js';
import type { PasswordBook } from './passwords.js';
import type { Persona } from './persona.js';
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
  readonly persona: Persona;
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

export function signInScreen(passwords: PasswordBook, options: TestProviderOptions): SignInScreen {
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

  function open(request: IncomingMessage, response: ServerResponse, ask: SignInAsk): undefined {
    const id = new URL(request.url ?? '/', 'http://localhost').searchParams.get('person');
    const picked = personas.find((persona) => persona.id === id);
    const current = personas.find((persona) => persona.id === ask.signedIn);
    const email = picked?.email ?? ask.hint ?? current?.email ?? '';
    return show(response, 200, ask, { email, ...(picked && { picked }) });
  }

  return {
    answer: async (request, response, ask) => {
      if (request.method !== 'POST') return open(request, response, ask);
      const form = await readForm(request);
      if (form.has('cancel')) return 'cancelled';
      const email = form.get('email') ?? '';
      const persona = await passwords.check(email, form.get('password') ?? '');
      if (!persona) return show(response, 401, ask, { email, problem: WRONG });
      if (ask.acr !== 'mfa' || persona.oneTimeCode === undefined) return { persona, acr: 'pwd' };
      if (form.get('code')?.trim() === persona.oneTimeCode) return { persona, acr: 'mfa' };
      return show(response, 401, ask, { email, problem: WRONG_CODE });
    },
  };
}
