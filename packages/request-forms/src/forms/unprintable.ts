import { MocError } from '@moc-sdk/core';
import type { Faces } from '../layout/typeface.js';

/** Places to break a line, not to print: zero-width space, and `\n` between paragraphs. */
const INVISIBLE = /[\u200B\n]/gu;

/**
 * Names every character of a plan's texts that the fonts lack.
 *
 * @throws MocError `form/unprintable` with `details.characters`, as `😀 (U+1F600)`.
 */
export function requirePrintable(content: unknown, faces: Faces): void {
  const missing = new Set<string>();
  for (const text of textsIn(content)) {
    for (const character of faces.regular.missing(text.replace(INVISIBLE, ''))) missing.add(character);
  }
  if (!missing.size) return;
  throw new MocError('form/unprintable', { details: { characters: [...missing].map(named).join(', ') } });
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** A control or blank is named by its code alone: it would not be seen. */
function named(text: string): string {
  const codes = [...text].map(codePointName).join(' ');
  return /^[\p{Cc}\p{Cf}\p{Z}]/u.test(text) ? codes : `${text} (${codes})`;
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
