/** Orders texts by code unit, the same on every machine; a missing text comes first. */
export function byText(a = '', b = ''): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
