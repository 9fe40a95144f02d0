import { createSessionClient, type SessionClient } from '@moc-sdk/moc-account-client/browser';
import { StrictMode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { MocProvider } from '../provider/moc-provider.js';
import { fakeService } from '../testing/fake-service.test.support.js';
import { accessibilityFindings } from '../testing/render.test.support.js';
import { SignInButton } from './sign-in-button.js';
import { SignOutButton, type SignOutButtonProps } from './sign-out-button.js';
import { useMocSession } from './use-moc-session.js';
import '../styles/index.css';

let open: SessionClient[] = [];
afterEach(() => {
  for (const client of open) client.close();
  open = [];
});

/** A browser with tabs that share one session. */
function browser() {
  const app = { person: 'สมหญิง' as string | null, isDown: false, wentTo: [] as string[], asked: 0 };
  const answer = async (input: RequestInfo | URL): Promise<Response> => {
    app.asked += 1;
    if (app.isDown) throw new TypeError('Failed to fetch');
    if (String(input) === '/auth/logout') {
      app.person = null;
      return Response.json({ redirectTo: 'https://account.moc.example/end' });
    }
    return Response.json({ session: app.person === null ? null : sessionOf(app.person) });
  };
  const tab = () => {
    const client = createSessionClient({ fetch: answer, navigate: (to) => app.wentTo.push(to) });
    open.push(client);
    return client;
  };
  return { app, tab };
}

const signedInAt = new Date().toISOString();
const sessionOf = (first: string) => ({
  identity: { subject: first, person: { id: first, name: { first, last: 'ใจดี' } } },
  signedInAt,
  expiresAt: new Date(Date.parse(signedInAt) + 1_800_000).toISOString(),
});

function Account({ onSignOut }: SignOutButtonProps) {
  const { state } = useMocSession();
  if (state.status === 'loading') return <p>…</p>;
  if (state.status === 'failed') return <p>{state.code}</p>;
  if (state.status === 'signed-out') return <SignInButton />;
  return (
    <>
      <p>{state.session.identity.person.name.first}</p>
      <SignOutButton {...(onSignOut && { onSignOut })} />
    </>
  );
}

function show(session: SessionClient, options: { locale?: 'th' | 'en'; onSignOut?: () => void } = {}) {
  const { locale = 'th', onSignOut } = options;
  document.documentElement.lang = locale;
  document.title = 'OPS-TA';
  return render(
    <StrictMode>
      <MocProvider client={fakeService()} session={session} locale={locale}>
        <main>
          <h1>OPS-TA</h1>
          <Account {...(onSignOut && { onSignOut })} />
        </main>
      </MocProvider>
    </StrictMode>,
  );
}

test('a page greets the person, and a sign-out in another tab shows the sign-in', async () => {
  const { app, tab } = browser();
  const screen = await show(tab());
  await expect.element(screen.getByText('สมหญิง')).toBeVisible();
  expect(await accessibilityFindings()).toEqual([]);
  expect(app.asked).toBe(1);
  await tab().signOut();
  await expect.element(screen.getByRole('link', { name: 'ลงชื่อเข้าใช้ด้วย MOC Account' })).toBeVisible();
  expect(await accessibilityFindings()).toEqual([]);
});

test('the button signs out here and leads to the provider', async () => {
  const { app, tab } = browser();
  let forgotten = 0;
  const screen = await show(tab(), { locale: 'en', onSignOut: () => forgotten++ });
  await screen.getByRole('button', { name: 'Sign out' }).click();
  await expect.element(screen.getByRole('link', { name: 'Sign in with MOC Account' })).toBeVisible();
  expect(app.wentTo).toEqual(['https://account.moc.example/end']);
  expect(forgotten).toBe(1);
});

test('a sign-out that the network swallowed says so, and can be tried again', async () => {
  const { app, tab } = browser();
  const screen = await show(tab());
  const button = screen.getByRole('button', { name: 'ออกจากระบบ' });
  await expect.element(button).toBeVisible();
  app.isDown = true;
  await button.click();
  await expect.element(screen.getByRole('alert')).toBeVisible();
  await expect.element(screen.getByText('สมหญิง')).toBeVisible();
  expect(await accessibilityFindings()).toEqual([]);
  app.isDown = false;
  await button.click();
  await expect.element(screen.getByRole('link', { name: 'ลงชื่อเข้าใช้ด้วย MOC Account' })).toBeVisible();
});

test('without a session client the sign-out is a form that needs no script', async () => {
  await render(
    <MocProvider client={fakeService()}>
      <SignOutButton logoutPath="/app/auth/logout" />
    </MocProvider>,
  );
  const form = document.querySelector<HTMLFormElement>('[data-moc-part="sign-out"]')!;
  expect(form.method).toBe('post');
  expect(new URL(form.action).pathname).toBe('/app/auth/logout');
  let isSent = false;
  form.addEventListener('submit', (event) => {
    isSent = !event.defaultPrevented;
    event.preventDefault();
  });
  form.querySelector('button')!.click();
  expect(isSent).toBe(true);
});

function Name({ client }: { client: SessionClient }) {
  const { state } = useMocSession(client);
  return <p>{state.status === 'signed-in' ? state.session.identity.person.name.first : state.status}</p>;
}

test('the hook follows a client of its own, without a provider', async () => {
  const screen = await render(<Name client={browser().tab()} />);
  await expect.element(screen.getByText('สมหญิง')).toBeVisible();
});
