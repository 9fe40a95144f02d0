import { bangkokDate, formatDate, type Locale, toBangkokIso } from '@moc-sdk/core';
import { useMoc } from '@moc-sdk/react-widgets';
import type { ReviewCase } from '@moc-sdk/service/client';
import { type DeskText, useDeskText } from '../texts/desk-texts.js';

/** What happened to the case so far, newest last. */
export function CaseHistory({ shown, me }: { shown: ReviewCase; me: string }) {
  const { locale } = useMoc();
  const text = useDeskText();
  const who = (by: string): DeskText => {
    if (by === 'system') return 'bySystem';
    if (by === me) return 'byYou';
    return by === shown.account.id ? 'byApplicant' : 'byReviewer';
  };
  return (
    <details className="desk-history">
      <summary>{text('history')}</summary>
      <ol>
        {shown.history.map(({ at, by, type }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a trail only grows at its end
          <li key={place}>
            <time dateTime={at}>{momentText(at, locale)}</time>
            <span>
              {text(`event.${type}` as DeskText)} · {text(who(by))}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** `24 พ.ย. 2569 08:29` */
export function momentText(at: string, locale: Locale): string {
  const instant = new Date(at);
  const time = toBangkokIso(instant).slice(11, 16);
  return `${formatDate(bangkokDate(instant), { locale, style: 'short' })} ${time}`;
}
