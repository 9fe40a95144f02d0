import { bangkokDate, formatDate, type Locale } from '@moc-sdk/core';

/** Day and time in Bangkok as people read it: `24 พฤศจิกายน 2569 เวลา 14:05 น.` */
export function dateTimeText(iso: string, locale: Locale): string {
  const at = new Date(iso);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Bangkok', timeStyle: 'short' }).format(at);
  const date = formatDate(bangkokDate(at), { locale });
  return locale === 'th' ? `${date} เวลา ${time} น.` : `${date}, ${time}`;
}

/** The day in Bangkok of an instant. */
export function dateText(iso: string, locale: Locale): string {
  return formatDate(bangkokDate(new Date(iso)), { locale });
}
