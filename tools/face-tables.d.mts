export declare const guide: string;
export declare function withFaceTables(text: string): string;
