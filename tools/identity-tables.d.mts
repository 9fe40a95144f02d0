export declare const guide: string;
export declare function withIdentityTables(text: string): string;
