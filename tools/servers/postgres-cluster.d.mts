export interface PostgresCluster {
  readonly port: number;
  /** Of the role `administrator`. */
  readonly password: string;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

/** Starts a server of its own on a free port of 127.0.0.1, or says why it cannot. */
export declare function startPostgresCluster(): Promise<PostgresCluster | { readonly reason: string }>;
