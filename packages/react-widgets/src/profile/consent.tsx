import { fillText } from '@moc-sdk/core';
import { Button, Checkbox } from 'react-aria-components';
import { Icon } from '../icons.js';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';

export interface ConsentProps {
  version: string;
  agreed: boolean;
  onAgree: (agreed: boolean) => void;
  onStart: () => void;
  onCancel: () => void;
}

/** What is done with the face, in which version, and the tick without which nothing is captured. */
export function Consent({ version, agreed, onAgree, onStart, onCancel }: ConsentProps) {
  const { texts } = useMoc();
  return (
    <div {...part('consent')} data-version={version}>
      <h2>{texts.profile.consentTitle}</h2>
      <ul>
        {texts.profile.consentPoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p data-piece="hint">{fillText(texts.profile.consentVersion, { version })}</p>
      <Checkbox {...part('choice')} isSelected={agreed} onChange={onAgree}>
        <span data-piece="box" aria-hidden="true">
          <Icon name="check" />
        </span>
        {texts.profile.consentCheck}
      </Checkbox>
      <div {...part('actions')}>
        <Button {...part('button', 'moc-primary')} isDisabled={!agreed} onPress={onStart}>
          {texts.profile.start}
        </Button>
        <Button {...part('button', 'moc-quiet')} onPress={onCancel}>
          {texts.common.cancel}
        </Button>
      </div>
    </div>
  );
}
