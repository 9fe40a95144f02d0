import { Button, Link } from 'react-aria-components';
import { faceRefusal, isFaceRefusal } from '../camera/face-refusal.js';
import { Icon } from '../icons.js';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';
import type { ClockState } from './clock-state.js';
import type { ClockPanelModel } from './use-clock-panel.js';

/** The codes after which only a new profile photo helps. */
const needsProfile = ['face/not-enrolled', 'face/template-of-other-pack', 'face/template-damaged'];

export interface ClockRefusalProps {
  state: ClockState & { step: 'refused' };
  model: ClockPanelModel;
  profileHref: string;
}

/** Why nothing was recorded, and the next thing to do: another picture, the same again, or the profile photo. */
export function ClockRefusal({ state, model, profileHref }: ClockRefusalProps) {
  const { locale, texts } = useMoc();
  const { text, hints } = faceRefusal(state.error, locale, texts);
  const canResend = !isFaceRefusal(state.error);
  const toProfile = needsProfile.includes(state.error.code);
  return (
    <div {...part('clock-refusal')} data-code={state.error.code}>
      <Icon name="warning" />
      <div role="alert">
        <h2>{texts.clock.refused}</h2>
        <p>{text}</p>
        {hints.length > 0 && (
          <ul>
            {hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
        )}
        {canResend && <p data-piece="hint">{texts.clock.resendHint}</p>}
      </div>
      <div {...part('actions')}>
        {toProfile && (
          <Link {...part('button', 'moc-primary')} autoFocus href={profileHref}>
            {texts.clock.toProfile}
          </Link>
        )}
        {canResend && (
          <Button {...part('button', 'moc-primary')} autoFocus onPress={model.resend}>
            {texts.clock.resend}
          </Button>
        )}
        {!toProfile && (
          <Button
            {...part('button', canResend ? undefined : 'moc-primary')}
            autoFocus={!canResend}
            onPress={model.retake}
          >
            {texts.clock.retake}
          </Button>
        )}
        <Button {...part('button', 'moc-quiet')} onPress={model.leave}>
          {texts.common.cancel}
        </Button>
      </div>
    </div>
  );
}
