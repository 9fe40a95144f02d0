/** A memory of limited size: what was not used for longest is forgotten first. */
export interface RecentlyUsed<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
}

/** @param max how many values are kept */
export function recentlyUsed<V>(max: number): RecentlyUsed<V> {
  const kept = new Map<string, V>();

  // A map holds its entries in the order of their coming: what is put back is the youngest.
  function putLast(key: string, value: V): void {
    kept.delete(key);
    kept.set(key, value);
  }

  return {
    get: (key) => {
      const value = kept.get(key);
      if (value !== undefined) putLast(key, value);
      return value;
    },
    set: (key, value) => {
      putLast(key, value);
      const [oldest] = kept.keys();
      if (kept.size > max && oldest !== undefined) kept.delete(oldest);
    },
  };
}
