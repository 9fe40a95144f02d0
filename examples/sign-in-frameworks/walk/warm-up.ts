import { LINKS } from '../demo-pages/links.js';

/** Asks for every page once, so that what compiles on demand has done so before anybody waits for it. */
export async function warmUp(url: string): Promise<void> {
  for (const path of [...LINKS.map((link) => link.path), '/auth/session']) {
    const answer = await fetch(url + path, { redirect: 'manual' });
    await answer.body?.cancel();
  }
}
