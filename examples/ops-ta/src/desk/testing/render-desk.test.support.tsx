import { fixedClock, type Locale } from '@moc-sdk/core';
import type { SessionClient, StepUpWish } from '@moc-sdk/moc-account-client/browser';
import { MocProvider } from '@moc-sdk/react-widgets';
import type { Me, ServiceClient } from '@moc-sdk/service/client';
import axe from 'axe-core';
import { RouterProvider } from 'react-aria-components';
import { render } from 'vitest-browser-react';
import { Route, useLocation } from 'wouter';
import { DeskPage } from '../desk-page.js';
import { type FakeReview, fakeReview } from './fake-review.test.support.js';
import '../../styles/index.css';

const me: Me = {
  id: 'prapat',
  name: { title: 'นาย', first: 'ประพัฒน์', last: 'ศรีสุวรรณ' },
  roles: ['personnel', 'reviewer'],
  now: '2026-11-24T09:00:00+07:00',
  today: '2026-11-24',
  face: { enrolled: false, consentVersion: '1' },
  sites: [],
};

export interface DeskOptions {
  review?: FakeReview;
  path?: string;
  roles?: Me['roles'];
  locale?: Locale;
}

/** The desk as the app shows it, at a path of its own. */
export async function renderDesk(options: DeskOptions = {}) {
  const { review = fakeReview(), path = '/review', roles = me.roles, locale = 'th' } = options;
  const stepUps: StepUpWish[] = [];
  history.replaceState(null, '', path);
  document.documentElement.lang = locale;
  document.title = 'OPS-TA';
  const screen = await render(
    <Frame review={review} locale={locale} roles={roles} onStepUp={(wish) => stepUps.push(wish)} />,
  );
  return { screen, review, stepUps };
}

interface FrameProps extends Required<Pick<DeskOptions, 'review' | 'locale' | 'roles'>> {
  onStepUp: (wish: StepUpWish) => void;
}

function Frame({ review, locale, roles, onStepUp }: FrameProps) {
  const [, navigate] = useLocation();
  const session = { stepUp: onStepUp } as SessionClient;
  return (
    <RouterProvider navigate={navigate}>
      <MocProvider client={{} as ServiceClient} session={session} locale={locale} clock={fixedClock(me.now)}>
        <main className="page">
          <Route path="/review/:id?">
            {({ id }) => (
              <DeskPage me={{ ...me, roles }} review={review} id={id} onDecided={() => undefined} />
            )}
          </Route>
        </main>
      </MocProvider>
    </RouterProvider>
  );
}

/** What axe finds against WCAG 2.2 A and AA. React Aria's announcer is left out: it keeps what has gone for some seconds. */
export async function accessibilityFindings(): Promise<string[]> {
  const passing = document
    .getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(passing.map(({ finished }) => finished));
  const { violations } = await axe.run(
    { include: [['html']], exclude: [['[data-live-announcer]']] },
    { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}
