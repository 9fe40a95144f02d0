import type { Page } from 'playwright-core';
import { mustHold } from '../report.js';
import { labelsOf, openWindow, picture, type Walk } from '../walk.js';
import { liveVideo } from './photo.js';

const DESKTOP = { width: 1280, height: 800 };

/** Another person on a desktop, with the keyboard alone: sign in, profile photo, clock out, a clarification. */
export async function keyboardOnly(walk: Walk): Promise<void> {
  const page = await openWindow(walk.browser, DESKTOP, false);
  await walk.step('by keyboard on a desktop: sign in', async () => {
    await page.goto(walk.url);
    await tabTo(page, 'ลงชื่อเข้าใช้ด้วย MOC Account');
    await page.keyboard.press('Enter');
    await page.getByLabel('อีเมล').waitFor();
    await tabTo(page, 'อีเมล');
    await page.keyboard.type('natthanicha@moc.example');
    await tabTo(page, 'รหัสผ่าน');
    await page.keyboard.type('moc-demo-2');
    await page.keyboard.press('Enter');
    await page.locator('[data-moc-part="calendar-slot"]').first().waitFor();
    await picture(walk, page, '16-desktop');
    return 'calendar open';
  });
  await walk.step('by keyboard: profile photo and clock out', async () => {
    await walk.camera.show('stranger');
    await press(page, 'โปรไฟล์');
    await press(page, 'ถ่ายรูปโปรไฟล์');
    await tabTo(page, 'ข้าพเจ้าได้อ่านและยินยอม');
    await page.keyboard.press('Space');
    await press(page, 'ถ่ายรูปโปรไฟล์');
    await shoot(page);
    await press(page, 'บันทึกรูปนี้');
    await page.getByText('บันทึกรูปโปรไฟล์แล้ว').waitFor();
    await press(page, 'ลงเวลา');
    await press(page, 'ลงเวลาเลิกงาน');
    await shoot(page);
    await page.getByText('ลงเวลาเลิกงานสำเร็จ').waitFor();
    await press(page, 'ปฏิทิน');
    await page.locator('[data-moc-part="calendar-slot"]').first().waitFor();
    const labels = await labelsOf(page, walk.days.second);
    mustHold(labels[1] === '16:45 O', '16:45 O below', labels);
    return labels.join(' over ');
  });
  await walk.step('by keyboard: explain a missing half', async () => {
    const clarifiable = page.locator('[data-code="missing-out"], [data-code="missing-in"]').first();
    const date = await clarifiable.evaluate(
      (slot) => slot.closest('[data-date]')?.getAttribute('data-date') ?? '',
    );
    await walkGridTo(page, date);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, 'บันทึกชี้แจงเหตุผล');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'เหตุผล' }).waitFor();
    await tabTo(page, 'เหตุผล');
    await page.keyboard.type('เครื่องสแกนลายนิ้วมือขัดข้อง');
    await tabTo(page, 'บันทึกคำชี้แจง');
    await page.keyboard.press('Enter');
    await page.getByText('บันทึกคำชี้แจงแล้ว').waitFor();
    await picture(walk, page, '17-desktop-clarified');
    return `ขจ on ${date}`;
  });
  await page.context().close();
}

/** Waits for a control, goes to it by Tab and presses Enter. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().waitFor();
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Takes the picture once the camera's is there. */
async function shoot(page: Page): Promise<void> {
  await liveVideo(page);
  await press(page, 'ถ่ายภาพ');
}

/** Presses Tab until what has the focus is named so; gives up after a whole page of stops. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < 80; stops++) {
    const focused = page.locator(':focus');
    if ((await focused.count()) > 0 && (await nameOf(page)).includes(name)) return;
    await page.keyboard.press('Tab');
  }
  mustHold(false, `“${name}” to be reached by Tab`, await nameOf(page));
}

function nameOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || !element.matches('a, button, input, textarea')) return '';
    const labels = 'labels' in element ? [...((element.labels as NodeListOf<HTMLElement> | null) ?? [])] : [];
    const labelled = (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '');
    return [
      element.getAttribute('aria-label') ?? '',
      ...labels.map((label) => label.textContent),
      ...labelled,
      element.textContent,
    ].join(' ');
  });
}

async function walkGridTo(page: Page, date: string): Promise<void> {
  const focusedDate = () => page.evaluate(() => document.activeElement?.getAttribute('data-date') ?? '');
  for (let stops = 0; stops < 40 && (await focusedDate()) === ''; stops++) await page.keyboard.press('Tab');
  for (let moves = 0; moves < 40; moves++) {
    const at = await focusedDate();
    if (at === date) return;
    await page.keyboard.press(at < date ? 'ArrowRight' : 'ArrowLeft');
  }
  mustHold(false, `the arrows to reach ${date}`, await focusedDate());
}
