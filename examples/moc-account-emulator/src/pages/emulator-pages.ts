import { MocError } from '@moc-sdk/core';
import type { ProviderVisit } from '@moc-sdk/moc-account-client/testing';
import { accountPages } from './account/account-pages.js';
import { browserMemories } from './layout/browser-memory.js';
import { openVisit } from './layout/open-visit.js';
import type { PageParts } from './layout/page-parts.js';
import { refusalPage } from './layout/refusal-page.js';
import type { Visit } from './layout/visit.js';
import { lookUpPages } from './lookup/look-up-pages.js';
import { registrationPages } from './registration/registration-pages.js';
import { clockPages } from './tools/clock-pages.js';
import { mailPages } from './tools/mail-pages.js';
import { verificationPages } from './verification/verification-pages.js';

/** Registration, verification, an account's home, and the emulator's own controls. */
export function emulatorPages(parts: PageParts): (visit: ProviderVisit) => Promise<Response | undefined> {
  const memories = browserMemories();
  const pages = new Map(
    Object.entries({
      ...lookUpPages,
      ...registrationPages,
      ...verificationPages,
      ...accountPages,
      ...mailPages(parts.outbox),
      ...clockPages(parts.clock),
    }),
  );

  return async (asked) => {
    const { pathname } = new URL(asked.request.url);
    const method = asked.request.method === 'HEAD' ? 'GET' : asked.request.method;
    const page = pages.get(`${method} ${pathname}`);
    if (!page) return undefined;
    const visit = openVisit(asked, parts, memories);
    try {
      return visit.switchLanguage() ?? (await page(visit));
    } catch (error) {
      return refused(visit, error, parts.onError);
    }
  };
}

/** A page of its own for what no form could say. */
function refused(visit: Visit, error: unknown, onError?: (error: Error) => void): Response {
  if (MocError.isInstance(error) && error.status < 500) return refusalPage(visit, error);
  onError?.(error instanceof Error ? error : new Error(String(error)));
  return refusalPage(visit, MocError.isInstance(error) ? error : new MocError('system/unexpected'));
}
