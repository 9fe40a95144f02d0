import { fullName } from '@moc-sdk/core';
import { renderForm } from '@moc-sdk/request-forms';
import type { Clarification } from '../api/contract.js';
import type { PersonRecord } from '../ports/index.js';
import { orDash } from './or-dash.js';
import type { Surroundings } from './surroundings.js';
import { viewMonth } from './view-month.js';

/**
 * The month as an A4 report, PDF.
 *
 * @throws MocError `form/unprintable`
 */
export async function printMonth(
  around: Surroundings,
  person: PersonRecord,
  month: string,
): Promise<Uint8Array> {
  const { days, totals, today } = await viewMonth(around, person, month);
  return renderForm(
    'attendance-month',
    {
      month,
      name: fullName(person.name),
      position: orDash(person.position),
      agency: orDash(person.agency),
      printedOn: today,
      days: days.map((day) => ({
        date: day.date,
        working: day.working,
        ...(day.holiday && { holiday: day.holiday.th }),
        in: day.in.label,
        out: day.out.label,
        fill: day.fill,
        lateMinutes: day.lateMinutes,
        earlyMinutes: day.earlyMinutes,
        ...(day.clarifications.length > 0 && { note: day.clarifications.map(noteOf).join(', ') }),
      })),
      totals,
    },
    { createdAt: around.clock.now() },
  );
}

const STATUS_WORDS: Readonly<Record<Clarification['status'], string>> = {
  draft: 'ร่าง',
  'awaiting-approval': 'รออนุมัติ',
  approved: 'อนุมัติแล้ว',
  rejected: 'ไม่อนุมัติ',
  deleted: 'ลบแล้ว',
};

function noteOf({ reference, status }: Clarification): string {
  return `ชี้แจงเหตุผล ${reference} ${STATUS_WORDS[status]}`;
}
