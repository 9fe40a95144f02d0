import { Button } from 'react-aria-components';
import { Icon } from '../icons.js';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';
import type { CameraProblem } from './camera-problem.js';
import { PhotoFileButton } from './photo-file-button.js';
import { type FaceCaptureOptions, useFaceCapture } from './use-face-capture.js';

export interface FaceCaptureProps extends FaceCaptureOptions {
  /** Also offers to choose a picture from the device. Default false: a clock-in must be of this moment. */
  allowFile?: boolean;
  onCancel?: () => void;
}

/**
 * Takes one picture of a face: first why the camera is needed, then the live preview with an oval to fit into.
 * What the service thinks of the picture is told by the widget around it.
 *
 * @example
 * ```tsx
 * <FaceCapture onCapture={(photo) => upload(photo)} onCancel={close} />
 * ```
 */
export function FaceCapture({ allowFile = false, onCancel, ...options }: FaceCaptureProps) {
  const { texts } = useMoc();
  const { state, video, open, shutter } = useFaceCapture(options);
  const isCameraOn = state.step === 'starting' || state.step === 'live' || state.step === 'taking';
  const file = allowFile && <PhotoFileButton onChosen={options.onCapture} />;
  return (
    <section {...part('face-capture')} data-step={state.step} aria-label={texts.camera.label}>
      {state.step === 'priming' && <Priming onOpen={open} />}
      {state.step === 'problem' && <Problem problem={state.problem} onRetry={open} />}
      <div {...part('face-preview')} hidden={!isCameraOn}>
        <video ref={video} muted playsInline aria-label={texts.camera.preview} />
        <span {...part('face-oval')} aria-hidden="true" />
        <p data-piece="guide" role="status">
          {state.step === 'starting' ? texts.camera.starting : texts.camera.guide}
        </p>
      </div>
      {isCameraOn && (
        <Button
          {...part('face-shutter')}
          aria-label={texts.camera.shutter}
          isDisabled={state.step !== 'live'}
          autoFocus
          onPress={shutter}
        />
      )}
      <div {...part('actions')}>
        {state.step !== 'taking' && file}
        {onCancel && (
          <Button {...part('button', 'moc-quiet')} onPress={onCancel}>
            {texts.common.cancel}
          </Button>
        )}
      </div>
    </section>
  );
}

function Priming({ onOpen }: { onOpen: () => void }) {
  const { texts } = useMoc();
  return (
    <div data-piece="priming">
      <Icon name="camera" />
      <h2>{texts.camera.primingTitle}</h2>
      <p>{texts.camera.priming}</p>
      <Button {...part('button', 'moc-primary')} onPress={onOpen}>
        {texts.camera.open}
      </Button>
    </div>
  );
}

function Problem({ problem, onRetry }: { problem: CameraProblem; onRetry: () => void }) {
  const { texts } = useMoc();
  const { title, help } = texts.camera.problems[problem];
  return (
    <div {...part('face-problem')} data-problem={problem} role="alert">
      <Icon name="warning" />
      <h2>{title}</h2>
      <p>{help}</p>
      <Button {...part('button', 'moc-primary')} onPress={onRetry}>
        {texts.common.retry}
      </Button>
    </div>
  );
}
