/** An error with everything that it says caused it: `cause` chains, and the attempts of an `AggregateError`. */
export function causesOf(error: unknown): readonly object[] {
  const found: object[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || found.includes(value) || found.length >= 16) return;
    found.push(value);
    if ('errors' in value && Array.isArray(value.errors)) value.errors.forEach(look);
    if ('cause' in value) look(value.cause);
  };
  look(error);
  return found;
}
