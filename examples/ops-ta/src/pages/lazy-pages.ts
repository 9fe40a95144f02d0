import { lazy } from 'react';

/** Everything but the calendar, which is what most people open: fetched once the calendar stands. The desk is for few. */
const load = {
  clarify: () => import('./clarify-page.js'),
  clock: () => import('./clock-page.js'),
  profile: () => import('./profile-page.js'),
  travel: () => import('./travel-page.js'),
};

export const ClarifyPage = lazy(async () => ({ default: (await load.clarify()).ClarifyPage }));
export const ClockPage = lazy(async () => ({ default: (await load.clock()).ClockPage }));
export const DeskPage = lazy(async () => ({ default: (await import('../desk/desk-page.js')).DeskPage }));
export const ProfilePage = lazy(async () => ({ default: (await load.profile()).ProfilePage }));
export const TravelPage = lazy(async () => ({ default: (await load.travel()).TravelPage }));

/** Fetches the pages ahead, so that a tap shows one at once; one that fails is fetched again when it is opened. */
export async function fetchPagesAhead(): Promise<void> {
  await Promise.allSettled(Object.values(load).map((fetchPage) => fetchPage()));
}
