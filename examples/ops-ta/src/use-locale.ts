import type { Locale } from '@moc-sdk/core';
import { useEffect, useState } from 'react';

const KEY = 'ops-ta.locale';

/** Thai first; the choice is kept on the device. */
export function useLocale(): [Locale, (locale: Locale) => void] {
  const [locale, setLocale] = useState<Locale>(() => (localStorage.getItem(KEY) === 'en' ? 'en' : 'th'));
  useEffect(() => {
    document.documentElement.lang = locale;
    localStorage.setItem(KEY, locale);
  }, [locale]);
  return [locale, setLocale];
}
