import type { LocalizedText } from '@moc-sdk/core';
import type { Refusal } from './session-state.js';

/** A refusal that a page must not overlook. Small on purpose: it brings no catalogue into the page. */
export class SessionError extends Error implements Refusal {
  override readonly name = 'SessionError';
  readonly code: string;
  readonly text?: LocalizedText;

  constructor({ code, text }: Refusal) {
    super(code);
    this.code = code;
    if (text) this.text = text;
  }
}

/** What was thrown, as a state can hold it. */
export function refusalOf(thrown: unknown): Refusal {
  if (!(thrown instanceof SessionError)) return { code: 'system/unexpected' };
  return { code: thrown.code, ...(thrown.text && { text: thrown.text }) };
}

interface RefusalBody {
  readonly error?: { readonly code?: unknown; readonly text?: Partial<LocalizedText> };
  readonly login?: unknown;
}

/** A refusal as a server of this SDK words it, with the path of the sign-in that would mend it. */
export type WordedRefusal = Refusal & { readonly login?: string };

/** Reads the refusal in an answer, if it is one. Leaves the answer's body unread. */
export async function readRefusal(response: Response): Promise<WordedRefusal | undefined> {
  const { error, login } = ((await readJson(response.clone())) ?? {}) as RefusalBody;
  if (typeof error?.code !== 'string') return undefined;
  const { th, en } = error.text ?? {};
  return {
    code: error.code,
    ...(th && en && { text: { th, en } }),
    ...(typeof login === 'string' && { login }),
  };
}

/** The JSON of an answer; `undefined` if it is none. */
export const readJson = (response: Response): Promise<unknown> => response.json().catch(() => undefined);
