import type { KoaMiddleware } from '@moc-sdk/moc-account-client/koa';
import type { Context, Middleware } from 'koa';

type Render = (context: Context) => string | Promise<string>;

/** Koa has no router of its own, and four pages need none of a package. */
export function routes() {
  const pages = new Map<string, { guard: KoaMiddleware | undefined; render: Render }>();

  const middleware: Middleware = async (ctx, next) => {
    const found = ctx.method === 'GET' ? pages.get(ctx.path) : undefined;
    if (!found) return next();
    const { guard, render } = found;
    const show = async () => {
      ctx.body = await render(ctx);
    };
    return guard ? guard(ctx, show) : show();
  };
  const page = (path: string, guard: KoaMiddleware | undefined, render: Render) => {
    pages.set(path, { guard, render });
  };
  return { page, middleware };
}
