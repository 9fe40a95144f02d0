import { useEffect, useState } from 'react';
import { useMoc } from '../provider/moc-provider.js';

/** The service's time, renewed every second. */
export function useNow(): Date {
  const { clock } = useMoc();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    setNow(clock.now());
    const timer = setInterval(() => setNow(clock.now()), 1000);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
