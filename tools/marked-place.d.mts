export declare function inPlace(page: string, name: string, text: string): string;
export declare function markdownTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string;
