import { mustHold } from '../report.js';
import { ask, labelsOf, picture, type Walk } from '../walk.js';
import { takePhoto } from './photo.js';

const BUTTONS = { in: 'ลงเวลาเข้างาน', out: 'ลงเวลาเลิกงาน' } as const;
const SUCCESS = { in: 'ลงเวลาเข้างานสำเร็จ', out: 'ลงเวลาเลิกงานสำเร็จ' } as const;

/** The first morning: own position, a stranger refused, the right person let in. */
export async function firstMorning(walk: Walk): Promise<void> {
  const { page, camera, days } = walk;
  await walk.step('own position', async () => {
    await openClock(walk);
    const card = page.locator('[data-moc-part="position-card"]');
    await card.getByText('± 18 เมตร').waitFor();
    await card.getByRole('button', { name: 'รีเฟรชตำแหน่ง' }).click();
    await card.getByText('± 18 เมตร').waitFor();
    await picture(walk, page, '06-clock');
    return (await card.locator('dd').allTextContents()).join(', ');
  });
  await walk.step('a stranger before the camera', async () => {
    await camera.show('stranger');
    await page.getByRole('button', { name: BUTTONS.in }).click();
    await takePhoto(page);
    const refusal = page.getByText('ใบหน้าไม่ตรงกับรูปโปรไฟล์');
    await refusal.waitFor();
    await picture(walk, page, '07-refused');
    mustHold(
      !(await dayLabels(walk, days.first)).some((label) => label.includes('O')),
      'no punch',
      await dayLabels(walk, days.first),
    );
    return `refused, “${await refusal.first().textContent()}”`;
  });
  await walk.step('clock in with the right face', async () => {
    await camera.show('selfie');
    await page.getByRole('button', { name: 'ถ่ายใหม่' }).click();
    await takePhoto(page);
    await page.getByText(SUCCESS.in).waitFor();
    await picture(walk, page, '08-clocked-in');
    const labels = await dayLabels(walk, days.first);
    mustHold(labels[0] === '08:29 O' && labels[1] === '…', '08:29 O over …', labels);
    return labels.join(' over ');
  });
}

/** The next day: yesterday's afternoon has become missing; in and out again. */
export async function secondDay(walk: Walk): Promise<void> {
  const { page, clock, days } = walk;
  await walk.step('the day after, the afternoon is missing', async () => {
    clock.set(`${days.second}T08:05:00+07:00`);
    await openCalendar(walk);
    const labels = await labelsOf(page, days.first);
    mustHold(labels[0] === '08:29 O' && labels[1] === 'ข(บ)', '08:29 O over ข(บ)', labels);
    return labels.join(' over ');
  });
  await walk.step('clock in and out on the second day', async () => {
    await clockNow(walk, 'in');
    clock.set(`${days.second}T16:45:00+07:00`);
    await clockNow(walk, 'out');
    const labels = await dayLabels(walk, days.second);
    mustHold(labels[0] === '08:05 O' && labels[1] === '16:45 O', '08:05 O over 16:45 O', labels);
    return labels.join(' over ');
  });
}

async function clockNow(walk: Walk, direction: 'in' | 'out'): Promise<void> {
  const { page } = walk;
  await openClock(walk);
  await page.getByRole('button', { name: BUTTONS[direction] }).click();
  await takePhoto(page);
  await page.getByText(SUCCESS[direction]).waitFor();
}

async function openClock({ page, url }: Walk): Promise<void> {
  await page.goto(`${url}/clock`);
  await page.getByRole('button', { name: BUTTONS.in }).waitFor();
}

/** The calendar as the service knows it now. */
export async function openCalendar({ page, url }: Walk): Promise<void> {
  await page.goto(url);
  await page.locator('[data-moc-part="calendar-slot"]').first().waitFor();
}

/** What the service says of a day, without the page. */
async function dayLabels(walk: Walk, date: string): Promise<string[]> {
  const month = await (await ask(walk, `/api/v1/me/attendance/${date.slice(0, 7)}`)).json();
  const day = month.days.find((each: { date: string }) => each.date === date);
  return [day.in.label, day.out.label];
}
