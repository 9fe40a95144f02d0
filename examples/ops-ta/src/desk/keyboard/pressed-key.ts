/** What keys of a Thai layout stand for, by their place on the keyboard. */
const places: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Slash: ['/', '?'],
  Equal: ['+', '+'],
  Minus: ['-', '-'],
  Digit0: ['0', '0'],
  BracketLeft: ['[', '['],
  BracketRight: [']', ']'],
  Comma: [',', ','],
  Period: ['.', '.'],
};

/** What a key is called in the list of shortcuts, lower case. On a Thai layout a letter is known by its place on the keyboard. */
export function pressedKey({
  key,
  code,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  if (key === '=') return '+';
  if (/^[\x20-\x7e]+$/.test(key)) return key.toLowerCase();
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter?.toLowerCase() ?? places[code]?.[shiftKey ? 1 : 0] ?? key;
}
