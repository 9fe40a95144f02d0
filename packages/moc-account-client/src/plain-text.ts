/** What no name holds, and databases refuse: control characters, and halves of characters. */
const FORBIDDEN = /[\p{Cc}\p{Cs}]+/gu;

/** A text of the provider as it can be shown and stored. */
export function plainText(text: string): string {
  return text.replace(FORBIDDEN, ' ').trim();
}

/** Whether an identifier can be stored and compared as it is. */
export function isPlain(text: string): boolean {
  return text.search(FORBIDDEN) === -1;
}
