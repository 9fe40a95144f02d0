import { type Locale, systemClock } from '@moc-sdk/core';
import type { SessionClient } from '@moc-sdk/moc-account-client/browser';
import { MocProvider, useMocSession } from '@moc-sdk/react-widgets';
import type { Me, ReviewClient, ServiceClient } from '@moc-sdk/service/client';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { RouterProvider } from 'react-aria-components';
import { Route, Switch, useLocation } from 'wouter';
import { useWaiting } from './desk/use-waiting.js';
import { CalendarPage } from './pages/calendar-page.js';
import {
  ClarifyPage,
  ClockPage,
  DeskPage,
  fetchPagesAhead,
  ProfilePage,
  TravelPage,
} from './pages/lazy-pages.js';
import { NotFoundPage } from './pages/not-found-page.js';
import { PageBoundary } from './pages/page-boundary.js';
import { SignInPage } from './pages/sign-in-page.js';
import { serviceClock } from './service-clock.js';
import { MeLoader } from './session.js';
import { Shell } from './shell/shell.js';
import { useLocale } from './use-locale.js';

export interface AppProps {
  client: ServiceClient;
  review: ReviewClient;
  session: SessionClient;
}

/** The web app over its clients: the sign-in when service or session ask for it, in every tab at once; else the pages. */
export function App({ client, review, session }: AppProps) {
  const [locale, setLocale] = useLocale();
  const [isSignedOut, setSignedOut] = useState(false);
  const [serverNow, setServerNow] = useState<string>();
  const [, navigate] = useLocation();
  const clock = useMemo(() => (serverNow ? serviceClock(serverNow) : systemClock), [serverNow]);
  const { state } = useMocSession(session);
  const onSignInRequired = useCallback(() => {
    setSignedOut(true);
    session.refresh();
  }, [session]);
  useEffect(() => {
    if (state.status !== 'loading') setSignedOut(state.status === 'signed-out');
  }, [state.status]);

  return (
    <RouterProvider navigate={navigate}>
      <MocProvider
        client={client}
        session={session}
        locale={locale}
        clock={clock}
        onSignInRequired={onSignInRequired}
      >
        {isSignedOut ? (
          <SignInPage hasExpired={serverNow !== undefined} onLocale={setLocale} />
        ) : (
          <MeLoader onNow={setServerNow}>
            {(me, reload) => <Pages me={me} review={review} reload={reload} onLocale={setLocale} />}
          </MeLoader>
        )}
      </MocProvider>
    </RouterProvider>
  );
}

interface PagesProps extends Pick<AppProps, 'review'> {
  me: Me;
  reload: () => void;
  onLocale: (locale: Locale) => void;
}

function Pages({ me, review, reload, onLocale }: PagesProps) {
  const [path] = useLocation();
  const waiting = useWaiting(review, me);
  useEffect(() => whenIdle(fetchPagesAhead), []);
  return (
    <Shell me={me} waiting={waiting.count} onLocale={onLocale}>
      <PageBoundary key={pageOf(path)}>
        <Switch>
          <Route path="/">
            <CalendarPage me={me} />
          </Route>
          <Route path="/clock">
            <ClockPage me={me} />
          </Route>
          <Route path="/profile">
            <ProfilePage me={me} onChanged={reload} />
          </Route>
          <Route path="/clarify/:date">{({ date }) => <ClarifyPage me={me} date={date} />}</Route>
          <Route path="/travel">
            <TravelPage me={me} />
          </Route>
          <Route path="/review/:id?">
            {({ id }) => <DeskPage me={me} review={review} id={id} onDecided={waiting.reload} />}
          </Route>
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </PageBoundary>
    </Shell>
  );
}

/** The desk is one page: its queue waits behind the case that is open. */
const pageOf = (path: string) => (/^\/review(\/|$)/.test(path) ? '/review' : path);

/** Runs it when the browser has nothing better to do; Safari, which cannot tell, after a while. */
function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, 1_500);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(work, { timeout: 4_000 });
  return () => window.cancelIdleCallback(handle);
}
