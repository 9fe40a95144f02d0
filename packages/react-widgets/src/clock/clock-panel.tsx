import { toBangkokIso } from '@moc-sdk/core';
import type { Me } from '@moc-sdk/service/client';
import { Button } from 'react-aria-components';
import { FaceCapture } from '../camera/face-capture.js';
import type { OpenCamera } from '../camera/front-camera.js';
import { Icon } from '../icons.js';
import { Notice } from '../notice.js';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';
import { Spinner } from '../spinner.js';
import { ClockRefusal } from './clock-refusal.js';
import { ClockSuccess } from './clock-success.js';
import { PositionCard } from './position-card.js';
import { ProfileReminder } from './profile-reminder.js';
import { type ClockPanelModel, type ClockPanelOptions, useClockPanel } from './use-clock-panel.js';
import { useNow } from './use-now.js';

export interface ClockPanelProps extends ClockPanelOptions {
  me: Me;
  /** Where the profile photo is set. Default `/profile`. */
  profileHref?: string;
  /** Default: the front camera of the device. */
  openCamera?: OpenCamera;
}

/**
 * Clock in and out: own position, the green and the red button, a picture, and what the service made of it.
 *
 * @example
 * ```tsx
 * <ClockPanel me={me} profileHref="/profile" onRecorded={({ day }) => show(day)} />
 * ```
 */
export function ClockPanel({ me, profileHref = '/profile', openCamera, ...options }: ClockPanelProps) {
  const { texts } = useMoc();
  const model = useClockPanel(options);
  const { state } = model;
  return (
    <section {...part('clock-panel')} data-step={state.step} aria-label={texts.clock.label}>
      {state.step === 'ready' && <Ready me={me} model={model} profileHref={profileHref} />}
      {state.step === 'capturing' && (
        <>
          <h2>{texts.clock.attempt[state.attempt.direction]}</h2>
          {!model.known && <Notice tone="warning">{texts.clock.withoutPosition}</Notice>}
          <FaceCapture onCapture={model.capture} onCancel={model.leave} {...(openCamera && { openCamera })} />
        </>
      )}
      {state.step === 'sending' && <Spinner>{texts.clock.sending}</Spinner>}
      {state.step === 'refused' && <ClockRefusal state={state} model={model} profileHref={profileHref} />}
      {state.step === 'done' && (
        <ClockSuccess
          direction={state.attempt.direction}
          result={state.result}
          sites={me.sites}
          today={me.today}
          onDone={model.leave}
        />
      )}
    </section>
  );
}

function Ready({ me, model, profileHref }: { me: Me; model: ClockPanelModel; profileHref: string }) {
  const { texts } = useMoc();
  const { enrolled, outdated } = me.face;
  const isOff = !enrolled || outdated === true;
  return (
    <>
      <ClockTime />
      <ProfileReminder face={me.face} profileHref={profileHref} />
      <PositionCard state={model.position} sites={me.sites} onRefresh={model.refreshPosition} />
      <div {...part('clock-buttons')}>
        <Button {...part('clock-in')} isDisabled={isOff} onPress={() => model.choose('in')}>
          <Icon name="enter" />
          {texts.clock.in}
        </Button>
        <Button {...part('clock-out')} isDisabled={isOff} onPress={() => model.choose('out')}>
          <Icon name="leave" />
          {texts.clock.out}
        </Button>
      </div>
    </>
  );
}

function ClockTime() {
  const { texts } = useMoc();
  const iso = toBangkokIso(useNow());
  return (
    <p {...part('clock-time')}>
      <span className="moc-hidden">{texts.clock.now}</span>
      <time dateTime={iso}>{iso.slice(11, 16)}</time> <small>{texts.clock.timeUnit}</small>
    </p>
  );
}
