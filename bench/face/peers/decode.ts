import sharp from 'sharp';

/** Pixels for the peers, by the decoder that this kit uses too: upright, three bytes a pixel. */
export async function decodeForPeer(
  photo: Uint8Array,
): Promise<{ data: Uint8Array; width: number; height: number }> {
  const { data, info } = await sharp(photo)
    .autoOrient()
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
