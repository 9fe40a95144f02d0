import { fillText } from '@moc-sdk/core';
import type { Texts } from '../texts/index.js';

/** `240 ม.`, `1.3 กม.` */
export function distanceWords(metres: number, texts: Texts): string {
  return metres < 1000
    ? fillText(texts.position.metres, { count: Math.round(metres) })
    : fillText(texts.position.kilometres, {
        count: Number((metres / 1000).toFixed(metres < 10_000 ? 1 : 0)),
      });
}

/** How old something is, in words. */
export function ageWords(seconds: number, texts: Texts): string {
  if (seconds < 5) return texts.position.justNow;
  if (seconds < 90) return fillText(texts.position.seconds, { count: Math.round(seconds) });
  return fillText(texts.position.minutes, { count: Math.round(seconds / 60) });
}

/** Five decimals of a degree are about a metre. */
export function coordinateWords(point: { latitude: number; longitude: number }): string {
  return `${point.latitude.toFixed(5)}, ${point.longitude.toFixed(5)}`;
}
