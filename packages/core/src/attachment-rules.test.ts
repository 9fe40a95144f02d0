import { describe, expect, it } from 'vitest';
import { attachmentRules, checkAttachment } from './attachment-rules.js';

const file = (name: string, bytes: number, detected: string | undefined) => ({ name, bytes, detected });

describe('attachments', () => {
  it('accepts what the manual allows', () => {
    expect(checkAttachment(file('สแกน.JPEG', 84_211, 'jpg'), 'clarification')).toBe('jpg');
    expect(checkAttachment(file('order.pdf', attachmentRules.travel.maxBytes, 'pdf'), 'travel')).toBe('pdf');
  });

  it.each([
    [file('a.pdf', 0, 'pdf'), 'attachment/empty'],
    [file('a.pdf', attachmentRules.travel.maxBytes + 1, 'pdf'), 'attachment/too-large'],
    [file('a.docx', 10, 'docx'), 'attachment/kind-not-allowed'],
    [file('pdf', 10, 'exe'), 'attachment/content-mismatch'],
    [file('a.pdf', 10, 'jpg'), 'attachment/content-mismatch'],
    [file('a.pdf', 10, undefined), 'attachment/content-mismatch'],
    [file('a.jpg.exe', 10, 'jpg'), 'attachment/kind-not-allowed'],
  ])('refuses %j with %s', (given, code) => {
    expect(() => checkAttachment(given, 'travel')).toThrow(expect.objectContaining({ code }));
  });
});
