import { Notice, useMoc, useMocSession } from '@moc-sdk/react-widgets';
import { useAppText } from '../texts.js';
import { VerifyArt } from './verify-art.js';

/** For somebody whose account is not yet personnel: how it stands, and where to have it verified. */
export function MyVerification({ onRetry }: { onRetry: () => void }) {
  const { texts } = useMoc();
  const text = useAppText();
  const { state, client } = useMocSession();
  const address = accountUrl();
  const status = state.status === 'signed-in' ? state.session.identity.status : 'temporary';
  return (
    <section className="card verification" aria-labelledby="verification">
      <VerifyArt />
      <h1 id="verification">{text('verifyTitle')}</h1>
      <p>{text(status === 'temporary' ? 'verifyTemporary' : 'verifyPermanent')}</p>
      {address && (
        <a className="moc-button moc-primary" href={address}>
          {text('verifyGo')}
        </a>
      )}
      <p className="quiet">{text('verifyAfter')}</p>
      <div className="moc-actions">
        <button type="button" className="moc-button" onClick={onRetry}>
          {texts.common.retry}
        </button>
        <button
          type="button"
          className="moc-button moc-quiet"
          onClick={() => client.signOut().catch(onRetry)}
        >
          {text('signOut')}
        </button>
      </div>
      {state.status === 'failed' && <Notice tone="problem">{text('pageFailedHelp')}</Notice>}
    </section>
  );
}

/** Where people verify themselves, as the server wrote it into the page; nothing in a page that it did not serve. */
function accountUrl(): string | undefined {
  const content = document.querySelector<HTMLMetaElement>('meta[name="account-url"]')?.content ?? '';
  return /^https?:\/\//.test(content) ? content : undefined;
}
