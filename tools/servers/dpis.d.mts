/** A running personnel register DPIS with the fictional people. */
export interface DpisServer {
  /** A role that may call `moc_account.dpis_find(text)` and nothing else. */
  readonly url: string;
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/** Starts one on a free port of this machine, or says why it cannot. */
export declare function startDpis(): Promise<DpisServer | { readonly reason: string }>;
