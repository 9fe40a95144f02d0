import { bangkokDate, type Clock, formatDate } from '@moc-sdk/core';
import { Router } from 'express';
import { requireUser } from '../sessions/current-user.js';
import { readDocumentForm } from './document-form.js';
import { type Documents, urgencies } from './documents.js';

/** The register: its list, and the form that adds to it. */
export function documentRoutes(documents: Documents, clock: Clock): Router {
  const router = Router();

  router.get('/', requireUser, async (_request, response) => {
    response.page('documents', { documents: await documents.latest() });
  });

  router.get('/documents/new', requireUser, (request, response) => {
    const today = bangkokDate(clock.now());
    // Both are read back: the one in the Buddhist Era, the other as ISO 8601.
    const receivedOn = request.session.locale === 'en' ? today : formatDate(today, { style: 'numeric' });
    const entry = { receivedOn, urgency: 'normal' };
    response.page('document-form', { entry, urgencies, wrong: [] });
  });

  router.post('/documents', requireUser, async (request, response) => {
    const form = readDocumentForm(request.body);
    if ('wrong' in form) {
      return response
        .status(422)
        .page('document-form', { entry: request.body, urgencies, wrong: form.wrong });
    }
    await documents.add(form.entry, request.user?.id ?? 0);
    request.session.notice = 'saved';
    response.redirect(303, '/');
  });
  return router;
}
