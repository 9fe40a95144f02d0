import type { JWK } from 'jose';
import type { Bend, Fields, HostileTools, TokenDraft, TokenWriter } from '../bends.js';

/** Fields to set; `undefined` takes a field away. Times are worked out when the answer is given. */
type Change = Readonly<Fields> | ((tools: HostileTools, honest: Fields) => Readonly<Fields>);

const read = (change: Change, tools: HostileTools, honest: Fields) =>
  typeof change === 'function' ? change(tools, honest) : change;

/** Sets fields of an answer. */
export const fields =
  (change: Change): Bend<Fields> =>
  (honest, tools) => {
    Object.assign(honest, read(change, tools, honest));
  };

/** Sets claims of a token. */
export const claims =
  (change: Change): Bend<TokenDraft> =>
  (draft, tools) => {
    Object.assign(draft.claims, read(change, tools, draft.claims));
  };

/** Sets members of a token's header. */
export const header =
  (change: Change, write?: TokenWriter): Bend<TokenDraft> =>
  (draft, tools) => {
    Object.assign(draft.header, read(change, tools, draft.header));
    if (write) draft.write = write;
  };

/** Writes a token in another way. */
export const written =
  (write: TokenWriter): Bend<TokenDraft> =>
  (draft) => {
    draft.write = write;
  };

/** Sets parameters of the authorization response; `undefined` takes one away, a list sends it several times. */
export const parameters =
  (
    change: (tools: HostileTools, honest: URLSearchParams) => Record<string, string | string[] | undefined>,
  ): Bend<URLSearchParams> =>
  (honest, tools) => {
    for (const [name, value] of Object.entries(change(tools, honest))) {
      honest.delete(name);
      for (const one of [value ?? []].flat()) honest.append(name, one);
    }
  };

/** Publishes other keys. */
export const keySet =
  (change: (keys: JWK[], tools: HostileTools) => readonly unknown[]): Bend<{ keys: JWK[] }> =>
  (honest, tools) => {
    honest.keys = change(honest.keys, tools) as JWK[];
  };

/** Answers something else. */
export const instead = (
  body: string | null,
  status = 200,
  headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
): (() => Response) => {
  return () => new Response(body, { status, headers: { ...headers } });
};

/** An HTML page with status 200, as a proxy or a portal shows it. */
export const page = instead('<!doctype html><title>Welcome</title>', 200, { 'content-type': 'text/html' });
export const nothing = instead('');
export const redirected = instead(null, 302, { location: 'https://evil.example/' });
export const failing = instead('', 500, {});
