const paths = {
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  warning: 'M12 4l9 16H3zM12 10v4.5M12 17.2v.3',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 11v5M12 8v.3',
  refresh: 'M19 12a7 7 0 1 1-2.2-5.1M19.2 3.8v4h-4',
  camera: 'M4 8h3.5l1.6-2.5h5.8L16.5 8H20v11H4zM12 10a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6',
  calendar: 'M5 6h14v14H5zM5 10.500h14M9 3.500V7M15 3.500V7',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 7.5V12l3 2',
  clip: 'M19 11.500l-7 7a4.5 4.5 0 0 1-6.4-6.400l7.5-7.500a3 3 0 0 1 4.3 4.300l-7.2 7.200a1.5 1.5 0 0 1-2.2-2.200l6.5-6.5',
  print: 'M7 9V4h10v5M7 17H4.500v-7h15v7H17M7 14.500h10V20H7z',
  trash: 'M5 7h14M9.5 7V4.500h5V7M7 7l.8 12.500h8.400L17 7M10.3 10.500v6M13.7 10.500v6',
  pin: 'M12 21s6.5-6 6.5-11a6.5 6.5 0 0 0-13 0c0 5 6.5 11 6.5 11zM12 7.700a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4.5 20.500c.6-4 3.5-6 7.5-6s6.9 2 7.5 6',
  enter: 'M11 4.500h8v15h-8M4 12h10M10.5 8l4 4-4 4',
  leave: 'M13 4.500H5v15h8M10 12h10M16.5 8l4 4-4 4',
} as const;

export type IconName = keyof typeof paths;

/** A line icon in the colour of its text. Decoration only: the words beside it, or the button's label, say it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" data-icon={name} width="24" height="24">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
