import { FaceError } from '@moc-sdk/core/face-errors';
import { expect, it } from 'vitest';
import { faceMessage } from './face-message.js';

it('says of a poor photo what to do better', () => {
  const error = new FaceError('face/poor-quality', { details: { reasons: ['dark', 'blurred'] } });

  expect(faceMessage(error)).toBe('ใบหน้ามืดเกินไป กรุณาหันหน้าเข้าหาแสง · ภาพไม่คมชัด กรุณาเช็ดเลนส์และถือกล้องให้นิ่ง');
  expect(faceMessage(error, 'en')).toMatch(/^The face is too dark\. .* hold the camera still\.$/);
});

it('says of any other error of faces what its code means', () => {
  expect(faceMessage(new FaceError('face/none'))).toBe('ไม่พบใบหน้าในภาพ กรุณาให้ใบหน้าอยู่กลางภาพ');
});

it('has no text for what is no error of faces', () => {
  expect(faceMessage(new DOMException('', 'AbortError'))).toBeUndefined();
});
