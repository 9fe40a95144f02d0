/**
 * Every stylable part of the widgets. One list: class names, `data-moc-part` and the style sheet speak of these.
 *
 * @example
 * ```css
 * [data-moc-part='calendar-cell'][data-fill='full'] { outline: 2px dashed }
 * ```
 */
export const partNames = [
  'button',
  'sign-in-button',
  'sign-out',
  'sign-out-button',
  'notice',
  'field',
  'choice',
  'attachment',
  'date-field',
  'form',
  'actions',
  'summary',
  'sheet',
  'calendar',
  'calendar-header',
  'calendar-title',
  'calendar-grid',
  'calendar-weekday',
  'calendar-cell',
  'calendar-day',
  'calendar-slot',
  'calendar-badge',
  'calendar-legend',
  'calendar-totals',
  'day-sheet',
  'day-slot',
  'day-why',
  'day-clarification',
  'face-capture',
  'face-preview',
  'face-oval',
  'face-shutter',
  'face-problem',
  'photo',
  'profile-photo',
  'consent',
  'clock-panel',
  'clock-time',
  'clock-buttons',
  'clock-in',
  'clock-out',
  'clock-success',
  'clock-refusal',
  'position-card',
  'position-sketch',
  'spinner',
  'clarification-form',
  'travel-form',
] as const;

export type PartName = (typeof partNames)[number];

export interface PartAttributes {
  className: string;
  'data-moc-part': PartName;
}

/** The attributes that make an element stylable: `<div {...part('calendar')}>`. */
export function part(name: PartName, extraClass?: string): PartAttributes {
  return { className: extraClass ? `moc-${name} ${extraClass}` : `moc-${name}`, 'data-moc-part': name };
}
