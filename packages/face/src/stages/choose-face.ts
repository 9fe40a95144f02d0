import { type Box, boxCentre } from '../geometry.js';

/** A second face this many times smaller (in height) is someone in the background. */
const BACKGROUND = 0.5;

interface Boxed {
  readonly box: Box;
}

/** The faces that are too large to be in the background of the largest one; the largest first. */
export function foregroundFaces<F extends Boxed>(faces: readonly F[]): F[] {
  const bySize = faces.toSorted((a, b) => b.box.height - a.box.height);
  const largest = bySize[0]?.box.height ?? 0;
  return bySize.filter(({ box }) => box.height > BACKGROUND * largest);
}

/**
 * The face a photo is of: large and near the middle. A face loses against another when the square of its distance
 * from the middle outweighs half of the area it is larger by.
 */
export function centralFace<F extends Boxed>(
  faces: readonly F[],
  photo: { readonly width: number; readonly height: number },
): F | undefined {
  const weight = ({ box }: Boxed) => {
    const [x, y] = boxCentre(box);
    return box.width * box.height - 2 * ((x - photo.width / 2) ** 2 + (y - photo.height / 2) ** 2);
  };
  return faces.reduce<F | undefined>(
    (best, face) => (best && weight(best) >= weight(face) ? best : face),
    undefined,
  );
}
