import { clarifiableHalves, type Day, explain, type Slot } from '@moc-sdk/attendance-rules';
import type { DayView } from '../api/contract.js';
import type { ClarificationRecord, FileRecord, PersonRecords, TravelRecord } from '../ports/index.js';
import type { EvaluatedDays } from './evaluate-days.js';
import { viewClarification, viewTravel } from './request-views.js';

/** Days as people see them, each with what was written about it. */
export async function viewDays(
  records: PersonRecords,
  { days, clarifications, travels }: EvaluatedDays,
): Promise<DayView[]> {
  const ids = [
    ...clarifications.flatMap(({ scan }) => scan ?? []),
    ...travels.map((each) => each.attachment),
  ];
  const files = await records.files(ids);
  return days.map((day) => viewDay(day, clarifications, travels, files));
}

function viewDay(
  day: Day,
  clarifications: ClarificationRecord[],
  travels: TravelRecord[],
  files: FileRecord[],
): DayView {
  const { date, working, holiday, fill, lateMinutes, earlyMinutes, because } = day;
  return {
    date,
    working,
    ...(holiday && { holiday: { ...holiday.name, predicted: holiday.predicted ?? false } }),
    in: viewSlot(day.in),
    out: viewSlot(day.out),
    fill,
    lateMinutes,
    earlyMinutes,
    why: { th: explain(because, 'th'), en: explain(because, 'en') },
    clarifiable: clarifiableHalves(day),
    clarifications: clarifications
      .filter((each) => each.date === date)
      .map((each) => viewClarification(each, files)),
    travel: travels
      .filter((each) => each.from <= date && date <= each.to)
      .map((each) => viewTravel(each, files)),
  };
}

function viewSlot({ code, label, at, source }: Slot): DayView['in'] {
  return { code, label, ...(at && { at }), ...(source && { source }) };
}
