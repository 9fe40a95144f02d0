export interface RunningClamd {
  host: string;
  port: number;
  /** Stops it and removes what it wrote. */
  stop(): Promise<void>;
}
/** A sentence why there is none here. */
export interface NoClamd {
  reason: string;
}
/** The harmless text that every antivirus reports. */
export declare const eicar: () => string;
export declare function startClamd(options?: {
  port?: number;
  /** Megabytes of one file that it takes, its `StreamMaxLength`. Default 25. */
  maxMegabytes?: number;
}): Promise<RunningClamd | NoClamd>;
