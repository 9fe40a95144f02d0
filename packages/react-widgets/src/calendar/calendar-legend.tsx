import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';
import type { Texts } from '../texts/index.js';

type Item = keyof Texts['calendar']['legendItems'];

/** What each sign looks like in a cell. The signs are those of the ministry's manual. */
const signs: Readonly<Record<Item, { code: string; sign: string }>> = {
  present: { code: 'present', sign: '08:29 O' },
  missingIn: { code: 'missing-in', sign: 'ข(ช)' },
  missingOut: { code: 'missing-out', sign: 'ข(บ)' },
  full: { code: 'full', sign: '' },
  awaiting: { code: 'clarification-awaiting', sign: 'ขจ' },
  approved: { code: 'clarification-approved', sign: 'ขจ.' },
  travel: { code: 'travel', sign: 'ร' },
  holiday: { code: 'holiday', sign: '' },
};

export function CalendarLegend() {
  const { texts } = useMoc();
  const items = Object.entries(signs) as [Item, (typeof signs)[Item]][];
  return (
    <details {...part('calendar-legend')}>
      <summary>{texts.calendar.legend}</summary>
      <dl>
        {items.map(([item, { code, sign }]) => (
          <div key={item}>
            <dt {...part('calendar-slot')} data-code={code}>
              <span>{sign}</span>
            </dt>
            <dd>{texts.calendar.legendItems[item]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
