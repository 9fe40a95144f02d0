import type { Me } from '@moc-sdk/service/client';
import { type Dispatch, useReducer } from 'react';
import { useMoc } from '../provider/moc-provider.js';
import { type ProfileEvent, type ProfileState, reduceProfile } from './profile-state.js';

export interface ProfilePhotoOptions {
  /** What `Me` says of the face: enrolled or not, and the version of the consent to show. */
  face: Me['face'];
  /** The face was enrolled or erased: ask for `Me` again. */
  onChanged: () => void;
}

export interface ProfilePhotoModel {
  readonly state: ProfileState;
  readonly send: Dispatch<ProfileEvent>;
  /** Sends the picture in the preview. */
  readonly enrol: () => Promise<void>;
  readonly erase: () => Promise<void>;
}

/** The profile photo without its looks. */
export function useProfilePhoto({ face, onChanged }: ProfilePhotoOptions): ProfilePhotoModel {
  const { client, toError } = useMoc();
  const [state, send] = useReducer(reduceProfile, { step: 'rest', news: undefined });

  const attempt = async (call: () => Promise<unknown>, done: ProfileEvent) => {
    try {
      await call();
      send(done);
      onChanged();
    } catch (cause) {
      send({ type: 'failed', error: toError(cause) });
    }
  };

  return {
    state,
    send,
    async enrol() {
      if (state.step !== 'preview') return;
      const { photo } = state;
      send({ type: 'send' });
      await attempt(() => client.enrolFace({ photo, consentVersion: face.consentVersion }), {
        type: 'enrolled',
      });
    },
    async erase() {
      if (state.step !== 'erase' || state.sending) return;
      send({ type: 'confirm-erase' });
      await attempt(() => client.forgetFace(), { type: 'erased' });
    },
  };
}
