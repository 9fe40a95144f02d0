export declare const guide: string;
export declare function withStateDiagrams(text: string): string;
export declare function stateDiagram(
  table: Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>,
  start: string,
): string;
