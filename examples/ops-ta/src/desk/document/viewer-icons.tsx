const paths = {
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M3 5v14M21 5v14M7 12h10M10 9l-3 3 3 3M14 9l3 3-3 3',
  left: 'M5 12a7 7 0 1 0 2.200-5.100M4.800 3.800v4h4',
  right: 'M19 12a7 7 0 1 1-2.200-5.100M19.200 3.800v4h-4',
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
} as const;

export type ViewerIconName = keyof typeof paths;

/** Decoration only: the button's label says what it does. */
export function ViewerIcon({ name }: { name: ViewerIconName }) {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
