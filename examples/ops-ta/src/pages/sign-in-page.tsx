import type { Locale } from '@moc-sdk/core';
import { SignInButton, useMoc } from '@moc-sdk/react-widgets';
import { useAppText } from '../texts.js';

/** Shown when the service asks for a sign-in; leads back to where the person was. */
export function SignInPage({ onLocale }: { onLocale: (locale: Locale) => void }) {
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
      <p>{text('signInIntro')}</p>
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
