import { type RefObject, useCallback, useEffect, useReducer, useRef } from 'react';
import { problemBeforeAsking, problemOf } from './camera-problem.js';
import { type CaptureState, reduceCapture } from './capture-state.js';
import { cameraIsAllowed, type OpenCamera, openFrontCamera, stopStream } from './front-camera.js';
import { toJpeg } from './jpeg.js';

export interface FaceCaptureOptions {
  /** Takes the picture: a JPEG of at most 1280 pixels on its longest side. The camera is off by then. */
  onCapture: (photo: Blob) => void;
  /** Default: the front camera of the device. */
  openCamera?: OpenCamera;
}

export interface FaceCaptureModel {
  readonly state: CaptureState;
  readonly video: RefObject<HTMLVideoElement | null>;
  /** Asks for the camera. */
  readonly open: () => void;
  /** Takes the picture. */
  readonly shutter: () => void;
}

/**
 * The camera without its looks. It opens by itself where it is already allowed, and its light goes out on every way
 * that leads away: picture taken, failure, another page.
 */
export function useFaceCapture(options: FaceCaptureOptions): FaceCaptureModel {
  const { onCapture, openCamera = openFrontCamera } = options;
  const [state, send] = useReducer(reduceCapture, { step: 'priming' });
  const video = useRef<HTMLVideoElement>(null);
  const stream = useRef<MediaStream>(undefined);
  const isMounted = useRef(false);

  const stop = useCallback(() => {
    stopStream(stream.current);
    stream.current = undefined;
  }, []);

  const open = useCallback(async () => {
    const hindrance = problemBeforeAsking(thisDevice());
    if (hindrance) return send({ type: 'failed', problem: hindrance });
    send({ type: 'open' });
    try {
      const opened = await openCamera();
      if (!isMounted.current) return stopStream(opened);
      stop();
      stream.current = opened;
      // A camera that is unplugged or withdrawn ends its track; stopping it ourselves does not.
      opened
        .getVideoTracks()[0]
        ?.addEventListener('ended', () => send({ type: 'failed', problem: 'in-use' }));
      if (video.current) {
        video.current.srcObject = opened;
        await video.current.play();
      }
      send({ type: 'playing' });
    } catch (cause) {
      stop();
      send({ type: 'failed', problem: problemOf(cause, navigator.userAgent) });
    }
  }, [openCamera, stop]);

  const shutter = useCallback(async () => {
    const source = video.current;
    if (!source || state.step !== 'live') return;
    send({ type: 'shutter' });
    try {
      const photo = await toJpeg(source);
      stop();
      send({ type: 'taken' });
      onCapture(photo);
    } catch {
      stop();
      send({ type: 'failed', problem: 'failed' });
    }
  }, [state.step, onCapture, stop]);

  useEffect(() => {
    isMounted.current = true;
    const hindrance = problemBeforeAsking(thisDevice());
    if (hindrance) send({ type: 'failed', problem: hindrance });
    else {
      void cameraIsAllowed().then((allowed) => {
        if (allowed && isMounted.current && !stream.current) void open();
      });
    }
    return () => {
      isMounted.current = false;
      stop();
    };
  }, [open, stop]);

  return { state, video, open: () => void open(), shutter: () => void shutter() };
}

function thisDevice() {
  return {
    isSecureContext: window.isSecureContext,
    userAgent: navigator.userAgent,
    hasCameraApi: Boolean(navigator.mediaDevices?.getUserMedia),
  };
}
