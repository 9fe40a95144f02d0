/** The ids between two lines, both included, in the order of the list. */
function rangeBetween(ids: readonly string[], from: string | undefined, to: string): readonly string[] {
  const [start, end] = [ids.indexOf(from ?? to), ids.indexOf(to)];
  if (start < 0 || end < 0) return [to];
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}

/** What is selected after a line was clicked: with Shift all from the last one, else this one. */
export function withToggled(
  selected: ReadonlySet<string>,
  ids: readonly string[],
  { id, last, isRange }: { id: string; last: string | undefined; isRange: boolean },
): ReadonlySet<string> {
  const isOn = !selected.has(id);
  const next = new Set(selected);
  for (const each of isRange ? rangeBetween(ids, last, id) : [id]) {
    if (isOn) next.add(each);
    else next.delete(each);
  }
  return next;
}
