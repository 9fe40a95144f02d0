const THAI_ZERO = 0x0e50;

/** `2569` → `๒๕๖๙`. Other characters stay. */
export function toThaiDigits(text: string | number): string {
  return String(text).replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));
}

/** `๒๕๖๙` → `2569`. Other characters stay. */
export function fromThaiDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
}
