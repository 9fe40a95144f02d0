import type { Recogniser } from './schema.js';

/**
 * Where dlib's recogniser wants the points of nose, eyes and mouth on its 150 × 150 chip: dlib's mean face with a
 * quarter of its size added on each side. Brows and lower lip are left out, as dlib leaves them out.
 */
const PLACES: readonly (readonly [ofSixtyEight: number, ofMesh: number, x: number, y: number])[] = [
  [27, 168, 74.01, 45.34],
  [28, 197, 74.01, 55.7],
  [29, 5, 74.01, 65.98],
  [30, 4, 74.01, 76.56],
  [31, 75, 61.69, 83.73],
  [32, 97, 67.6, 85.93],
  [33, 2, 74.01, 87.81],
  [34, 326, 80.42, 85.93],
  [35, 305, 86.34, 83.73],
  [36, 33, 37.17, 46.64],
  [37, 160, 43.71, 42.88],
  [38, 158, 51.58, 42.99],
  [39, 133, 58.46, 48.17],
  [40, 153, 51.09, 49.51],
  [41, 144, 43.27, 49.41],
  [42, 362, 89.56, 48.17],
  [43, 385, 96.44, 42.99],
  [44, 387, 104.31, 42.88],
  [45, 263, 110.85, 46.64],
  [46, 373, 104.75, 49.41],
  [47, 380, 96.93, 49.51],
  [48, 61, 50.41, 103.02],
  [49, 39, 59.1, 99.54],
  [50, 37, 67.89, 97.74],
  [51, 0, 74.01, 99.26],
  [52, 267, 80.14, 97.74],
  [53, 269, 88.93, 99.54],
  [54, 291, 97.61, 103.02],
  [60, 78, 54.04, 103.48],
  [61, 82, 67.81, 102.87],
  [62, 13, 74.01, 103.53],
  [63, 312, 80.22, 102.87],
  [64, 308, 93.99, 103.48],
];

/** The alignment of dlib's recogniser by the points of a landmarker. */
export function dlibChip(landmarker: '68-points' | 'mesh-468'): Recogniser['align'] {
  const targets = PLACES.map(([ofSixtyEight, ofMesh, x, y]) => ({
    landmarks: [landmarker === 'mesh-468' ? ofMesh : ofSixtyEight],
    at: [x, y] as [number, number],
  }));
  return { size: 150, targets };
}
