/** What is known of a request before it is made. */
interface KnownRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: () => Headers;
}

/**
 * A `Request` without a body that is made only when more is asked of it than its address, method and headers. To make
 * one in Node costs as much as to open the cookie of a session, and a session needs no more than these three.
 */
export function lazyRequest(known: KnownRequest): Request {
  return new LazyRequest(known) as unknown as Request;
}

class LazyRequest {
  readonly url: string;
  readonly method: string;
  readonly #makeHeaders: () => Headers;
  #headers: Headers | undefined;
  #made: Request | undefined;

  constructor({ url, method, headers }: KnownRequest) {
    // As `Request` writes an address: with escapes and without dot segments.
    this.url = new URL(url).href;
    this.method = method;
    this.#makeHeaders = headers;
  }

  get headers(): Headers {
    this.#headers ??= this.#makeHeaders();
    return this.#headers;
  }

  static made(lazy: LazyRequest): Request {
    lazy.#made ??= new Request(lazy.url, { method: lazy.method, headers: lazy.headers });
    return lazy.#made;
  }
}

// Everything else is asked of the request itself.
for (const [name, own] of Object.entries(Object.getOwnPropertyDescriptors(Request.prototype))) {
  if (Object.hasOwn(LazyRequest.prototype, name) || name === 'url' || name === 'method') continue;
  const property: PropertyDescriptor =
    typeof own.value === 'function'
      ? { value: forwarded(own.value) }
      : { get: forwarded(own.get ?? (() => own.value)) };
  Object.defineProperty(LazyRequest.prototype, name, { ...property, configurable: true });
}
Object.setPrototypeOf(LazyRequest.prototype, Request.prototype);

function forwarded(method: (...input: unknown[]) => unknown) {
  return function (this: LazyRequest, ...input: unknown[]): unknown {
    return Reflect.apply(method, LazyRequest.made(this), input);
  };
}
