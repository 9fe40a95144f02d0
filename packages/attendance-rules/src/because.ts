import type { LocalizedText } from '@moc-sdk/core';

export type SlotName = 'in' | 'out';

/**
 * One step of the trace: the rule and the facts it used. Times are `HH:mm` of the duty day, from 24:00 on the next
 * date's (`30:00` is 06:00); `at`, `opens` and `closes` are ISO 8601 with +07:00. `label` is what the cell shows.
 */
export type Because =
  | { rule: 'regulation'; validFrom: string }
  | { rule: 'outside-employment'; employedFrom?: string; employedTo?: string }
  | { rule: 'weekend'; weekday: number }
  | { rule: 'holiday'; name: LocalizedText; predicted: boolean }
  | {
      rule: 'band';
      id: string;
      start: string;
      end: string;
      how: 'assigned' | 'only' | 'first-punch' | 'last';
    }
  | { rule: 'face-failed'; at: string; source?: string }
  | { rule: 'outside-window'; at: string; source?: string; opens: string; closes: string }
  | { rule: 'double-tap'; slot: SlotName; kept: string; taps: number; seconds: number }
  | { rule: 'travel'; slot: SlotName; kind: string; label: string; id?: string }
  | { rule: 'leave'; slot: SlotName; kind: string; name: LocalizedText; label: string; id?: string }
  | { rule: 'half-expected'; start: string; end: string }
  | { rule: 'punch'; slot: SlotName; at: string; source?: string; covered: boolean }
  | { rule: 'missing'; slot: SlotName; until: string; night: boolean; label: string }
  | { rule: 'awaited'; slot: SlotName; until: string }
  | { rule: 'unsynced'; slot: SlotName; devices: string[] }
  | { rule: 'late'; minutes: number; start: string; graceMinutes: number; label?: string }
  | { rule: 'within-grace'; slot: SlotName; minutes: number; graceMinutes: number }
  | { rule: 'early'; minutes: number; end: string; graceMinutes: number; label?: string }
  | {
      rule: 'clarification';
      slot: SlotName;
      status: 'awaiting-approval' | 'approved';
      label: string;
      besidePunch: boolean;
      id?: string;
    }
  | {
      rule: 'clarification-not-needed';
      slot: SlotName;
      status: 'awaiting-approval' | 'approved';
      id?: string;
    };
