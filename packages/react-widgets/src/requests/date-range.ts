import { type CivilDate, formatDate, type Locale } from '@moc-sdk/core';

/** `25 พ.ย. 2569`, or `25 พ.ย. 2569 – 27 พ.ย. 2569` where it is more than a day. */
export function dateRange(from: CivilDate, to: CivilDate, locale: Locale): string {
  const words = (date: CivilDate) => formatDate(date, { locale, style: 'short' });
  return from === to ? words(from) : `${words(from)} – ${words(to)}`;
}
