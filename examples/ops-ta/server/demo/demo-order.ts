import sharp from 'sharp';

/** A blank sheet in the place of the order that sent somebody on a journey. */
export async function demoOrder(): Promise<Uint8Array> {
  const sheet = { width: 595, height: 842, channels: 3, background: '#ffffff' } as const;
  return new Uint8Array(await sharp({ create: sheet }).png().toBuffer());
}
