import { MocError } from '@moc-sdk/core';

/** What file systems take (ext4, NTFS by characters): a longer name was made by hand. */
const MAX_NAME_BYTES = 255;

/**
 * What no file name holds: control characters, path separators, and the marks that turn the direction of reading, by
 * which `gpj.exe` looks like `exe.jpg` (Unicode TR 36, section 3.4).
 */
const FORBIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}/\\\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/**
 * Refuses a name that no file has. Thai with stacked marks, spaces and several dots are fine.
 *
 * @throws MocError `attachment/name-invalid`
 */
export function checkFileName(name: string): void {
  const isEmpty = name.trim() === '' || /^\.+$/.test(name);
  if (isEmpty || FORBIDDEN.test(name) || Buffer.byteLength(name) > MAX_NAME_BYTES) {
    throw new MocError('attachment/name-invalid');
  }
}
