import type { MocError } from '@moc-sdk/core';

/** From consent to the enrolled face. `rest` shows what is there now. */
export type ProfileState =
  | { readonly step: 'rest'; readonly news: 'saved' | 'erased' | undefined }
  | { readonly step: 'consent'; readonly agreed: boolean }
  | { readonly step: 'capturing' }
  | { readonly step: 'preview'; readonly photo: Blob; readonly error: MocError | undefined }
  | { readonly step: 'sending'; readonly photo: Blob }
  | { readonly step: 'erase'; readonly sending: boolean; readonly error: MocError | undefined };

export type ProfileEvent =
  | { readonly type: 'start' }
  | { readonly type: 'agree'; readonly agreed: boolean }
  | { readonly type: 'camera' }
  | { readonly type: 'captured'; readonly photo: Blob }
  | { readonly type: 'retake' }
  | { readonly type: 'send' }
  | { readonly type: 'enrolled' }
  | { readonly type: 'erase' }
  | { readonly type: 'confirm-erase' }
  | { readonly type: 'erased' }
  | { readonly type: 'failed'; readonly error: MocError }
  | { readonly type: 'leave' };

/** Pure. Nothing is captured before the person has agreed. */
export function reduceProfile(state: ProfileState, event: ProfileEvent): ProfileState {
  switch (event.type) {
    case 'start':
      return state.step === 'rest' ? { step: 'consent', agreed: false } : state;
    case 'agree':
      return state.step === 'consent' ? { ...state, agreed: event.agreed } : state;
    case 'camera':
      return state.step === 'consent' && state.agreed ? { step: 'capturing' } : state;
    case 'captured':
      return state.step === 'capturing' ? { step: 'preview', photo: event.photo, error: undefined } : state;
    case 'retake':
      return state.step === 'preview' ? { step: 'capturing' } : state;
    case 'send':
      return state.step === 'preview' ? { step: 'sending', photo: state.photo } : state;
    case 'enrolled':
      return state.step === 'sending' ? { step: 'rest', news: 'saved' } : state;
    case 'erase':
      return state.step === 'rest' ? { step: 'erase', sending: false, error: undefined } : state;
    case 'confirm-erase':
      return state.step === 'erase' ? { ...state, sending: true, error: undefined } : state;
    case 'erased':
      return state.step === 'erase' ? { step: 'rest', news: 'erased' } : state;
    case 'failed':
      return afterFailure(state, event.error);
    case 'leave':
      return state.step === 'sending' ? state : { step: 'rest', news: undefined };
  }
}

function afterFailure(state: ProfileState, error: MocError): ProfileState {
  if (state.step === 'sending') return { step: 'preview', photo: state.photo, error };
  return state.step === 'erase' ? { ...state, sending: false, error } : state;
}
