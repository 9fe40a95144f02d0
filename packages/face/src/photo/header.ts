/** The kinds of photos that every runtime opens. */
export type PhotoKind = 'jpeg' | 'png' | 'webp';

/** How a photo must be turned or mirrored to be upright, as EXIF counts: 1 is upright, 5 to 8 lie on their side. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** What the frame of a photo file says without decoding a pixel. */
export interface PhotoHeader {
  readonly kind: PhotoKind;
  /** Size in pixels as stored: before the orientation turns it. */
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  /** Bits a colour. */
  readonly bits: number;
  readonly colours: 'grey' | 'rgb' | 'cmyk';
  readonly animated: boolean;
  /** The file has its end. */
  readonly complete: boolean;
}
