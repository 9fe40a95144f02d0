import { mustHold } from '../report.js';
import { ask, picture, type Walk } from '../walk.js';
import { takePhoto } from './photo.js';

/** The profile photo: refused without a face, kept as a template with one. */
export async function setProfilePhoto(walk: Walk): Promise<void> {
  const { page, camera } = walk;
  await walk.step('profile photo without a face', async () => {
    await page.getByRole('link', { name: 'โปรไฟล์' }).click();
    await page.getByRole('button', { name: 'ถ่ายรูปโปรไฟล์' }).click();
    await page.getByText('ข้าพเจ้าได้อ่านและยินยอม').click();
    await picture(walk, page, '04-profile');
    await camera.show('nobody');
    await page.getByRole('button', { name: 'ถ่ายรูปโปรไฟล์' }).click();
    await takePhoto(page);
    await page.getByRole('button', { name: 'บันทึกรูปนี้' }).click();
    const hint = page.getByText('ไม่พบใบหน้าในภาพ');
    await hint.waitFor();
    await picture(walk, page, '05-no-face');
    return `refused, “${await hint.textContent()}”`;
  });
  await walk.step('profile photo with one good face', async () => {
    await camera.show('profile');
    await page.getByRole('button', { name: 'ถ่ายใหม่' }).click();
    await takePhoto(page);
    await page.getByRole('button', { name: 'บันทึกรูปนี้' }).click();
    await page.getByText('บันทึกรูปโปรไฟล์แล้ว').waitFor();
    const { face } = await (await ask(walk, '/api/v1/me')).json();
    mustHold(face.enrolled === true, 'an enrolled face', face);
    return 'enrolled as an encrypted template';
  });
}
