/**
 * Bytes of attachments, addressed by their content.
 *
 * @throws MocError `system/storage-unavailable` from every method when the store cannot be reached or written
 */
export interface Files {
  /**
   * Keeps the bytes and gives their address: SHA-256, lower-case hex. Same bytes, same address, kept once. A stream is
   * written as it comes, never held whole; one that breaks off leaves nothing behind.
   */
  write(content: Uint8Array | AsyncIterable<Uint8Array>): Promise<string>;
  /** The bytes, checked against their address, or `undefined` when there are none. */
  read(address: string): Promise<Uint8Array | undefined>;
  /** Erases; nothing happens when there are none. */
  remove(address: string): Promise<void>;
}
