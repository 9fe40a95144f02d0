import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LocalizedText } from '@moc-sdk/core';
import type { Provider } from 'oidc-provider';
import { randomToken } from '../hashing.js';
import type { TestProviderOptions } from './options.js';
import type { PasswordBook } from './passwords.js';
import { pageHeaders } from './provider-page.js';
import type { ProviderPages } from './provider-pages.js';
import { plainSignInPage, type SignInView } from './sign-in-page.js';

/** Far more than two fields need. */
const MAX_BODY_BYTES = 10_000;

const WRONG: LocalizedText = {
  th: 'อีเมลหรือรหัสผ่านไม่ถูกต้อง',
  en: 'The e-mail or the password is not right.',
};

type Details = Awaited<ReturnType<Provider['interactionDetails']>>;

/** The provider's own sign-in page: shows it, checks what was typed, and hands the person over to the provider. */
export function signInInteraction(
  provider: Provider,
  passwords: PasswordBook,
  pages: ProviderPages,
  options: TestProviderOptions,
) {
  const { personas, clients, style = '', signInPage = plainSignInPage } = options;

  function show(response: ServerResponse, status: number, details: Details, view: Partial<SignInView>): void {
    const client = clients.find(({ clientId }) => clientId === details.params.client_id);
    const nonce = randomToken();
    const html = signInPage({
      action: `/interaction/${details.uid}`,
      email: '',
      clientName: client?.name ?? client?.clientId ?? '',
      personas,
      nonce,
      style,
      ...view,
    });
    const destinations = client?.redirectUris.map((uri) => new URL(uri).origin);
    response.writeHead(status, pageHeaders(nonce, destinations)).end(html);
  }

  async function submit(request: IncomingMessage, response: ServerResponse, details: Details): Promise<void> {
    const form = await readForm(request);
    if (form.has('cancel')) {
      const refusal = { error: 'access_denied', error_description: 'the person cancelled' };
      return provider.interactionFinished(request, response, refusal, { mergeWithLastSubmission: false });
    }
    const email = form.get('email') ?? '';
    const persona = await passwords.check(email, form.get('password') ?? '');
    if (!persona) return show(response, 401, details, { email, problem: WRONG });
    return provider.interactionFinished(
      request,
      response,
      { login: { accountId: persona.id } },
      { mergeWithLastSubmission: false },
    );
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let details: Details;
    try {
      details = await provider.interactionDetails(request, response);
    } catch {
      return pages.expired(response);
    }
    if (request.method === 'POST') return submit(request, response, details);
    const id = new URL(request.url ?? '/', 'http://localhost').searchParams.get('person');
    const picked = personas.find((persona) => persona.id === id);
    const hint = typeof details.params.login_hint === 'string' ? details.params.login_hint : '';
    show(response, 200, details, { email: picked?.email ?? hint, ...(picked && { picked }) });
  };
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) return new URLSearchParams();
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
