import { type RefObject, useRef } from 'react';

/** After a vain try to save, the first field that is wrong takes the focus. */
export function useFocusFirstProblem(): {
  ref: RefObject<HTMLFormElement | null>;
  focusFirstProblem: () => void;
} {
  const ref = useRef<HTMLFormElement>(null);
  return {
    ref,
    // The fields learn of their problems with the next paint.
    focusFirstProblem: () =>
      requestAnimationFrame(() => {
        const wrong = ref.current?.querySelector<HTMLElement>(
          '[aria-invalid="true"], [data-moc-part="attachment"][data-invalid] button',
        );
        wrong?.focus({ preventScroll: true });
        wrong?.closest('[data-moc-part]:not(button)')?.scrollIntoView({ block: 'nearest' }); // with its label
      }),
  };
}
