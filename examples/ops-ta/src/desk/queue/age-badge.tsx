import { useDeskText } from '../texts/desk-texts.js';
import { urgencyOf } from './age.js';

/** How long a case has waited: a colour, and the same in words. */
export function AgeBadge({ days }: { days: number }) {
  const text = useDeskText();
  const urgency = urgencyOf(days);
  const words = days === 0 ? text('today') : days === 1 ? text('oneDay') : text('days', { count: days });
  return (
    <span className="desk-age" data-urgency={urgency}>
      {words}
      {urgency !== 'fresh' && <small>{text(urgency)}</small>}
    </span>
  );
}
