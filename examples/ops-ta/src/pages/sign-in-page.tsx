import type { Locale } from '@moc-sdk/core';
import { hasDrafts, Notice, SignInButton, useMoc } from '@moc-sdk/react-widgets';
import { useAppText } from '../texts.js';

export interface SignInPageProps {
  /** The person was at work here until a moment ago. */
  hasExpired: boolean;
  onLocale: (locale: Locale) => void;
}

/** Shown when the service asks for a sign-in; leads back to where the person was. */
export function SignInPage({ hasExpired, onLocale }: SignInPageProps) {
  const { locale } = useMoc();
  const text = useAppText();
  const { pathname, search } = window.location;
  return (
    <main className="sign-in">
      <title>{`${text('app')} ${text('tagline')}`}</title>
      <img src="/icon.svg" alt="" width="88" height="88" />
      <h1>
        {text('app')}
        <small>{text('tagline')}</small>
      </h1>
      {hasExpired ? (
        <Notice tone="warning" title={text('expired')}>
          {hasDrafts() && text('draftsKept')}
        </Notice>
      ) : (
        <p>{text('signInIntro')}</p>
      )}
      <SignInButton returnTo={pathname + search} />
      <p className="quiet">{text('signInHelp')}</p>
      <button
        type="button"
        className="moc-button moc-quiet"
        lang={locale === 'th' ? 'en' : 'th'}
        onClick={() => onLocale(locale === 'th' ? 'en' : 'th')}
      >
        {text('otherLanguage')}
      </button>
    </main>
  );
}
