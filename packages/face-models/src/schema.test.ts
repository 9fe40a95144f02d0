import { describe, expect, it } from 'vitest';
import { faceModelPackSchema, mobilefacenet } from './index.js';

describe('a face model pack', () => {
  it('of this package is valid by its own schema', () => {
    expect(faceModelPackSchema.parse(mobilefacenet)).toEqual(mobilefacenet);
  });

  it('is refused when the review threshold lies above the match threshold', () => {
    const pack = { ...mobilefacenet, thresholds: { match: 0.3, review: 0.4 } };
    expect(() => faceModelPackSchema.parse(pack)).toThrow(/review must not lie above match/);
  });

  it('is refused when a checksum is not a SHA-256', () => {
    const { detector } = mobilefacenet;
    const pack = {
      ...mobilefacenet,
      detector: { ...detector, file: { ...detector.file, sha256: '6c0256cc' } },
    };
    expect(() => faceModelPackSchema.parse(pack)).toThrow(/sha256/);
  });
});
