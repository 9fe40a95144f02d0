import { fixedClock, type Locale } from '@moc-sdk/core';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { render } from 'vitest-browser-react';
import { MocProvider } from '../provider/moc-provider.js';
import { type FakeService, fakeService, personMe } from './fake-service.test.support.js';
import '../styles/index.css';

/** Renders a widget as a page would, on a page with a language and a landmark. */
export async function renderWidget(
  widget: ReactNode,
  options: { service?: FakeService; locale?: Locale } = {},
) {
  const { service = fakeService(), locale = 'th' } = options;
  document.documentElement.lang = locale;
  document.title = 'OPS-TA';
  document.documentElement.style.background = 'var(--moc-paper)';
  const screen = await render(
    <MocProvider client={service} locale={locale} clock={fixedClock(personMe.now)}>
      <main>
        <h1>OPS-TA</h1>
        {widget}
      </main>
    </MocProvider>,
  );
  return { screen, service };
}

/**
 * What axe finds against WCAG 2.2 A and AA, as one line for each finding. React Aria's announcer is left out: it keeps
 * the name of a button that has gone for some seconds.
 */
export async function accessibilityFindings(): Promise<string[]> {
  const passing = document
    .getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(passing.map(({ finished }) => finished)); // a fading sheet has no contrast yet
  const { violations } = await axe.run(
    { include: [['html']], exclude: [['[data-live-announcer]']] },
    {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary?.split('\n')[1] ?? ''}`),
  );
}

/** A camera that counts what it lends, so that a test sees whether all came back. */
export function countedCamera(open: () => Promise<MediaStream>) {
  const streams: MediaStream[] = [];
  return {
    openCamera: async () => {
      const stream = await open();
      streams.push(stream);
      return stream;
    },
    opened: () => streams.length,
    isOff: () =>
      streams.every((stream) => stream.getTracks().every(({ readyState }) => readyState === 'ended')),
  };
}
