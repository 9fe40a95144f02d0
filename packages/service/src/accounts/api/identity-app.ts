import type { OpenAPIHono } from '@hono/zod-openapi';
import { MocError } from '@moc-sdk/core';
import type { MocSession } from '@moc-sdk/moc-account-client';
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { newApp } from '../../api/app.js';
import { problemResponse } from '../../api/problem.js';
import { onlySameOrigin } from '../../api/same-origin.js';
import type { AccountService } from '../account-service.js';
import type { AccountServiceOptions } from '../service-options.js';
import type { IdentitySurroundings } from '../surroundings.js';
import { type IdentityEnv, identityRoutes } from './identity-routes.js';
import { type ReviewEnv, reviewRoutes } from './review-routes.js';

interface SignedIn {
  Variables: { session: MocSession };
}

/** How far the provider's clock may be ahead, in milliseconds. */
const CLOCK_TOLERANCE_MS = 30_000;

const INFO = {
  title: 'MOC Account: verification',
  version: '1.0.0',
  description: "A person's own account and verification, and the reviewer's desk.",
};

/** The handler's app and its OpenAPI document. */
export function identityApp(
  service: Pick<AccountService, 'accounts' | 'verification' | 'review'>,
  around: IdentitySurroundings,
  options: Pick<AccountServiceOptions, 'authenticate' | 'baseUrl' | 'clientAddress'>,
): { app: OpenAPIHono<SignedIn>; openapi: () => object } {
  const app = newApp<SignedIn>();
  const openapi = () => app.getOpenAPI31Document({ openapi: '3.1.0', info: INFO });
  const sameOrigin = onlySameOrigin(options.baseUrl);
  const signedIn = signedInBy(options.authenticate);

  app.use(secureHeaders({ crossOriginResourcePolicy: 'same-origin', xFrameOptions: 'DENY' }));
  app.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });
  app.get('/api/v1/identity/openapi.json', (c) => c.json(openapi()));
  for (const path of ['/api/v1/identity', '/api/v1/identity/*']) {
    app.use(path, sameOrigin, signedIn, ownAccount(service) as MiddlewareHandler);
  }
  app.use('/api/v1/review/*', sameOrigin, signedIn, asReviewer(around) as MiddlewareHandler);
  app.route('/api/v1/identity', identityRoutes(service, around, options));
  app.route('/api/v1/review', reviewRoutes(service));
  app.notFound(() => problemResponse(new MocError('request/not-found')));
  app.onError((error) => {
    const response = problemResponse(error);
    if (response.status >= 500) around.onError(error);
    return response;
  });
  return { app, openapi };
}

function signedInBy(
  authenticate: AccountServiceOptions['authenticate'],
): MiddlewareHandler<{ Variables: { session: MocSession } }> {
  return async (c, next) => {
    const session = await authenticate(c.req.raw);
    if (!session) throw new MocError('sign-in/required');
    c.set('session', session);
    await next();
  };
}

/** An account that was registered elsewhere is met with its first request. */
function ownAccount({ accounts }: Pick<AccountService, 'accounts'>): MiddlewareHandler<IdentityEnv> {
  return async (c, next) => {
    c.set('account', (await accounts.adopt(c.var.session)).id);
    await next();
  };
}

/**
 * Lets reviewers in, and to decide only those who have just proved who they are.
 *
 * @throws MocError `sign-in/role-missing`, `sign-in/step-up-required`
 */
function asReviewer({ rules, clock }: IdentitySurroundings): MiddlewareHandler<ReviewEnv> {
  return async (c, next) => {
    const { identity, authenticatedAt = '' } = c.var.session;
    if (!identity.roles.some((role) => role === 'reviewer' || role === 'administrator')) {
      throw new MocError('sign-in/role-missing', { details: { role: 'reviewer' } });
    }
    const age = clock.now().getTime() - Date.parse(authenticatedAt);
    const isFresh = age >= -CLOCK_TOLERANCE_MS && age <= 1000 * rules.reviewMaxAge;
    if (c.req.method !== 'GET' && !isFresh) {
      throw new MocError('sign-in/step-up-required', { details: { maxAge: rules.reviewMaxAge } });
    }
    c.set('reviewer', { id: identity.person.id, steppedUpAt: authenticatedAt });
    await next();
  };
}
