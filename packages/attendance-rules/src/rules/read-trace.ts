import type { Because, SlotName } from '../because.js';
import type { Employee } from '../input/types.js';
import { DAY, dutyTimeText, instantText, MINUTE } from './civil-time.js';
import type { DecidedDays } from './decide.js';
import { IN } from './duty.js';
import type { PreparedFacts } from './facts.js';
import { BAND_CHOICES, type DutyBand, type RulesInForce } from './regulation.js';
import type { Cover, StandingClarification } from './requests.js';
import { tapText } from './taps.js';
import { hasSecond, numberOf, RULE, ruleOf, slotOf } from './trace.js';
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
export function readTrace({ facts, numbers }: DecidedDays, index: number, date: string): Because[] {
  const scene: Scene = {
    facts,
    date,
    midnight: index * DAY,
    rules: undefined,
    band: undefined,
  };
  const because: Because[] = [];
  for (let at = numbers[index] as number; at < (numbers[index + 1] as number); at++) {
    const word = numbers[at] as number;
    if (hasSecond(word)) at++;
    because.push(
      readLine(
        scene,
        ruleOf(word),
        slotOf(word) === IN ? 'in' : 'out',
        numberOf(word),
        numbers[at] as number,
      ),
    );
  }
  return because;
}

function readLine(scene: Scene, rule: number, slot: SlotName, number: number, second: number): Because {
  const { facts } = scene;
  switch (rule) {
    case RULE.regulation:
      scene.rules = facts.rulebook.regulations[number] as RulesInForce;
      return scene.rules.because;
    case RULE.band:
      return bandLine(scene, number);
    case RULE.punch:
    case RULE.punchBesideCover:
      return punchLine(facts, slot, number, rule === RULE.punchBesideCover);
    case RULE.weekend:
      return { rule: 'weekend', weekday: number };
    case RULE.holiday:
      return holidayLine(facts, number);
    case RULE.outsideEmployment:
      return employmentLine(facts.employee);
    case RULE.faceFailed:
      return { rule: 'face-failed', ...tapFacts(facts, number) };
    case RULE.outsideWindow:
      return { rule: 'outside-window', ...tapFacts(facts, number), ...windowOf(scene) };
    case RULE.halfExpected:
      return { rule: 'half-expected', start: dutyTimeText(number), end: dutyTimeText(second) };
    case RULE.doubleTap:
      return doubleTapLine(scene, slot, number, second);
    default:
      return readHalfLine(scene, rule, slot, number, second);
  }
}

/** What a half was decided from, besides its punch. */
function readHalfLine(scene: Scene, rule: number, slot: SlotName, number: number, second: number): Because {
  const { facts, rules } = scene;
  const graceMinutes = (slot === 'in' ? rules?.graceInMinutes : rules?.graceOutMinutes) ?? 0;
  switch (rule) {
    case RULE.late:
      return {
        rule: 'late',
        minutes: number,
        start: dutyTimeText(second),
        graceMinutes,
        ...signOf(scene, 'late'),
      };
    case RULE.early:
      return {
        rule: 'early',
        minutes: number,
        end: dutyTimeText(second),
        graceMinutes,
        ...signOf(scene, 'early'),
      };
    case RULE.withinGrace:
      return { rule: 'within-grace', slot, minutes: number, graceMinutes };
    case RULE.cover:
      return coverLine(scene, slot, facts.covers[number] as Cover);
    case RULE.missing:
    case RULE.missingAtNight:
      return missingLine(scene, slot, number, rule === RULE.missingAtNight);
    case RULE.awaited:
      return { rule: 'awaited', slot, until: limitText(slot, number) };
    case RULE.unsynced:
      return { rule: 'unsynced', slot, devices: stillToCome(facts.unsynced, second) };
    default:
      return clarificationLine(scene, slot, rule, facts.clarifications[number] as StandingClarification);
  }
}

function employmentLine({ employedFrom, employedTo }: Employee): Because {
  return {
    rule: 'outside-employment',
    ...(employedFrom && { employedFrom }),
    ...(employedTo && { employedTo }),
  };
}

function bandLine(scene: Scene, number: number): Because {
  const how = number % BAND_CHOICES.length;
  const band = scene.rules?.bands[(number - how) / BAND_CHOICES.length] as DutyBand;
  scene.band = band;
  return band.because[how] as Because;
}

function doubleTapLine({ facts, rules }: Scene, slot: SlotName, tap: number, taps: number): Because {
  const kept = tapText(facts.taps, tap, facts.origin).slice(11, 16);
  return { rule: 'double-tap', slot, kept, taps, seconds: rules?.dedupe ?? 0 };
}

function tapFacts({ taps, origin }: PreparedFacts, tap: number): { at: string; source?: string } {
  const at = tapText(taps, tap, origin);
  const source = taps.punches[tap]?.source;
  return source === undefined ? { at } : { at, source };
}

/** Written out by property: there are two of them on nearly every day. */
function punchLine({ taps, origin }: PreparedFacts, slot: SlotName, tap: number, covered: boolean): Because {
  const at = tapText(taps, tap, origin);
  const source = taps.punches[tap]?.source;
  return source === undefined
    ? { rule: 'punch', slot, at, covered }
    : { rule: 'punch', slot, at, source, covered };
}

function holidayLine({ calendar }: PreparedFacts, index: number): Because {
  const holiday = calendar.holidays[index];
  const name = holiday?.name ?? { th: '', en: '' };
  return { rule: 'holiday', name, predicted: holiday?.predicted ?? false };
}

function windowOf({ facts, midnight, band }: Scene): { opens: string; closes: string } {
  const begin = facts.origin + midnight;
  return { opens: instantText(begin + (band?.opens ?? 0)), closes: instantText(begin + (band?.closes ?? 0)) };
}

/** Lateness is a figure; an agency's code book may give it a sign. */
function signOf({ facts, date }: Scene, code: 'late' | 'early'): { label?: string } {
  const label = facts.rulebook.codeBook.entry(code, date)?.label;
  return label ? { label } : {};
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
): Because {
  const known = id === undefined ? {} : { id };
  if (rule === RULE.clarificationNotNeeded)
    return { rule: 'clarification-not-needed', slot, status, ...known };
  const code = status === 'approved' ? 'clarification-approved' : 'clarification-awaiting';
  const label = facts.rulebook.codeBook.label(code, date);
  const besidePunch = rule === RULE.clarificationBesidePunch;
  return { rule: 'clarification', slot, status, label, besidePunch, ...known };
}

/** `in` ends before a moment, `out` with a whole minute, which is the one to name. */
function limitText(slot: SlotName, until: number): string {
  return dutyTimeText(slot === 'in' ? until : until - MINUTE);
}
