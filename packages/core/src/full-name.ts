import type { PersonName } from './person.js';

/** `นางสาวณัฏฐณิชา ปิ่นแก้ว`: Thai titles stand without a space before the name. */
export function fullName(name: PersonName, locale: 'th' | 'en' = 'th'): string {
  const gap = locale === 'en' && name.title ? ' ' : '';
  return `${name.title ?? ''}${gap}${name.first} ${name.last}`;
}
