import { type Clock, fullName } from '@moc-sdk/core';
import type { MocSession } from '@moc-sdk/moc-account-client';
import type { MocExpress } from '@moc-sdk/moc-account-client/express';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { beginSession, newSession } from '../sessions/app-session.js';
import type { User } from '../users/user.js';
import type { Users } from '../users/users.js';
import { keyOf, mayBeLinked, provenUser } from './link-rules.js';
import type { MocLinks } from './moc-links.js';

export interface LinkParts {
  readonly auth: MocExpress;
  readonly users: Users;
  readonly links: MocLinks;
  readonly clock: Clock;
}

/** Where MOC Account brings people, and how a user is linked once. */
export function linkRoutes(parts: LinkParts): Router {
  return Router().get('/moc/arrive', arrive(parts)).use('/moc/link', linkable(parts), linkPages(parts));
}

/** A linked account opens its user's session; every other one gets a page that says how to go on. */
function arrive({ auth, users, links }: LinkParts): RequestHandler {
  return async (request, response) => {
    const session = await auth.session(request);
    if (!session) return response.redirect(303, '/login');
    const userId = await links.userOf(session.identity);
    if (userId === undefined) return response.redirect(303, '/moc/link');
    const user = await users.find(userId);
    if (!user?.isEnabled) return refuse(response, 'user-disabled');
    await beginSession(request, user, 'moc');
    response.redirect(303, '/');
  };
}

/** Lets verified accounts pass that are not linked yet; what they post must come from this site's own pages. */
function linkable({ auth, links }: LinkParts): RequestHandler[] {
  const explain: RequestHandler = async (request, response, next) => {
    const session = await auth.session(request);
    if (!session) return response.redirect(303, '/login');
    if (!mayBeLinked(session.identity)) return refuse(response, 'unverified');
    if ((await links.userOf(session.identity)) !== undefined) return response.redirect(303, '/moc/arrive');
    next();
  };
  return [explain, auth.require({ verified: true })];
}

function linkPages(parts: LinkParts): Router {
  const { auth } = parts;
  return Router()
    .get('/', (request, response) => showLink(response, auth.current(request)))
    .post('/', provePassword(parts))
    .get('/confirm', async (request, response) => {
      const user = await provenUserOf(parts, request);
      if (!user) return refuse(response, 'proof-missing');
      response.page('link-confirm', { account: auth.current(request).identity.person, linking: user });
    })
    .post('/confirm', confirmLink(parts))
    .post('/ask', askAdministrator(parts))
    .get('/asked', (_request, response) => response.page('link-asked'));
}

/** The old password, typed while this very account is signed in. */
function provePassword({ auth, users, clock }: LinkParts): RequestHandler {
  return async (request, response) => {
    const session = auth.current(request);
    const { userName = '', password = '' } = request.body as Record<string, unknown>;
    const check = await users.checkPassword(String(userName), String(password));
    if (check.result !== 'right') {
      const problem = check.result === 'locked' ? 'locked' : 'wrongPassword';
      return showLink(response.status(403), session, { problem, userName });
    }
    await newSession(request); // whoever sat here before has nothing to do with this link
    const provenAt = clock.now().getTime();
    request.session.linking = { ...keyOf(session.identity), userId: check.user.id, provenAt };
    response.redirect(303, '/moc/link/confirm');
  };
}

function confirmLink(parts: LinkParts): RequestHandler {
  const { auth, links } = parts;
  return async (request, response) => {
    const user = await provenUserOf(parts, request);
    if (!user) return refuse(response, 'proof-missing');
    const result = await links.link(keyOf(auth.current(request).identity), user.id, 'password', user.id);
    if (result !== 'linked') return refuse(response, result);
    await beginSession(request, user, 'moc');
    request.session.notice = 'linked';
    response.redirect(303, '/');
  };
}

function askAdministrator({ auth, links }: LinkParts): RequestHandler {
  return async (request, response) => {
    const { identity } = auth.current(request);
    const { name, agency = '' } = identity.person;
    await links.ask(keyOf(identity), { name: fullName(name), agency });
    response.redirect(303, '/moc/link/asked');
  };
}

/** The user whose password was typed for this very account a moment ago. */
async function provenUserOf({ auth, users, clock }: LinkParts, request: Request): Promise<User | undefined> {
  const { identity } = auth.current(request);
  const userId = provenUser(request.session.linking, identity, clock.now().getTime());
  const user = userId === undefined ? undefined : await users.find(userId);
  return user?.isEnabled ? user : undefined;
}

type Refusal = 'unverified' | 'user-disabled' | 'proof-missing' | 'account-taken' | 'user-taken';

function refuse(response: Response, reason: Refusal): void {
  response.status(403).page('message', { message: `moc/${reason}`, hasMocSession: true });
}

function showLink(response: Response, session: MocSession, more: Record<string, unknown> = {}): void {
  response.page('link', { account: session.identity.person, userName: '', ...more });
}
