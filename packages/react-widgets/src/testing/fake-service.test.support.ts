import { datesOfMonth, MocError, weekday } from '@moc-sdk/core';
import type { Clarification, DayView, Me, MonthView, ServiceClient, Travel } from '@moc-sdk/service/client';

export const TODAY = '2026-11-24';
const NOW = `${TODAY}T08:29:00+07:00`;

export const personMe: Me = {
  id: 'natthanicha',
  name: { title: 'นางสาว', first: 'ณัฏฐณิชา', last: 'ปิ่นแก้วเปี่ยมศักดิ์' },
  agency: 'สำนักงานปลัดกระทรวงพาณิชย์',
  position: 'นักวิชาการพาณิชย์ปฏิบัติการ',
  roles: ['personnel'],
  supervisor: { name: 'นายประพัฒน์ ศรีสุวรรณ', position: 'หัวหน้ากลุ่มงานบริหารทรัพยากรบุคคล' },
  director: { name: 'นางกมลวรรณ ตั้งสกุล', position: 'ผู้อำนวยการกองบริหารการคลัง' },
  now: NOW,
  today: TODAY,
  face: { enrolled: true, enrolledAt: '2026-11-02T09:00:00+07:00', consentVersion: '1' },
  sites: [
    {
      id: 'moc',
      name: { th: 'กระทรวงพาณิชย์ นนทบุรี', en: 'Ministry of Commerce, Nonthaburi' },
      latitude: 13.8843,
      longitude: 100.4917,
      radiusMetres: 250,
    },
  ],
};

type Slot = DayView['in'];
const none: Slot = { code: 'none', label: '' };
const at = (date: string, time: string, source = 'O'): Slot => ({
  code: 'present',
  label: `${time} ${source}`,
  at: `${date}T${time}:00+07:00`,
  source,
});

/** A day as the service would tell it; tests change what they need. */
export function dayView(date: string, change: Partial<DayView> = {}): DayView {
  const working = ![0, 6].includes(weekday(date));
  const past = date < TODAY;
  const base: DayView = {
    date,
    working,
    in: working && past ? at(date, '08:12') : none,
    out: working && past ? at(date, '16:41') : none,
    fill: 'none',
    lateMinutes: 0,
    earlyMinutes: 0,
    why: { th: ['ช่วงเวลาทำงาน 08:30–16:30 น.'], en: ['Working hours 08:30–16:30.'] },
    clarifiable: [],
    clarifications: [],
    travel: [],
  };
  return { ...base, ...change };
}

const missingIn: Slot = { code: 'missing-in', label: 'ข(ช)' };
const missingOut: Slot = { code: 'missing-out', label: 'ข(บ)' };
const travelSlot: Slot = { code: 'travel', label: 'ร' };

/** November 2026 with every kind of cell. */
function november(): Record<string, Partial<DayView>> {
  return {
    '2026-11-02': { in: at('2026-11-02', '08:29'), out: missingOut, fill: 'half', clarifiable: ['pm'] },
    '2026-11-05': {
      in: missingIn,
      out: at('2026-11-05', '17:48', 'F'),
      fill: 'half',
      clarifiable: ['am'],
      why: {
        th: ['ไม่พบการลงเวลาระหว่าง 05:00 น. ถึง 12:00 น.', 'เลิกงาน 17:48 น. หลังเวลา 16:30 น.'],
        en: ['No punch between 05:00 and 12:00.', 'Left at 17:48, after 16:30.'],
      },
    },
    '2026-11-06': {
      in: { ...missingIn, label: '' },
      out: { ...missingOut, label: '' },
      fill: 'full',
      clarifiable: ['am', 'pm', 'day'],
    },
    '2026-11-10': { in: at('2026-11-10', '08:52'), lateMinutes: 22 },
    '2026-11-12': { in: travelSlot, out: travelSlot },
    '2026-11-13': { in: travelSlot, out: travelSlot },
    '2026-11-16': {
      in: { code: 'clarification-approved', label: 'ขจ.' },
      out: at('2026-11-16', '16:40'),
    },
    '2026-11-18': {
      in: { ...at('2026-11-18', '07:45'), code: 'clarification-approved', label: '07:45 O ขจ.' },
      out: at('2026-11-18', '18:58'),
    },
    '2026-11-20': {
      holiday: { th: 'วันหยุดตัวอย่าง', en: 'Sample holiday', predicted: false },
      working: false,
      in: none,
      out: none,
    },
    [TODAY]: { in: at(TODAY, '08:29'), out: { code: 'awaited', label: '…' } },
  };
}

