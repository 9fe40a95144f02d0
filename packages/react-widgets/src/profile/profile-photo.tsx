import { bangkokDate, errorText, fillText, formatDate } from '@moc-sdk/core';
import type { Me } from '@moc-sdk/service/client';
import { Button } from 'react-aria-components';
import { FaceCapture } from '../camera/face-capture.js';
import { faceRefusal, isFaceRefusal } from '../camera/face-refusal.js';
import type { OpenCamera } from '../camera/front-camera.js';
import { PhotoPreview } from '../camera/photo-preview.js';
import { Icon } from '../icons.js';
import { Notice } from '../notice.js';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';
import { Consent } from './consent.js';
import type { ProfileState } from './profile-state.js';
import { type ProfilePhotoModel, type ProfilePhotoOptions, useProfilePhoto } from './use-profile-photo.js';

export interface ProfilePhotoProps extends ProfilePhotoOptions {
  /** Default: the front camera of the device. */
  openCamera?: OpenCamera;
}

/**
 * The face that clock-in is compared with: consent, camera or file, the service's judgement, erasure.
 *
 * @example
 * ```tsx
 * <ProfilePhoto face={me.face} onChanged={reloadMe} />
 * ```
 */
export function ProfilePhoto({ openCamera, ...options }: ProfilePhotoProps) {
  const model = useProfilePhoto(options);
  const { state, send } = model;
  const leave = () => send({ type: 'leave' });
  return (
    <section
      {...part('profile-photo')}
      data-step={state.step}
      data-enrolled={(options.face.enrolled && !options.face.outdated) || undefined}
    >
      {state.step === 'rest' && <Rest face={options.face} news={state.news} model={model} />}
      {state.step === 'consent' && (
        <Consent
          version={options.face.consentVersion}
          agreed={state.agreed}
          onAgree={(agreed) => send({ type: 'agree', agreed })}
          onStart={() => send({ type: 'camera' })}
          onCancel={leave}
        />
      )}
      {state.step === 'capturing' && (
        <FaceCapture
          allowFile
          onCapture={(photo) => send({ type: 'captured', photo })}
          onCancel={leave}
          {...(openCamera && { openCamera })}
        />
      )}
      {(state.step === 'preview' || state.step === 'sending') && <Preview state={state} model={model} />}
      {state.step === 'erase' && <Erase state={state} model={model} />}
    </section>
  );
}

type StepProps<Step extends ProfileState['step']> = {
  state: ProfileState & { step: Step };
  model: ProfilePhotoModel;
};

function Rest(props: { face: Me['face']; news: 'saved' | 'erased' | undefined; model: ProfilePhotoModel }) {
  const { face, news, model } = props;
  const { locale, texts } = useMoc();
  const { enrolled, enrolledAt, outdated } = face;
  const present = enrolled ? texts.profile.enrolled : texts.profile.notEnrolled;
  const heading = outdated ? texts.clock.outdatedTitle : present;
  const on = enrolledAt && formatDate(bangkokDate(new Date(enrolledAt)), { locale });
  return (
    <>
      {news && <Notice tone="success" title={texts.profile[news]} />}
      <div data-piece="state">
        <span data-piece="badge">
          <Icon name={enrolled && !outdated ? 'check' : 'person'} />
        </span>
        <div>
          <h2>{heading}</h2>
          {outdated && <p>{texts.clock.outdated}</p>}
          <p>{enrolled && on ? fillText(texts.profile.enrolledAt, { date: on }) : texts.profile.intro}</p>
        </div>
      </div>
      <div {...part('actions')}>
        <Button {...part('button', 'moc-primary')} onPress={() => model.send({ type: 'start' })}>
          <Icon name="camera" />
          {enrolled ? texts.profile.change : texts.profile.start}
        </Button>
        {enrolled && (
          <Button {...part('button', 'moc-quiet')} onPress={() => model.send({ type: 'erase' })}>
            <Icon name="trash" />
            {texts.profile.erase}
          </Button>
        )}
      </div>
    </>
  );
}

function Preview({ state, model }: StepProps<'preview' | 'sending'>) {
  const { locale, texts } = useMoc();
  const isSending = state.step === 'sending';
  const error = state.step === 'preview' ? state.error : undefined;
  const refusal = error && faceRefusal(error, locale, texts);
  const needsAnother = error !== undefined && isFaceRefusal(error);
  return (
    <>
      {refusal && (
        <Notice tone="problem" title={texts.profile.refused}>
          {[refusal.text, ...refusal.hints].map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      <PhotoPreview photo={state.photo} label={texts.profile.preview} />
      <div {...part('actions')}>
        <Button
          {...part('button', needsAnother ? undefined : 'moc-primary')}
          autoFocus
          isPending={isSending}
          onPress={model.enrol}
        >
          {isSending ? texts.profile.sending : texts.profile.use}
        </Button>
        <Button
          {...part('button', needsAnother ? 'moc-primary' : undefined)}
          isDisabled={isSending}
          onPress={() => model.send({ type: 'retake' })}
        >
          {texts.profile.retake}
        </Button>
      </div>
    </>
  );
}

function Erase({ state, model }: StepProps<'erase'>) {
  const { locale, texts } = useMoc();
  return (
    <>
      <Notice tone="warning" title={texts.profile.erase}>
        {texts.profile.eraseWarning}
      </Notice>
      {state.error && <Notice tone="problem">{errorText(state.error, locale)}</Notice>}
      <div {...part('actions')}>
        <Button {...part('button', 'moc-danger')} isPending={state.sending} onPress={model.erase}>
          {texts.profile.confirmErase}
        </Button>
        <Button {...part('button', 'moc-quiet')} autoFocus onPress={() => model.send({ type: 'leave' })}>
          {texts.common.cancel}
        </Button>
      </div>
    </>
  );
}
