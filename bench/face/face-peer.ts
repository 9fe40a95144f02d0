/** A face's vector as a peer makes it. */
export type FaceVector = Float32Array | readonly number[];

/** What a peer found on a photo. */
export interface FoundFace {
  readonly vector: FaceVector;
  /** Middle of the face in the photo, pixels. */
  readonly middle: readonly [x: number, y: number];
}

/** A library that makes vectors of faces, as its own documentation uses it. */
export interface FacePeer {
  readonly name: string;
  /** How two vectors are compared, and from which value its documentation takes them for one person. */
  readonly measure: string;
  /** From the bytes of a JPEG file to the vector of the face nearest to the middle; `undefined`: no face. */
  find(photo: Uint8Array): Promise<FoundFace | undefined>;
  /** The more alike, the higher; on a scale of the peer's own. */
  likeness(a: FaceVector, b: FaceVector): number;
  /** Whether the peer's documentation takes two vectors for one person's. */
  accepts(a: FaceVector, b: FaceVector): boolean;
  close(): Promise<void>;
}

/** The face nearest to the middle of the photo: in all peers alike, so that they speak of the same one. */
export function nearestToMiddle<Face extends { readonly middle: readonly [number, number] }>(
  faces: readonly Face[],
  photo: { readonly width: number; readonly height: number },
): Face | undefined {
  const away = ({ middle: [x, y] }: Face) => Math.hypot(x - photo.width / 2, y - photo.height / 2);
  return [...faces].sort((a, b) => away(a) - away(b))[0];
}
