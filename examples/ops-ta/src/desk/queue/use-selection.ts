import type { ReviewLine } from '@moc-sdk/service/client';
import { useCallback, useMemo, useRef, useState } from 'react';
import { withToggled } from './selection.js';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** The selected lines that are in the queue still. */
  readonly lines: readonly ReviewLine[];
  toggle(id: string, isRange: boolean): void;
  set(ids: readonly string[]): void;
}

/** Which lines of the queue are selected. */
export function useSelection(lines: readonly ReviewLine[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string>(undefined);
  const toggle = useCallback(
    (id: string, isRange: boolean) => {
      const order = lines.map((line) => line.id);
      const from = last.current;
      last.current = id;
      setIds((before) => withToggled(before, order, { id, last: from, isRange }));
    },
    [lines],
  );
  const set = useCallback((wanted: readonly string[]) => setIds(new Set(wanted)), []);
  const selected = useMemo(() => lines.filter((line) => ids.has(line.id)), [lines, ids]);
  return { ids, lines: selected, toggle, set };
}
