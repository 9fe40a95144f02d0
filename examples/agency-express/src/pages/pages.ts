import { fileURLToPath } from 'node:url';
import { formatDate, fullName, type Locale, toBangkokIso } from '@moc-sdk/core';
import ejs from 'ejs';
import type { Application, Request, RequestHandler } from 'express';
import { csrfToken } from '../sessions/app-session.js';
import { messageOf, texts } from './texts.js';

declare global {
  namespace Express {
    interface Response {
      /** Renders a view in the person's language. */
      page(view: string, data?: Readonly<Record<string, unknown>>): void;
    }
  }
}

/** Renders EJS views with the texts, the user and the token that forms carry. */
export function usePages(app: Application): void {
  app.engine('ejs', ejs.renderFile);
  app.set('view engine', 'ejs');
  app.set('views', fileURLToPath(new URL('../../views', import.meta.url)));
  app.use(pageMethod);
}

const pageMethod: RequestHandler = (request, response, next) => {
  response.page = (view, data = {}) => {
    const locale: Locale = request.session.locale ?? 'th';
    const t = texts[locale];
    const { notice } = request.session;
    delete request.session.notice;
    response.render(view, {
      t,
      locale,
      user: request.user,
      csrf: csrfToken(request),
      notice: messageOf(t, notice),
      path: pathOf(request),
      nameOf: fullName,
      dateOf: (date: string) => formatDate(date, { locale, style: 'short' }),
      timeOf: (at: Date) => timeOf(at, locale),
      ...data,
    });
  };
  next();
};

/** Where the language buttons come back to: the page itself, or the start for the answer to a form. */
const pathOf = ({ method, originalUrl }: Request) =>
  method === 'GET' ? (originalUrl.split('?')[0] ?? '/') : '/';

function timeOf(at: Date, locale: Locale): string {
  const local = toBangkokIso(at);
  return `${formatDate(local.slice(0, 10), { locale, style: 'short' })} ${local.slice(11, 16)}`;
}
