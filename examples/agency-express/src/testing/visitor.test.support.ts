import { request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';

/** What a visitor sees at an address. */
export interface Seen {
  readonly url: URL;
  readonly status: number;
  readonly html: string;
  /** Every address on the way here. */
  readonly way: readonly URL[];
}

/** A request; without a method the page is opened as by a link. */
export interface Sent {
  readonly method?: 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: URLSearchParams;
}

type Fields = Readonly<Record<string, string>>;

/** Just enough of a browser for forms, cookies and redirects over real HTTP. */
export interface Visitor {
  open(address: string | URL, sent?: Sent): Promise<Seen>;
  /** Sends a form of a page with its hidden fields: the one that posts to `action`, else the first. */
  submit(page: Seen, fields: Fields, action?: string): Promise<Seen>;
  /** Cookies by name. A test may read them, and plant some. */
  readonly cookies: Map<string, string>;
}

const MAX_REDIRECTS = 15;

export function newVisitor(): Visitor {
  const cookies = new Map<string, string>();

  function keep(setCookies: readonly string[]): void {
    for (const header of setCookies) {
      const [pair = '', ...attributes] = header.split(/;\s*/);
      const equals = pair.indexOf('=');
      const isOver = attributes.some((attribute) => {
        const [key = '', value = ''] = attribute.split('=');
        if (/^max-age$/i.test(key)) return Number(value) <= 0;
        return /^expires$/i.test(key) && Date.parse(value) <= Date.now();
      });
      if (isOver) cookies.delete(pair.slice(0, equals));
      else cookies.set(pair.slice(0, equals), pair.slice(equals + 1));
    }
  }

  async function request(url: URL, sent: Sent): Promise<Received> {
    const headers = {
      accept: 'text/html',
      'sec-fetch-mode': 'navigate',
      cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
      ...(sent.method && { origin: url.origin, 'content-type': 'application/x-www-form-urlencoded' }),
      ...sent.headers,
    };
    const received = await exchange(url, { ...sent, headers });
    keep(received.setCookies);
    return received;
  }

  async function open(address: string | URL, init: Sent = {}): Promise<Seen> {
    const way: URL[] = [];
    let url = new URL(address);
    let sent = init;
    let received = await request(url, sent);
    while (received.location !== undefined && way.length < MAX_REDIRECTS) {
      way.push(url);
      url = new URL(received.location, url);
      sent = received.status === 307 ? sent : {};
      received = await request(url, sent);
    }
    return { url, status: received.status, html: received.body, way: [...way, url] };
  }

  return {
    open,
    cookies,
    submit: (page, fields, action) => {
      const forms = [...page.html.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => form);
      const form = forms.find((one) => action === undefined || attribute(one, 'action') === action) ?? '';
      const body = new URLSearchParams();
      for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
        body.set(attribute(input, 'name'), attribute(input, 'value'));
      }
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      return open(new URL(attribute(form, 'action'), page.url), { method: 'POST', body });
    },
  };
}

interface Received {
  readonly status: number;
  readonly location: string | undefined;
  readonly setCookies: readonly string[];
  readonly body: string;
}

/** One request as a browser sends it; `fetch` would not say that it navigates. */
function exchange(url: URL, { method, headers = {}, body }: Sent): Promise<Received> {
  return new Promise((resolve, reject) => {
    const sending = httpRequest(url, { method: method ?? 'GET', headers }, (response) => {
      const { statusCode: status = 0, headers: received } = response;
      const { location, 'set-cookie': setCookies = [] } = received;
      text(response).then((html) => resolve({ status, location, setCookies, body: html }), reject);
    });
    sending.once('error', reject);
    sending.end(body?.toString());
  });
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#34;', '"') ?? '';
