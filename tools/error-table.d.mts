export declare const guide: string;
export declare function withErrorTable(text: string): string;