export interface FakeService extends ServiceClient {
  /** Everything that was asked to change, in order. */
  readonly calls: { name: string; input: unknown }[];
  /** The next call of this name fails. */
  failNext(name: string, error: MocError): void;
}

/** The service in memory, for tests of the widgets alone. */
export function fakeService(
  options: { me?: Partial<Me>; days?: Record<string, Partial<DayView>> } = {},
): FakeService {
  let me: Me = { ...personMe, ...options.me };
  const days = options.days ?? november();
  const calls: FakeService['calls'] = [];
  const failures = new Map<string, MocError>();
  const take = async (name: string, input?: unknown) => {
    calls.push({ name, input });
    const failure = failures.get(name);
    failures.delete(name);
    if (failure) throw failure;
  };
  const change = (date: string, part: Partial<DayView>): DayView => {
    days[date] = { ...days[date], ...part };
    return dayView(date, days[date]);
  };

  return {
    calls,
    failNext: (name, error) => void failures.set(name, error),
    async me() {
      await take('me');
      return me;
    },
    async attendance(month): Promise<MonthView> {
      await take('attendance', month);
      const shown = datesOfMonth(month).map((date) =>
        date > TODAY ? dayView(date, { in: none, out: none, ...days[date] }) : dayView(date, days[date]),
      );
      return {
        month,
        today: TODAY,
        days: shown,
        totals: {
          workingDays: 20,
          presentDays: 13,
          missingSlots: 4,
          lateDays: 1,
          lateMinutes: 22,
          travelDays: 2,
          leaveDays: 0,
        },
      };
    },
    async enrolFace(input) {
      await take('enrolFace', input);
      me = { ...me, face: { ...me.face, enrolled: true, enrolledAt: NOW } };
      return me.face;
    },
    async forgetFace() {
      await take('forgetFace');
      me = { ...me, face: { enrolled: false, consentVersion: me.face.consentVersion } };
    },
    async punch(input) {
      await take('punch', input);
      const slot = at(TODAY, input.direction === 'in' ? '08:29' : '16:45');
      return {
        punch: {
          id: input.id,
          at: slot.at ?? NOW,
          direction: input.direction,
          source: 'O',
          ...(input.position && {
            position: input.position,
            site: { id: 'moc', distanceMetres: 42, relation: 'inside' as const },
          }),
        },
        day: change(TODAY, { [input.direction]: slot }),
      };
    },
    async writeClarification(draft): Promise<Clarification> {
      await take('writeClarification', draft);
      const written: Clarification = {
        ...draft,
        place: draft.place ?? '',
        id: 'c1',
        reference: 'CL-2569-000001',
        status: 'awaiting-approval',
        writtenAt: NOW,
      };
      const waiting: Slot = { code: 'clarification-awaiting', label: 'ขจ' };
      change(draft.date, {
        ...(draft.half !== 'pm' && { in: waiting }),
        ...(draft.half !== 'am' && { out: waiting }),
        fill: 'half',
        clarifiable: [],
        clarifications: [written],
      });
      return written;
    },
    async attachScan(id, file): Promise<Clarification> {
      await take('attachScan', { id, file });
      const [date, day] =
        Object.entries(days).find(([, each]) => each.clarifications?.some((c) => c.id === id)) ?? [];
      const [found] = day?.clarifications ?? [];
      if (!date || !found) throw new MocError('request/not-found');
      const approved: Clarification = { ...found, status: 'approved', approvedAt: NOW };
      change(date, {
        fill: 'none',
        in: { code: 'clarification-approved', label: 'ขจ.' },
        clarifications: [approved],
      });
      return approved;
    },
    async deleteClarification(id) {
      await take('deleteClarification', id);
      for (const [date, day] of Object.entries(days)) {
        if (day.clarifications?.some((each) => each.id === id)) days[date] = november()[date] ?? {};
      }
    },
    clarificationFormUrl: (id) => `/api/clarifications/${id}/form.pdf`,
    async recordTravel({ attachment, ...input }): Promise<Travel> {
      await take('recordTravel', { ...input, attachment });
      return {
        ...input,
        half: input.half ?? 'day',
        id: 't1',
        recordedAt: NOW,
        attachment: { bytes: attachment.size, kind: 'pdf' },
      };
    },
    async deleteTravel(id) {
      await take('deleteTravel', id);
    },
    monthReportUrl: (month) => `/api/attendance/${month}/report.pdf`,
  };
}
