import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildFixtureApp, serveFixtureApp } from '../fixtures/next-server.js';
import { shimContract } from '../fixtures/shim-contract.js';
import { type ShimWorld, type StartShimApp, shimWorld } from '../fixtures/shim-world.js';

/** The app makes its own sign-in, in a process of its own. */
const start: StartShimApp = async (_moc, { port, issuer, clientId, secret, store }) => {
  const app = `http://localhost:${port}`;
  const server = await serveFixtureApp(port, {
    MOC_ISSUER: issuer,
    MOC_BASE_URL: app,
    MOC_CLIENT_ID: clientId,
    MOC_CLIENT_SECRET: secret,
    MOC_STORE: store,
  });
  return {
    ...server,
    breakStore: async (isBroken) => {
      await fetch(`${app}/test-break${isBroken ? '?on' : ''}`, { method: 'POST' });
    },
  };
};

beforeAll(buildFixtureApp, 240_000);

shimContract('Next route handlers', start, { hasParsers: false });

describe('Next pages', () => {
  let world: ShimWorld;
  const open = (path: string) => world.browser.open(`${world.app}/pages/${path}`);
  const shown = (html: string) => /<main>(.*?)<\/main>/.exec(html)?.[1];

  beforeAll(async () => {
    world = await shimWorld(start);
  });
  beforeEach(() => world.browser.cookies('localhost').clear());
  afterAll(() => world.close());

  it('lead to the sign-in and back, query included, and are kept by nobody', async () => {
    const page = await world.signIn('/pages/calendar?m=2026-11');
    expect(page.url.href).toBe(`${world.app}/pages/calendar?m=2026-11`);
    expect(shown(page.html)).toBe('มาลี once');
    expect(page.headers.get('cache-control')).toMatch(/private.*no-store/);
  });

  it('for a role that is lacking show the page of the app for it, with status 403', async () => {
    await world.signIn('/pages/calendar');
    const page = await open('admin');
    expect(page.status).toBe(403);
    // Next sends this page as data, which the browser makes into a page.
    expect(page.html).toContain('ท่านไม่มีสิทธิ์เปิดหน้านี้');
    expect(page.html).not.toContain('for administrators');
  });

  it('ask for a second factor where it is required', async () => {
    await world.signIn('/pages/calendar');
    const form = await open('sensitive');
    expect(form.html).toContain('name="code"');
    expect(shown((await world.submitSignIn(form)).html)).toBe('sensitive');
  });

  it('fail while the store is down, and the session is there afterwards', async () => {
    await world.signIn('/pages/calendar');
    await world.breakStore(true);
    const broken = await open('calendar');
    expect(broken.status).toBe(500);
    expect(broken.html).not.toContain('went away');
    await world.breakStore(false);
    expect(shown((await open('calendar')).html)).toBe('มาลี once');
  });
});
