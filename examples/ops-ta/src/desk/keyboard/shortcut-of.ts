/**
 * Tells assistive technology the key of a button. As a ref, because the library's buttons let no `aria-keyshortcuts` through.
 *
 * @example
 * ```tsx
 * <Button ref={shortcutOf('a')}>Approve</Button>
 * ```
 */
export function shortcutOf(keys: string): (button: HTMLElement | null) => void {
  return (button) => button?.setAttribute('aria-keyshortcuts', keys);
}
