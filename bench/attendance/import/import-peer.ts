/** What every peer makes of a line. */
export interface PeerPunch {
  readonly employee: string;
  readonly at: string;
  readonly source: string;
  readonly device?: string;
}

/** What a peer made of a log. */
export interface PeerResult {
  readonly lines: number;
  readonly punches: number;
  /** Lines that are no punches. */
  readonly refused: number;
}

export interface ImportPeer {
  readonly name: string;
  /**
   * Reads a log from the disk, punch by punch.
   *
   * @param onPunches gets every punch, in order; a batch may be reused after the call
   */
  read(path: string, onPunches: (punches: readonly PeerPunch[]) => void): Promise<PeerResult>;
}
