import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { MocAccount } from '../moc-account.js';
import { nodeSignIn } from '../node-http/node-sign-in.js';
import type { Requirement } from '../requirement.js';
import { checkRequirement } from '../routes/check-requirement.js';
import { PROTECTED_CACHE_CONTROL } from '../shims/cache-control.js';
import { calls } from '../shims/calls.js';
import type { Shim } from '../shims/shim.js';

/** The sign-in of a Fastify app. */
export interface MocFastify extends Shim<FastifyRequest> {
  /** A plugin with the sign-in paths: `app.register(auth.handler)`. */
  readonly handler: (app: FastifyInstance) => Promise<void>;
  /**
   * A `preHandler` that lets only those pass who are signed in and have all that is required. Pages are sent to the
   * sign-in and come back, scripts get JSON. What is protected is not cached, unless the app sets `Cache-Control` itself.
   */
  require(requirement?: Requirement): (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
}

/**
 * Sign-in for a Fastify app.
 *
 * @example
 * ```ts
 * import fastify from 'fastify';
 * import { mocFastify } from '@moc-sdk/moc-account-client/fastify';
 *
 * const auth = mocFastify(moc);
 * const app = fastify();
 * await app.register(auth.handler);
 * app.get('/calendar', { preHandler: auth.require() }, (request) => auth.current(request).identity.person.name.first);
 * ```
 */
export function mocFastify(moc: MocAccount): MocFastify {
  const signIn = nodeSignIn(moc);
  const plainRequestOf = (request: FastifyRequest) => signIn.plainRequestOf(exchangeOf(request));

  /** Takes bodies as they come; the app's own parsers stay outside. */
  async function signInPaths(app: FastifyInstance): Promise<void> {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, _body, done) => done(null));
    app.all(`${below(app.prefix, moc.basePath)}/*`, async (request, reply) =>
      reply.send(await moc.handler(plainRequestOf(request))),
    );
  }

  return {
    ...calls(moc, (request: FastifyRequest) => signIn.requestOf(exchangeOf(request))),
    current: ({ raw }) => signIn.current(raw),
    handler: Object.assign(
      async (app: FastifyInstance) => {
        app.addHook('onRequest', async (request, reply) => {
          if (!moc.owns(plainRequestOf(request))) signIn.requestOf(exchangeOf(request, reply));
        });
        await app.register(signInPaths);
      },
      // The hook is for the app's own routes; the paths below stay apart.
      { [Symbol.for('skip-override')]: true },
    ),
    require: (requirement = {}) => {
      checkRequirement(requirement);
      return async (request, reply) => {
        const granted = await moc.require(signIn.requestOf(exchangeOf(request, reply)), requirement);
        if (granted instanceof Response) return reply.send(granted);
        signIn.admitted(request.raw, granted);
        if (!reply.hasHeader('cache-control')) reply.header('cache-control', PROTECTED_CACHE_CONTROL);
      };
    },
  };
}

function exchangeOf({ raw, originalUrl }: FastifyRequest, reply?: FastifyReply) {
  return { message: raw, originalUrl, answer: reply?.raw };
}

/** The path inside an app that is itself registered under a path. */
function below(prefix: string, path: string): string {
  return prefix !== '' && path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
}
