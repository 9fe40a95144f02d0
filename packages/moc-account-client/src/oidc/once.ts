/** Makes a thing when it is first needed and keeps it; a failure is not kept. */
export function once<A extends unknown[], T>(make: (...input: A) => Promise<T>): (...input: A) => Promise<T> {
  let made: Promise<T> | undefined;
  return (...input) => {
    made ??= make(...input).catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
