import { describe, expect, it } from 'vitest';
import { errorCatalog, isMocErrorCode, type MocErrorCode } from './catalog.js';
import { errorText, MocError } from './moc-error.js';

const codes = Object.keys(errorCatalog) as MocErrorCode[];

describe('errors', () => {
  it.each(codes)('%s has a text in Thai and in English and a status', (code) => {
    const entry = errorCatalog[code];
    expect(entry.th).toMatch(/[\u0E00-\u0E7F]/);
    expect(entry.en).not.toMatch(/[\u0E00-\u0E7F]/);
    expect(entry.status).toBeGreaterThanOrEqual(400);
    expect(code).toMatch(/^[a-z-]+\/[a-z0-9-]+$/);
  });

  it("fills its facts into the developer's message and the person's text", () => {
    const error = new MocError('attachment/too-large', {
      details: { maxBytes: 1_572_864, maxMegabytes: 1.5 },
    });
    expect(error.message).toBe('The file is larger than 1572864 bytes.');
    expect(errorText(error, 'th')).toBe('ไฟล์ใหญ่เกินกำหนด (ไม่เกิน 1.5 MB)');
    expect(errorText(error, 'en')).toBe('The file is too large (at most 1.5 MB).');
  });

  it('is recognised across two copies of the package', () => {
    const error = new MocError('request/not-found');
    const fromAnotherCopy = Object.assign(new Error('x'), { [Symbol.for('@moc-sdk/error')]: true });
    expect(MocError.isInstance(error)).toBe(true);
    expect(MocError.isInstance(fromAnotherCopy)).toBe(true);
    expect(MocError.isInstance(new Error('x'))).toBe(false);
    expect(isMocErrorCode('request/not-found')).toBe(true);
    expect(isMocErrorCode('toString')).toBe(false);
  });

  it('keeps its cause and prints as JSON without it', () => {
    const error = new MocError('system/unexpected', { cause: new Error('secret') });
    expect(error.cause).toBeInstanceOf(Error);
    expect(JSON.stringify(error)).not.toContain('secret');
  });
});
