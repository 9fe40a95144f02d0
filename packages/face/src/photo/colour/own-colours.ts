import type { PhotoHeader } from '../header.js';
import { readMatrixProfile } from './matrix-profile.js';
import { takeProfile } from './take-profile.js';
import { type ColourConversion, toSrgb } from './to-srgb.js';

/** What the decoder gets, and what is done with its pixels. */
export interface OwnColours {
  readonly bytes: Uint8Array;
  readonly convert: ColourConversion | undefined;
}

/**
 * Takes the conversion of colours away from the decoder where this package can do it: decoders round differently, and
 * one level in fifty pixels already moves an embedding. Profiles that are tables, and those of grey photos, stay with
 * the decoder.
 */
export async function ownColours(bytes: Uint8Array, { kind, colours }: PhotoHeader): Promise<OwnColours> {
  const bare = await takeProfile(bytes, kind);
  if (bare.profile === undefined) return { bytes: bare.bytes, convert: undefined };
  const profile = colours === 'rgb' ? readMatrixProfile(bare.profile) : undefined;
  if (!profile) return { bytes, convert: undefined };
  return { bytes: bare.bytes, convert: toSrgb(profile) };
}
