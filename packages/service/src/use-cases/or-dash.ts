/** Thai forms show an empty field as a dash, so that nobody fills it in afterwards. */
export function orDash(text: string | undefined): string {
  return text?.trim() || '-';
}
