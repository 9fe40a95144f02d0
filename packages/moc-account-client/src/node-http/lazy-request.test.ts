import { describe, expect, it } from 'vitest';
import { lazyRequest } from './lazy-request.js';

const URL_AS_ASKED = 'https://app.example/a/../ปฏิทิน?q=ก';
const asked = (method = 'GET') => {
  let madeHeaders = 0;
  const headers = () => {
    madeHeaders += 1;
    return new Headers({ cookie: 'a=1', accept: 'text/html' });
  };
  return { lazy: lazyRequest({ url: URL_AS_ASKED, method, headers }), timesMade: () => madeHeaders };
};

describe('a request that is made when needed', () => {
  it.each(['GET', 'HEAD', 'OPTIONS'])('answers all that a %s request answers', async (method) => {
    const { lazy } = asked(method);
    const real = new Request(URL_AS_ASKED, { method, headers: { cookie: 'a=1', accept: 'text/html' } });
    for (const name of Object.keys(Object.getOwnPropertyDescriptors(Request.prototype))) {
      const value: unknown = Reflect.get(real, name);
      // What is an object of its own for each request is asked below.
      if (typeof value === 'function' || (typeof value === 'object' && value !== null)) continue;
      expect([name, Reflect.get(lazy, name)]).toEqual([name, value]);
    }
    expect([...lazy.headers]).toEqual([...real.headers]);
    expect(await lazy.text()).toBe('');
    expect(lazy.signal.aborted).toBe(false);
  });

  it('is a Request to whoever asks, and its copy is one of the runtime', () => {
    const { lazy } = asked();
    expect(lazy).toBeInstanceOf(Request);
    const copy = lazy.clone();
    expect(copy.url).toBe(lazy.url);
    expect(copy.headers.get('cookie')).toBe('a=1');
    expect(new Request(copy).method).toBe('GET');
  });

  it('reads the headers once, and only when they are asked for', () => {
    const { lazy, timesMade } = asked();
    expect(lazy.url).toBe(
      'https://app.example/%E0%B8%9B%E0%B8%8F%E0%B8%B4%E0%B8%97%E0%B8%B4%E0%B8%99?q=%E0%B8%81',
    );
    expect(timesMade()).toBe(0);
    expect(lazy.headers).toBe(lazy.headers);
    lazy.clone();
    expect(timesMade()).toBe(1);
  });
});
