import type { DayView } from '@moc-sdk/service/client';

export type SlotView = DayView['in'];

/** A slot's label in its pieces, so that a narrow cell can set each as it needs: `07:45 O ขจ.` */
export interface SlotText {
  readonly time: string | undefined;
  readonly source: string | undefined;
  /** A code of the code book, e.g. `ข(บ)`, `ขจ.`, `ร`. */
  readonly code: string | undefined;
}

/** Cuts a label where the code book joins it: time, source, code. */
export function slotText(slot: SlotView): SlotText {
  const words = slot.label.trim().split(/\s+/).filter(Boolean);
  const time = /^\d{1,2}:\d{2}$/.test(words[0] ?? '') ? words.shift() : undefined;
  const source = time && words[0] === slot.source ? words.shift() : undefined;
  return { time, source, code: words.join(' ') || undefined };
}
