/** Lets callers who want the same thing at the same time share one piece of work, and its failure. */
export interface SingleFlight<T> {
  share(key: string, work: () => Promise<T>): Promise<T>;
}

export function singleFlight<T>(): SingleFlight<T> {
  const flights = new Map<string, Promise<T>>();
  return {
    share: (key, work) => {
      const flight = flights.get(key) ?? work().finally(() => flights.delete(key));
      flights.set(key, flight);
      return flight;
    },
  };
}
