import type { MocError } from '@moc-sdk/core';
import { expect, test } from 'vitest';
import { checkFile, detectKind, ruleWords, sizeWords } from './attachment.js';
import { checkClarification } from './clarification-check.js';
import { checkTravel } from './travel-check.js';

const pdf = (bytes: number, name = 'order.pdf') => {
  const content = new Uint8Array(bytes);
  content.set(new TextEncoder().encode('%PDF-1.7'));
  return new File([content], name);
};
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'fine',
    (error: MocError) => error.code,
  );

test('a file is known by its first bytes', async () => {
  expect(await detectKind(pdf(100))).toBe('pdf');
  expect(await detectKind(new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])]))).toBe('jpg');
  expect(await detectKind(new Blob(['hello']))).toBeUndefined();
});

test('a travel attachment over 1.5 MB is refused before it is sent; 1.5 MB is not', async () => {
  expect(await code(checkFile(pdf(1_572_864), 'travel'))).toBe('fine');
  expect(await code(checkFile(pdf(1_572_865), 'travel'))).toBe('attachment/too-large');
});

test('a name that lies about the content, another kind, an empty file', async () => {
  expect(await code(checkFile(pdf(100, 'scan.jpg'), 'travel'))).toBe('attachment/content-mismatch');
  expect(await code(checkFile(pdf(100, 'scan.docx'), 'travel'))).toBe('attachment/kind-not-allowed');
  expect(await code(checkFile(new File([], 'scan.pdf'), 'travel'))).toBe('attachment/empty');
});

test('the limit and the size in words', () => {
  expect(ruleWords('travel')).toEqual({ kinds: '.jpg .png .pdf', megabytes: 1.5 });
  expect(sizeWords(84_211)).toBe('83 kB');
  expect(sizeWords(1_400_000)).toBe('1.3 MB');
});

test('a clarification needs a reason of five letters and both names', () => {
  const draft = {
    date: '2026-11-05',
    half: 'am' as const,
    reason: ' ลืม ',
    supervisor: { name: ' ', position: '' },
    director: { name: 'ก', position: '' },
  };
  expect(checkClarification(draft)).toEqual({ reason: 'reasonShort', supervisor: 'nameMissing' });
  expect(checkClarification({ ...draft, reason: 'ก'.repeat(2001) }).reason).toBe('reasonLong');
});

test('travel needs dates in order, a place and a document', () => {
  const draft = {
    kind: 'duty' as const,
    from: '2026-11-25',
    to: '2026-11-24',
    place: '',
    attachment: undefined,
  };
  expect(checkTravel(draft)).toEqual({
    to: 'reversed',
    place: 'placeMissing',
    attachment: 'attachmentMissing',
  });
  expect(checkTravel({ ...draft, to: '2026-11-25', place: 'เชียงใหม่', attachment: pdf(10) })).toEqual({});
});
