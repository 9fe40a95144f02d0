import type { Tone } from './source-tone.js';

const paths: Readonly<Record<Tone, string>> = {
  good: 'M5 12.500l4.500 4.500L19 7.500',
  bad: 'M7 7l10 10M17 7L7 17',
  unsure: 'M8.500 9.500a3.500 3.500 0 1 1 5.200 3c-1.200.700-1.700 1.300-1.700 2.500M12 18.200v.300',
};

/** A tick, a cross or a question mark. Decoration: the words beside it say the same. */
export function ToneIcon({ tone }: { tone: Tone }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false" data-tone={tone}>
      <path
        d={paths[tone]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2.400"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
