import type { ServerResponse } from 'node:http';

/**
 * Adds `Set-Cookie` headers at the last moment before the head of an answer is written, whoever writes it: a session may
 * change as long as the app is at work, also where the work ends in an error.
 */
export function addCookiesBeforeHead(answer: ServerResponse, cookies: () => readonly string[]): void {
  const writeHead = answer.writeHead;
  answer.writeHead = (...head: unknown[]) => {
    answer.writeHead = writeHead;
    const added = cookies();
    const given = head.at(-1);
    // Headers given here would take the place of those set before.
    if (added.length > 0 && !moveCookies(given, added)) appendCookies(answer, added);
    return Reflect.apply(writeHead, answer, head);
  };
}

export function appendCookies(answer: ServerResponse, cookies: readonly string[]): void {
  for (const cookie of cookies) answer.appendHeader('set-cookie', cookie);
}

/** @returns whether the headers that are given with the head carry the cookies now */
function moveCookies(given: unknown, added: readonly string[]): boolean {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return false;
  const headers = given as Record<string, string | string[]>;
  const name = Object.keys(headers).find((key) => key.toLowerCase() === 'set-cookie');
  if (name === undefined) return false;
  headers[name] = [headers[name] ?? [], ...added].flat();
  return true;
}
