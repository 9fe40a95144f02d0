import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';

export interface SignInButtonProps {
  /** Where to come back to: a path of this site. Default `/`. */
  returnTo?: string;
  /** The sign-in path of the relying party. Default `/auth/login`. */
  loginPath?: string;
}

/** Where sign-in begins, with the way back. */
export function signInUrl({ returnTo = '/', loginPath = '/auth/login' }: SignInButtonProps = {}): string {
  return `${loginPath}?${new URLSearchParams({ returnTo })}`;
}

/** Leads to MOC Account. A plain link: it works before any script has run. */
export function SignInButton(props: SignInButtonProps) {
  const { texts } = useMoc();
  return (
    <a {...part('sign-in-button')} href={signInUrl(props)}>
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
        <path
          d="M12 2.500l8 3v6c0 5-3.4 8.6-8 10-4.6-1.4-8-5-8-10v-6z"
          fill="currentColor"
          fillOpacity=".18"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinejoin="round"
        />
        <path d="M8.5 12l2.5 2.5 4.5-5" fill="none" stroke="currentColor" strokeWidth="1.8" />
      </svg>
      {texts.signIn.button}
    </a>
  );
}
