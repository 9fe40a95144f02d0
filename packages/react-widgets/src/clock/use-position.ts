import { toBangkokIso } from '@moc-sdk/core';
import { useCallback, useEffect, useReducer } from 'react';
import { useMoc } from '../provider/moc-provider.js';
import { type PositionState, reducePosition } from './position-state.js';

const OPTIONS: PositionOptions = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 0 };

/** Own position: found by itself where that is already allowed, else when `refresh` is called. */
export function usePosition(): { state: PositionState; refresh: () => void } {
  const { clock } = useMoc();
  const [state, send] = useReducer(reducePosition, { status: 'idle' });

  const refresh = useCallback(() => {
    if (!navigator.geolocation) return send({ type: 'failed' });
    send({ type: 'asked' });
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        send({
          type: 'found',
          position: {
            latitude: coords.latitude,
            longitude: coords.longitude,
            accuracyMetres: Math.round(coords.accuracy),
            at: toBangkokIso(clock.now()), // maximumAge 0: found now, told in the service's time
          },
        }),
      (error) => send({ type: error.code === error.PERMISSION_DENIED ? 'denied' : 'failed' }),
      OPTIONS,
    );
  }, [clock]);

  useEffect(() => {
    let isMounted = true;
    navigator.permissions?.query({ name: 'geolocation' }).then(
      ({ state: permission }) => {
        if (!isMounted) return;
        if (permission === 'granted') refresh();
        if (permission === 'denied') send({ type: 'denied' });
      },
      () => undefined, // cannot be asked: the person presses the button
    );
    return () => {
      isMounted = false;
    };
  }, [refresh]);

  return { state, refresh };
}
