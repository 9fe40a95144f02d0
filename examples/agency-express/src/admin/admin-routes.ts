import { type RequestHandler, Router } from 'express';
import type { MocLinks } from '../moc/moc-links.js';
import { requireAdmin, requireUser } from '../sessions/current-user.js';
import type { User } from '../users/user.js';
import type { Users } from '../users/users.js';

export interface AdminParts {
  readonly users: Users;
  readonly links: MocLinks;
  /** Stands before what is sensitive. */
  readonly freshProof: RequestHandler;
}

/** What an administrator may do with another user. */
interface Action {
  readonly user: User;
  readonly actorId: number;
  readonly requestId: number;
}

/** The users with their links; to change one, an administrator who came by MOC Account proves again who they are. */
export function adminRoutes({ users, links, freshProof }: AdminParts): Router {
  const router = Router();
  router.use('/admin', requireUser, requireAdmin);

  router.get('/admin', async (_request, response) => {
    const [all, linked, requests, audit] = await Promise.all([
      users.all(),
      links.linkedUsers(),
      links.requests(),
      links.audit(),
    ]);
    const nameOfUser = new Map(all.map((user) => [user.id, user.userName]));
    response.page('admin', { users: all, linked, requests, audit, nameOfUser });
  });

  router.use(
    '/admin/users/:id',
    async (request, response, next) => {
      const user = await users.find(Number(request.params.id)).catch(() => undefined);
      if (!user) return response.status(404).page('message', { message: 'notFound' });
      response.locals.managed = user;
      next();
    },
    freshProof,
  );

  router.get('/admin/users/:id', async (request, response) => {
    const managed = response.locals.managed as User;
    const [linked, requests] = await Promise.all([links.linkedUsers(), links.requests()]);
    const isSelf = managed.id === request.user?.id;
    response.page('manage-user', { managed, isLinked: linked.has(managed.id), requests, isSelf });
  });

  const actions: Readonly<Record<string, (action: Action) => Promise<string>>> = {
    enable: async ({ user }) => users.setEnabled(user.id, true).then(() => 'saved'),
    disable: async ({ user }) => users.setEnabled(user.id, false).then(() => 'saved'),
    unlink: async ({ user, actorId }) => links.unlink(user.id, actorId).then(() => 'saved'),
    reject: async ({ requestId, actorId }) => links.refuse(requestId, actorId).then(() => 'saved'),
    match: async ({ user, requestId, actorId }) => {
      const request = await links.request(requestId);
      if (!request) return 'notFound';
      const result = await links.link(request, user.id, 'administrator', actorId);
      return result === 'linked' ? 'saved' : `moc/${result}`;
    },
  };

  router.post('/admin/users/:id', async (request, response) => {
    const user = response.locals.managed as User;
    const name = String(request.body?.action);
    const act = Object.hasOwn(actions, name) ? actions[name] : undefined;
    const actorId = request.user?.id ?? 0;
    if (!act || user.id === actorId) return response.status(403).page('message', { message: 'forbidden' });
    request.session.notice = await act({ user, actorId, requestId: Number(request.body?.request) || 0 });
    response.redirect(303, '/admin');
  });
  return router;
}
