import type { Because, SlotName } from '../because.js';
import { BAND_CHOICES } from './band.js';
import { DAY, dateText, dutyTimeText, instantText, MINUTE } from './civil-time.js';
import type { DecidedDays } from './decide.js';
import { IN } from './duty.js';
import type { PreparedFacts } from './facts.js';
import { bandFact, type DutyBand, type RulesInForce } from './regulation.js';
import type { Cover, StandingClarification } from './requests.js';
import { LINE, RULE } from './trace.js';
import { stillToCome } from './unsynced.js';

/** What the lines of one day are about. */
interface Scene {
  readonly facts: PreparedFacts;
  readonly date: string;
  readonly midnight: number;
  rules: RulesInForce | undefined;
  band: DutyBand | undefined;
}

/** The trace of a day written out, in the order of the rules. */
export function readTrace({ facts, trace, ends }: DecidedDays, index: number): Because[] {
  const scene: Scene = {
    facts,
    date: dateText(facts.firstDay + index),
    midnight: index * DAY,
    rules: undefined,
    band: undefined,
  };
  const because: Because[] = [];
  for (let at = ends[index] as number; at < (ends[index + 1] as number); at += LINE) {
    because.push(
      readLine(
        scene,
        trace[at] as number,
        trace[at + 1] as number,
        trace[at + 2] as number,
        trace[at + 3] as number,
      ),
    );
  }
  return because;
}

function readLine(scene: Scene, rule: number, first: number, second: number, third: number): Because {
  const { facts } = scene;
  switch (rule) {
    case RULE.regulation:
      scene.rules = facts.rulebook.regulations[first] as RulesInForce;
      return scene.rules.because;
    case RULE.outsideEmployment:
      return { rule: 'outside-employment', ...facts.employment };
    case RULE.weekend:
      return { rule: 'weekend', weekday: first };
    case RULE.holiday:
      return holidayLine(facts, first);
    case RULE.band:
      scene.band = scene.rules?.bands[second] as DutyBand;
      return bandFact(scene.band, BAND_CHOICES[third] as (typeof BAND_CHOICES)[number]);
    case RULE.faceFailed:
      return { rule: 'face-failed', ...tapFacts(facts, first) };
    case RULE.outsideWindow:
      return { rule: 'outside-window', ...tapFacts(facts, first), ...windowOf(scene) };
    case RULE.halfExpected:
      return { rule: 'half-expected', start: dutyTimeText(first), end: dutyTimeText(second) };
    case RULE.late:
      return { rule: 'late', minutes: first, start: dutyTimeText(second), graceMinutes: third };
    case RULE.early:
      return { rule: 'early', minutes: first, end: dutyTimeText(second), graceMinutes: third };
    default:
      return readSlotLine(scene, rule, first === IN ? 'in' : 'out', second, third);
  }
}

/** Lines about one half. */
function readSlotLine(scene: Scene, rule: number, slot: SlotName, second: number, third: number): Because {
  const { facts } = scene;
  switch (rule) {
    case RULE.doubleTap: {
      const kept = (facts.taps.texts[second] as string).slice(11, 16);
      return { rule: 'double-tap', slot, kept, taps: third, seconds: scene.rules?.dedupe ?? 0 };
    }
    case RULE.cover:
      return coverLine(scene, slot, facts.covers[second] as Cover);
    case RULE.punch:
      return { rule: 'punch', slot, ...tapFacts(facts, second), covered: third === 1 };
    case RULE.missing:
      return missingLine(scene, slot, second, third === 1);
    case RULE.awaited:
      return { rule: 'awaited', slot, until: limitText(slot, second) };
    case RULE.unsynced:
      return { rule: 'unsynced', slot, devices: stillToCome(facts.unsynced, second) };
    case RULE.withinGrace:
      return { rule: 'within-grace', slot, minutes: second, graceMinutes: third };
    default:
      return clarificationLine(
        scene,
        slot,
        rule,
        facts.clarifications[second] as StandingClarification,
        third,
      );
  }
}

/** A tap as the trace and the cell show it. */
export function tapFacts({ taps }: PreparedFacts, tap: number): { at: string; source?: string } {
  const at = taps.texts[tap] as string;
  const source = taps.sources[tap];
  return source === undefined ? { at } : { at, source };
}

function holidayLine({ calendar }: PreparedFacts, index: number): Because {
  const holiday = calendar.holidays[index];
  const name = holiday?.name ?? { th: '', en: '' };
  return { rule: 'holiday', name, predicted: holiday?.predicted ?? false };
}

function windowOf({ facts, midnight, band }: Scene): { opens: string; closes: string } {
  const begin = facts.firstDay * DAY + midnight;
  return { opens: instantText(begin + (band?.opens ?? 0)), closes: instantText(begin + (band?.closes ?? 0)) };
}

function coverLine({ facts, date }: Scene, slot: SlotName, { type, kind, id }: Cover): Because {
  const { codeBook } = facts.rulebook;
  const entry = codeBook.entry(type === 'leave' ? `leave.${kind}` : type, date);
  const label = entry?.label ?? '';
  const known = id === undefined ? {} : { id };
  return type === 'travel'
    ? { rule: 'travel', slot, kind, label, ...known }
    : { rule: 'leave', slot, kind, name: entry?.name ?? { th: kind, en: kind }, label, ...known };
}

function missingLine({ facts, date }: Scene, slot: SlotName, until: number, night: boolean): Because {
  const label = facts.rulebook.codeBook.label(slot === 'in' ? 'missing-in' : 'missing-out', date);
  return { rule: 'missing', slot, until: limitText(slot, until), night, label };
}

function clarificationLine(
  { facts, date }: Scene,
  slot: SlotName,
  rule: number,
  { status, id }: StandingClarification,
  besidePunch: number,
): Because {
  const known = id === undefined ? {} : { id };
  if (rule === RULE.clarificationNotNeeded)
    return { rule: 'clarification-not-needed', slot, status, ...known };
  const code = status === 'approved' ? 'clarification-approved' : 'clarification-awaiting';
  const label = facts.rulebook.codeBook.label(code, date);
  return { rule: 'clarification', slot, status, label, besidePunch: besidePunch === 1, ...known };
}

/** `in` ends before a moment, `out` with a whole minute, which is the one to name. */
function limitText(slot: SlotName, until: number): string {
  return dutyTimeText(slot === 'in' ? until : until - MINUTE);
}
