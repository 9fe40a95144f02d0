import type { MatrixProfile } from './matrix-profile.js';

/** Changes 8-bit pixels, three bytes each, in place. */
export type ColourConversion = (pixels: Uint8Array) => void;

/** From CIE XYZ under D50 to linear sRGB: the inverse of the primaries in the ICC's own profile of sRGB. */
const TO_SRGB = [
  [3.1338561, -1.6168667, -0.4906146],
  [-0.9787684, 1.9161415, 0.033454],
  [0.0719453, -0.2289914, 1.4052427],
] as const;

/** So many steps of light that each of the 256 numbers has several, also in the dark. */
const STEPS = 65_535;

/**
 * The conversion of a profile's colours to sRGB, relative colorimetric: what sRGB cannot show is cut off.
 *
 * @returns undefined when the profile is sRGB itself, by whatever name, so that nothing is to be done.
 */
export function toSrgb(profile: MatrixProfile): ColourConversion | undefined {
  const convert = conversion(profile);
  return changesNothing(convert) ? undefined : convert;
}

function conversion({ curves: [reds, greens, blues], primaries }: MatrixProfile): ColourConversion {
  const levels = encodedLevels();
  // Rows of the way from the photo's lights to sRGB's, already in steps.
  const [rr, rg, rb, gr, gg, gb, br, bg, bb] = TO_SRGB.flatMap((row) =>
    primaries.map((xyz) => STEPS * (row[0] * xyz[0] + row[1] * xyz[1] + row[2] * xyz[2])),
  ) as unknown as readonly [number, number, number, number, number, number, number, number, number];
  return (pixels) => {
    for (let i = 0; i + 2 < pixels.length; i += 3) {
      const red = reds[pixels[i] as number] as number;
      const green = greens[pixels[i + 1] as number] as number;
      const blue = blues[pixels[i + 2] as number] as number;
      pixels[i] = levels[step(rr * red + rg * green + rb * blue)] as number;
      pixels[i + 1] = levels[step(gr * red + gg * green + gb * blue)] as number;
      pixels[i + 2] = levels[step(br * red + bg * green + bb * blue)] as number;
    }
  };
}

function step(light: number): number {
  return light <= 0 ? 0 : light >= STEPS ? STEPS : (light + 0.5) | 0;
}

/** IEC 61966-2-1: the 8-bit number of each step of light. */
function encodedLevels(): Uint8Array {
  return Uint8Array.from({ length: STEPS + 1 }, (_, index) => {
    const light = index / STEPS;
    const value = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
    return Math.round(255 * value);
  });
}

/** Colours all over the cube, 16 levels of each channel. */
function changesNothing(convert: ColourConversion): boolean {
  const levels = Array.from({ length: 16 }, (_, i) => 17 * i);
  const cube = Uint8Array.from(
    levels.flatMap((r) => levels.flatMap((g) => levels.flatMap((b) => [r, g, b]))),
  );
  const converted = cube.slice();
  convert(converted);
  return converted.every((value, i) => Math.abs(value - (cube[i] as number)) <= 1);
}
