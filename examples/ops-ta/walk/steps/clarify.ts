import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { mustHold } from '../report.js';
import { cellOf, labelsOf, picture, type Walk } from '../walk.js';
import { openCalendar } from './clock.js';
import { fetchPdf } from './pdf.js';

const REASON = 'ลืมบันทึกเวลาเลิกงาน เนื่องจากติดประชุมเรื่องน้ำท่วมกับผู้แทนญี่ปุ่น A วันที่ ๑ ณ ตำแหน่งชั้น ๓';

/** A missing half: written, printed, signed, attached, approved. */
export async function clarify(walk: Walk): Promise<void> {
  const { page, days } = walk;
  let form = '';
  await walk.step('write a clarification', async () => {
    await openCalendar(walk);
    await cellOf(page, days.first).click();
    await page.getByRole('dialog').waitFor();
    await picture(walk, page, '09-day');
    await page.getByRole('button', { name: 'บันทึกชี้แจงเหตุผล' }).click();
    await page.getByRole('textbox', { name: 'เหตุผล' }).fill(REASON);
    await page.getByRole('textbox', { name: 'สถานที่' }).fill('สำนักงานปลัดกระทรวงพาณิชย์');
    await picture(walk, page, '10-clarify');
    await page.getByRole('button', { name: 'บันทึกคำชี้แจง' }).click();
    form = (await page.getByRole('link', { name: 'พิมพ์ PDF' }).getAttribute('href')) ?? '';
    await picture(walk, page, '11-clarified');
    await page.getByRole('button', { name: 'กลับไปปฏิทิน' }).click();
    await page.locator('[data-code="clarification-awaiting"]').first().waitFor();
    const labels = await labelsOf(page, days.first);
    mustHold(labels[1] === 'ขจ', 'ขจ', labels);
    const colour = await slotColour(walk);
    mustHold(isOrange(colour.background) && isOrange(colour.text), 'ขจ in orange', colour);
    await picture(walk, page, '12-awaiting');
    return `${labels[1]} in orange`;
  });
  await walk.step('print it', async () => {
    const pdf = await fetchPdf(walk, form, 'clarification');
    const squeezed = pdf.text.replace(/\s+/g, '');
    for (const words of [REASON, 'นางสาวสมหญิง ใจดี', 'บันทึกข้อความ', 'ผู้บังคับบัญชา', 'ผู้อำนวยการ']) {
      mustHold(squeezed.includes(words.replace(/\s+/g, '')), words, squeezed);
    }
    mustHold(pdf.size.join() === '595,842', 'A4', pdf.size);
    return `${pdf.pages} page A4, the Thai reads back exactly`;
  });
  await walk.step('attach the signed scan', async () => {
    const scan = await signedScan(walk.folder);
    await cellOf(page, days.first).click();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'แนบไฟล์ที่ลงนามแล้ว' }).click();
    await (await choosing).setFiles(scan);
    await page.getByRole('dialog').getByText('อนุมัติแล้ว', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'ปิด' }).first().click();
    await page.locator('[data-code="clarification-approved"]').first().waitFor();
    const labels = await labelsOf(page, days.first);
    mustHold(labels[1] === 'ขจ.', 'ขจ.', labels);
    const colour = await slotColour(walk);
    mustHold(!isOrange(colour.background) && !isOrange(colour.text), 'ขจ. in black', colour);
    await picture(walk, page, '13-approved');
    return `${labels.join(' over ')} in black`;
  });
}

async function slotColour({ page, days }: Walk): Promise<{ background: string; text: string }> {
  return cellOf(page, days.first)
    .locator('[data-slot="out"]')
    .evaluate((slot) => {
      const { backgroundColor, color } = getComputedStyle(slot);
      return { background: backgroundColor, text: color };
    });
}

/** A visible colour whose hue lies between 15 and 50 degrees. */
function isOrange(colour: string): boolean {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const chroma = red - Math.min(green, blue);
  const hue = red >= green && green >= blue && chroma > 0 ? (60 * (green - blue)) / chroma : Number.NaN;
  return alpha > 0 && chroma > 25 && hue >= 15 && hue <= 50;
}

/** A photographed A4 page with three signatures. */
async function signedScan(folder: string): Promise<string> {
  const scribble = (x: number, y: number) =>
    `<path d="M${x} ${y} q40 -70 80 0 t80 -10 t60 20" fill="none" stroke="#1a3a8f" stroke-width="5"/>`;
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754"><rect width="1240" height="1754" fill="#fbfaf6"/>
    ${scribble(640, 920)}${scribble(220, 1300)}${scribble(720, 1300)}</svg>`;
  const file = join(folder, 'signed-scan.jpg');
  await writeFile(file, await sharp(Buffer.from(page)).jpeg({ quality: 85 }).toBuffer());
  return file;
}
