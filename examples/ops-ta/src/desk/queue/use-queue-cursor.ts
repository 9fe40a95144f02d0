import type { ReviewLine } from '@moc-sdk/service/client';
import { useCallback, useLayoutEffect } from 'react';

/** Moves the keyboard from line to line, and back to the line that was opened. */
export function useQueueCursor(
  lines: readonly ReviewLine[],
  cursor: string | undefined,
  setCursor: (id: string) => void,
) {
  const move = useCallback(
    (by: 1 | -1) => {
      const at = lines.findIndex(({ id }) => id === cursor);
      const to = at < 0 ? 0 : Math.min(Math.max(at + by, 0), lines.length - 1);
      const line = lines[to];
      if (!line) return;
      setCursor(line.id);
      focusLine(line.id);
    },
    [lines, cursor, setCursor],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the queue comes back into sight
  useLayoutEffect(() => {
    if (!cursor) return;
    // After the frame of the pages, which begins every page at its top.
    const frame = requestAnimationFrame(() => focusLine(cursor));
    return () => cancelAnimationFrame(frame);
  }, []);
  return move;
}

function focusLine(id: string): void {
  const link = document.querySelector<HTMLElement>(`.desk-queue tr[data-id="${CSS.escape(id)}"] th a`);
  link?.focus({ preventScroll: true });
  link?.closest('tr')?.scrollIntoView({ block: 'nearest' });
}
