import { Button } from 'react-aria-components';
import { ErrorLine } from '../error-line.js';
import type { SendState } from '../load/send-state.js';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';

export interface FormActionsProps {
  /** What the button that sends the form says. */
  save: string;
  sending: SendState;
  onCancel: () => void;
}

/** The end of a form: save, cancel, and why the last try failed. */
export function FormActions({ save, sending, onCancel }: FormActionsProps) {
  const { texts } = useMoc();
  const isSending = sending.status === 'sending';
  return (
    <>
      <div {...part('actions')}>
        <Button {...part('button', 'moc-primary')} type="submit" isPending={isSending}>
          {isSending ? texts.common.sending : save}
        </Button>
        <Button {...part('button', 'moc-quiet')} onPress={onCancel}>
          {texts.common.cancel}
        </Button>
      </div>
      <ErrorLine state={sending} />
    </>
  );
}
