import type { interactionPolicy, KoaContextWithOIDC } from 'oidc-provider';

/** Ways to prove who one is (`acr`), from the weakest on: by password; by password and a one-time code. */
export const ACR_VALUES = ['pwd', 'mfa'] as const;
export type TestAcr = (typeof ACR_VALUES)[number];

/** The way that a login asks for first, of those that there are. */
export function wantedAcr(acrValues: unknown): TestAcr | undefined {
  const wanted = typeof acrValues === 'string' ? acrValues.split(' ') : [];
  return ACR_VALUES.find(
    (acr) => acr === wanted.find((value) => ACR_VALUES.some((known) => known === value)),
  );
}

/** When the sign-in page is shown: as OpenID Connect says, and for a stronger proof than the session has. */
export function signInPolicy({
  interactionPolicy: policy,
}: {
  interactionPolicy: typeof interactionPolicy;
}): interactionPolicy.DefaultPolicy {
  const prompts = policy.base();
  prompts
    .get('login')
    ?.checks.add(
      new policy.Check('acr', 'a stronger authentication is asked for', 'login_required', needsStrongerProof),
    );
  prompts
    .get('login')
    ?.checks.add(
      new policy.Check(
        'account_gone',
        'the account of the session is no longer there',
        'login_required',
        isWithoutAccount,
      ),
    );
  return prompts;
}

/** The session names somebody whose account has ended in the meantime. */
function isWithoutAccount({ oidc }: KoaContextWithOIDC): boolean {
  return oidc.session?.accountId !== undefined && !oidc.account;
}

/** A login that has just been made did what it could: asking again would go on for ever. */
function needsStrongerProof({ oidc }: KoaContextWithOIDC): boolean {
  const wanted = wantedAcr(oidc.params?.acr_values);
  if (!wanted || oidc.result?.login) return false;
  const asked = String(oidc.params?.acr_values).split(' ');
  return !(oidc.session?.acr !== undefined && asked.includes(oidc.session.acr));
}
