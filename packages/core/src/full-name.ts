import type { PersonName } from './person.js';

/** `นางสาวณัฏฐณิชา ปิ่นแก้ว`, `Ms Natthanicha Pinkaew`: a title in Thai letters stands without a space. */
export function fullName({ title = '', first, last }: PersonName): string {
  const gap = title === '' || /[\u0E00-\u0E7F]/.test(title) ? '' : ' ';
  return `${title}${gap}${first} ${last}`;
}
