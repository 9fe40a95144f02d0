import { evaluate } from '@moc-sdk/attendance-rules';
import { addDays, bangkokDate, type CivilDate, type Clock, datesOfMonth, toBangkokIso } from '@moc-sdk/core';
import type { Files, PersonWrites, Records } from '@moc-sdk/service/ports';
import { demoOrder } from './demo-order.js';
import { type DemoStaff, demoStaff } from './demo-staff.js';
import { type MonthPlan, planMonth } from './month-plan.js';
import { seededRandom } from './random.js';

interface DemoStore {
  records: Records;
  files: Files;
  clock: Clock;
}

/**
 * Gives the fictional people who are not known yet their records of last month and of this month until yesterday:
 * raw punches, from which the rules compute the calendar like any other. The same people and day give the same records.
 */
export async function seedDemo(store: DemoStore): Promise<void> {
  for (const staff of demoStaff) {
    if (!(await store.records.of(staff.person.id).profile())) await seedPerson(store, staff);
  }
}

async function seedPerson({ records, files, clock }: DemoStore, staff: DemoStaff): Promise<void> {
  const today = bangkokDate(clock.now());
  const thisMonth = today.slice(0, 7);
  const lastMonth = addDays(`${thisMonth}-01`, -1).slice(0, 7);
  const order = await files.write(await demoOrder());
  const { person, placement } = staff;

  await records.change(person.id, async (writes) => {
    await writes.saveProfile(person);
    await writes.savePlacement(placement);
    for (const month of [lastMonth, thisMonth]) {
      const days = workingDays(staff, month).filter((day) => day < today);
      const plan = planMonth(days, seededRandom(`${person.id} ${month}`), month === lastMonth);
      for (const punch of plan.punches) await writes.addPunch(punch);
      if (plan.travel) await writeTravel(writes, staff, plan.travel, order);
    }
    await writes.audit({
      at: toBangkokIso(clock.now()),
      actor: 'system',
      action: 'demo.seeded',
      subject: `person:${person.id}`,
    });
  });
}

/** The rules know: no weekends, no holidays of the area. */
function workingDays({ person, placement }: DemoStaff, month: string): CivilDate[] {
  const dates = datesOfMonth(month);
  const { days } = evaluate({
    employee: { id: person.id, area: placement.area },
    from: `${month}-01`,
    to: dates.at(-1) ?? `${month}-01`,
    asOf: `${month}-01T00:00:00+07:00`,
    punches: [],
  });
  return days.filter((day) => day.working).map((day) => day.date);
}

async function writeTravel(
  writes: PersonWrites,
  { person }: DemoStaff,
  { from, to }: NonNullable<MonthPlan['travel']>,
  order: string,
): Promise<void> {
  const recordedAt = `${addDays(from, -3)}T10:15:00+07:00`;
  const file = { id: `demo-order-${from}`, content: order, uploadedBy: person.id, uploadedAt: recordedAt };
  await writes.addFile({ ...file, bytes: (await demoOrder()).length, kind: 'png' });
  await writes.saveTravel({
    id: `demo-travel-${from}`,
    kind: 'seminar',
    from,
    to,
    half: 'day',
    place: 'ศูนย์ประชุมแห่งชาติสิริกิติ์ กรุงเทพมหานคร',
    recordedAt,
    attachment: file.id,
  });
}
