import { useEffect, useRef } from 'react';
import { pressedKey } from './pressed-key.js';

/** What a key does. */
export type Shortcuts = Readonly<Partial<Record<string, (event: KeyboardEvent) => void>>>;

const WRITING = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';
/** Here these keys have a meaning of their own. */
const OWN_ARROWS = '.desk-paper, [role="menu"], [role="toolbar"], [role="radiogroup"]';
const ARROWS = new Set(['arrowdown', 'arrowup']);
const DIALOG = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/**
 * Single keys of a page. They rest while somebody writes, while a dialog or a menu is open, and beside Ctrl, Alt and the
 * like. Heard before anything else, so that the Escape that closes a dialog is not taken for this page's.
 */
export function useShortcuts(shortcuts: Shortcuts, isOn: boolean): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const key = pressedKey(event);
      const action = current.current[key];
      if (!action || isElsewhere(event.target, key)) return;
      event.preventDefault();
      action(event);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [isOn]);
}

function isElsewhere(target: EventTarget | null, key: string): boolean {
  if (document.querySelector(DIALOG)) return true;
  if (!(target instanceof Element)) return false;
  return target.closest(WRITING) !== null || (ARROWS.has(key) && target.closest(OWN_ARROWS) !== null);
}
