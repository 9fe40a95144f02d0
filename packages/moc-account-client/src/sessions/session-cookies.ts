import { type CookiePolicy, dropCookie, setCookie } from '../http/cookies.js';

/** Browsers take cookies of 4,096 bytes; name and attributes of ours need at most 120 of them. */
const CHUNK_BYTES = 3_950;
/** What proxies allow a request's header, 8 kB, less the room for a login under way and the app's own cookies. */
const MAX_SEALED_BYTES = 5_800;
const MAX_CHUNKS = Math.ceil(MAX_SEALED_BYTES / CHUNK_BYTES);

/** Whether a sealed session fits into the cookies of one browser. */
export function fitsCookies(sealed: string): boolean {
  return sealed.length <= MAX_SEALED_BYTES;
}

/** The sealed session of a request, put together; of what browser and proxies did to it only its seal can tell. */
export function readChunks(
  cookies: ReadonlyMap<string, string>,
  { session }: CookiePolicy,
): string | undefined {
  const [first, ...others] = namesOf(session).map((name) => cookies.get(name));
  // The usual case costs no copy.
  if (first === undefined || others[0] === undefined) return first;
  return first + others.join('');
}

/** `Set-Cookie` values for a sealed session; chunks of a longer one before it are dropped. */
export function writeChunks(policy: CookiePolicy, sealed: string, maxAgeMs: number): string[] {
  return namesOf(policy.session).map((name, i) => {
    const chunk = sealed.slice(i * CHUNK_BYTES, (i + 1) * CHUNK_BYTES);
    return chunk === '' ? dropCookie(policy, name) : setCookie(policy, name, chunk, maxAgeMs);
  });
}

export function dropChunks(policy: CookiePolicy): string[] {
  return namesOf(policy.session).map((name) => dropCookie(policy, name));
}

function namesOf(session: string): string[] {
  return Array.from({ length: MAX_CHUNKS }, (_, i) => `${session}.${i}`);
}
