import sharp from 'sharp';

/** A scan as a phone makes it: paper, a line of handwriting, and where the photo was taken in its EXIF. */
export async function signedScan(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const paper = { width: 1240, height: 1754, channels: 3, background: '#f4f1e8' } as const;
  const ink = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754"><path d="M760 1400 q60 -90 120 0 t120 0 t120 -20" fill="none" stroke="#223a7a" stroke-width="7"/></svg>',
  );
  const buffer = await sharp({ create: paper })
    .composite([{ input: ink }])
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '13/1 51/1 27/1' } })
    .jpeg()
    .toBuffer();
  return { name: 'สำเนาบัตรข้าราชการ.jpg', mimeType: 'image/jpeg', buffer };
}
