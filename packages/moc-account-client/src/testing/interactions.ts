import type { IncomingMessage, ServerResponse } from 'node:http';
import type { InteractionResults, Provider } from 'oidc-provider';
import type { ProviderPages } from './provider-pages.js';
import type { SignInAsk } from './sign-in-ask.js';
import { wantedAcr } from './sign-in-policy.js';
import type { SignInProof, SignInScreen } from './sign-in-screen.js';
import type { WaitingApps } from './waiting-apps.js';

interface InteractionParts {
  readonly screen: SignInScreen;
  readonly pages: ProviderPages;
  readonly waiting: WaitingApps;
}

type Details = Awaited<ReturnType<Provider['interactionDetails']>>;

/** Shows the sign-in page when oidc-provider asks for it, and hands the person over to the provider. */
export function signInInteraction(provider: Provider, { screen, pages, waiting }: InteractionParts) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let details: Details;
    try {
      details = await provider.interactionDetails(request, response);
    } catch {
      return pages.expired(response, await waiting.of(request));
    }
    const finish = (result: InteractionResults, mergeWithLastSubmission = false) =>
      provider.interactionFinished(request, response, result, { mergeWithLastSubmission });
    // The ministry's own apps ask for no consent: whatever asks for it goes straight on.
    if (details.prompt.name === 'consent') return finish({ consent: {} }, true);
    const proof = await screen.answer(request, response, askOf(details, provider));
    if (proof === 'cancelled') {
      return finish({ error: 'access_denied', error_description: 'the person cancelled' });
    }
    if (proof) return finish(loginOf(proof));
  };
}

function askOf({ uid, params, session }: Details, provider: Provider): SignInAsk {
  const acr = wantedAcr(params.acr_values);
  return {
    action: `/interaction/${uid}`,
    clientId: String(params.client_id),
    redirectUri: String(params.redirect_uri),
    isOpen: async () => (await provider.Interaction.find(uid)) !== undefined,
    ...(acr && { acr }),
    ...(typeof params.login_hint === 'string' && { hint: params.login_hint }),
    ...(session?.accountId !== undefined && { signedIn: session.accountId }),
  };
}

function loginOf({ persona, acr }: SignInProof): InteractionResults {
  return { login: { accountId: persona.id, acr, amr: acr === 'mfa' ? ['pwd', 'otp', 'mfa'] : ['pwd'] } };
}
