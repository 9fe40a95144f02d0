/** A place in a photo: x to the right, y down, in pixels of the upright photo. */
export type Point = readonly [x: number, y: number];

/** An upright rectangle in pixels of the upright photo. It may reach beyond the photo's border. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Left eye, right eye, nose tip, left and right mouth corner; left and right as seen in the picture. */
export type FivePoints = readonly [
  leftEye: Point,
  rightEye: Point,
  nose: Point,
  mouthLeft: Point,
  mouthRight: Point,
];

/** A face that was found. `score` is the detector's certainty, 0–1. */
export interface Face {
  readonly box: Box;
  readonly score: number;
  readonly landmarks: FivePoints;
}

/** Half-way between two points. */
export function middleOf([ax, ay]: Point, [bx, by]: Point): Point {
  return [(ax + bx) / 2, (ay + by) / 2];
}

/** The way to a point from another one. */
export function vectorTo([x, y]: Point, from: Point): Point {
  return [x - from[0], y - from[1]];
}

export function boxCentre({ x, y, width, height }: Box): Point {
  return [x + width / 2, y + height / 2];
}
