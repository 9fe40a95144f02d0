import type { AccountView } from '@moc-sdk/service/accounts';
import { commandOf } from '../layout/form-parts.js';
import type { Pages } from '../layout/page-parts.js';
import type { Visit } from '../layout/visit.js';
import { approvedPage } from './approved-page.js';
import { takeCard } from './card-form.js';
import { cardPage } from './card-page.js';
import { takeDocument } from './document-form.js';
import { documentPage } from './document-page.js';
import { lockedPage } from './locked-page.js';
import { hasMovedOn } from './moved-on.js';
import { pendingPage } from './pending-page.js';
import { waitingPage } from './waiting-page.js';
import { takeWay, wayPage } from './way-page.js';

/** The verification: one address, which shows where the case stands. */
export const verificationPages: Pages = {
  'GET /verify': async (visit) => {
    const account = await visit.account();
    if (account) return standingPage(visit, account);
    // A fixed person of the demonstration has no case; their page says so.
    return visit.goTo((await visit.signedIn()) ? '/account' : '/sign-in/verify');
  },
  'POST /verify/start': takeWay,
  'POST /verify/card': takeCard,
  'POST /verify/document': takeDocument,
  'POST /verify/cancel': cancel,
  'GET /verify/form.pdf': requestForm,
};

function standingPage(visit: Visit, account: AccountView): Response | Promise<Response> {
  const { verification, stage } = account;
  if (stage === 'ministry-personnel') return approvedPage(visit, account);
  switch (verification?.status) {
    case 'requires-identity':
      return isLocked(visit, account) ? lockedPage(visit, account) : cardPage(visit, account);
    case 'checking':
    case 'retrying':
      return waitingPage(visit, account);
    case 'requires-document':
      return documentPage(visit, account);
    case 'pending-review':
      return pendingPage(visit, account);
    default:
      return wayPage(visit, account);
  }
}

function isLocked({ clock }: Visit, { verification }: AccountView): boolean {
  const until = verification?.lockedUntil;
  return until !== undefined && Date.parse(until) > clock.now().getTime();
}

/** Ends the case, so that another way can be chosen. */
async function cancel(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const account = await visit.account();
  if (!account) return visit.goTo('/sign-in/verify');
  const service = await visit.accounts();
  try {
    await service.verification.cancel(account.id, 'other-way', commandOf(form, account.id));
  } catch (error) {
    if (!hasMovedOn(error)) throw error;
  }
  return visit.goTo('/verify');
}

/** The request form with what is known of the person, to print and sign. */
async function requestForm(visit: Visit): Promise<Response> {
  const account = await visit.account();
  if (!account) return visit.goTo('/sign-in/verify');
  const pdf = await (await visit.accounts()).verification.requestForm(account.id);
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="moc-account-request.pdf"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
