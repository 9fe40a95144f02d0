import { join } from 'node:path';
import { formatDate } from '@moc-sdk/core';
import { mustHold } from '../report.js';
import { labelsOf, picture, type Walk } from '../walk.js';
import { openCalendar } from './clock.js';
import { fetchPdf } from './pdf.js';

/** Three days of travel with the order attached, typed in the Buddhist Era. */
export async function travel(walk: Walk): Promise<void> {
  const { page, days, url } = walk;
  await walk.step('record official travel', async () => {
    await page.goto(`${url}/travel`);
    const typed = (date: string) => formatDate(date, { style: 'numeric' });
    await page.getByRole('textbox', { name: 'ตั้งแต่วันที่' }).fill(typed(days.travel.from));
    await page.getByRole('textbox', { name: 'ถึงวันที่' }).fill(typed(days.travel.to));
    await page.getByRole('textbox', { name: 'สถานที่' }).fill('สำนักงานพาณิชย์จังหวัดเชียงใหม่');
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'เลือกไฟล์' }).click();
    await (await choosing).setFiles(join(walk.folder, 'signed-scan.jpg'));
    await picture(walk, page, '14-travel');
    await page.getByRole('button', { name: 'บันทึกไปราชการ' }).click();
    await page.getByText('บันทึกไปราชการแล้ว').waitFor();
    await openCalendar(walk);
    for (const date of days.travel.working) {
      const labels = await labelsOf(page, date);
      mustHold(labels.join() === 'ร,ร', `ร on ${date}`, labels);
    }
    await picture(walk, page, '15-month');
    return `ร on ${days.travel.working.length} working days from ${typed(days.travel.from)} to ${typed(days.travel.to)}`;
  });
  await walk.step('export the month', async () => {
    const href = await page.getByRole('link', { name: 'ส่งออกเดือนนี้เป็น PDF (A4)' }).getAttribute('href');
    const pdf = await fetchPdf(walk, href ?? '', 'month');
    mustHold(pdf.size.join() === '595,842' && pdf.pages === 1, 'one page A4', [pdf.size, pdf.pages]);
    const squeezed = pdf.text.replace(/\s+/g, '');
    mustHold(
      ['ขจ.', 'ร', 'นางสาวสมหญิงใจดี'].every((words) => squeezed.includes(words)),
      'name and codes',
      squeezed,
    );
    return 'one page A4';
  });
}
