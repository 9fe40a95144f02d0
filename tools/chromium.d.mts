export declare const chromiumFlags: string[];
export declare function findChromium(): string | undefined;
export declare function ensureChromium(say?: (line: string) => void): Promise<string | undefined>;
