/** Work that nobody waits for: it begins after the answer, and what fails of it is told to the log. */
export interface Background {
  run(work: () => Promise<void>): void;
  /** When nothing is under way. */
  settled(): Promise<void>;
}

export function startBackground(onError: (error: unknown) => void): Background {
  const underWay = new Set<Promise<void>>();
  return {
    run(work) {
      // Not before the answer of whoever asks for it is on its way.
      const done = new Promise(setImmediate)
        .then(work)
        .catch(onError)
        .finally(() => underWay.delete(done));
      underWay.add(done);
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
