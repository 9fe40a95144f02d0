import { useEffect, useState } from 'react';

const KEY = 'ops-ta.desk.shortcuts';

/** Whether single keys do something; on unless switched off, kept on the device (WCAG 2.1.4). */
export function useShortcutsChoice(): [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(() => localStorage.getItem(KEY) !== 'off');
  useEffect(() => localStorage.setItem(KEY, isOn ? 'on' : 'off'), [isOn]);
  return [isOn, setOn];
}
