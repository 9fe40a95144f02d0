/** RGB, each 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number];

export type Align = 'left' | 'centre' | 'right';

export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: Colour;
}

export const colours = {
  ink: [0, 0, 0],
  quiet: [0.36, 0.38, 0.42],
  line: [0.55, 0.57, 0.6],
  shade: [0.945, 0.95, 0.957],
  /** The orange of the attendance calendar: something is missing or awaits approval. */
  orange: [0.98, 0.62, 0.2],
  holiday: [0.86, 0.89, 0.93],
  alarm: [0.72, 0.11, 0.11],
} as const satisfies Record<string, Colour>;

/** Points in a centimetre. */
export const CM = 72 / 2.54;

/** Size of running text: 11 pt Sarabun stands as high as the 16 pt TH Sarabun that offices are used to. */
export const BODY_SIZE = 11;

/** Baseline to baseline, as a multiple of the size: room for two storeys of marks above and one below. */
export const LEADING = 1.72;

/** Distance from the top of a line to its baseline, as a multiple of the size. */
export const BASELINE = 1.24;

export interface PageStyle {
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
}

const A4 = { width: 595.28, height: 841.89 };

/** A4 with the margins of a memo: 3 cm left, 2 cm right. Source: regulation on correspondence B.E. 2526, annex. */
export const memoPage: PageStyle = {
  ...A4,
  margin: { top: 1.7 * CM, right: 2 * CM, bottom: 2 * CM, left: 3 * CM },
};

/** A4 for tables: 1.8 cm at the sides. */
export const tablePage: PageStyle = {
  ...A4,
  margin: { top: 1.5 * CM, right: 1.8 * CM, bottom: 1.7 * CM, left: 1.8 * CM },
};
