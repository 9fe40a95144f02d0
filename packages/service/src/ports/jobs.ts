/**
 * Background work that survives a restart. A job is done at least once: the work must bear a repeat.
 *
 * @throws MocError `system/storage-unavailable` from every method when the store cannot be reached or written
 */
export interface Jobs {
  /**
   * Takes jobs of a queue, here or in another process. A job whose work rejects comes again, each time later, until
   * `attempts` are over (default 10).
   */
  work<Data extends object>(
    queue: string,
    work: (data: Data) => Promise<void>,
    options?: { attempts?: number },
  ): Promise<void>;
  /** @param options `key`: of the jobs that wait, one of each key is kept; `startAfter`: not before then */
  send(queue: string, data: object, options?: { key?: string; startAfter?: Date }): Promise<void>;
  /** Lets running jobs finish and takes no more. */
  stop(): Promise<void>;
}
