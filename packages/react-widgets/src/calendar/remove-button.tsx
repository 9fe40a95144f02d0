import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../icons.js';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';

/** Deletes on the second press: the first only asks. */
export function RemoveButton({ isSending, onRemove }: { isSending: boolean; onRemove: () => void }) {
  const { texts } = useMoc();
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button {...part('button', 'moc-quiet')} onPress={() => setAsked(true)}>
        <Icon name="trash" />
        {texts.day.remove}
      </Button>
    );
  }
  return (
    <>
      <Button {...part('button', 'moc-danger')} isPending={isSending} onPress={onRemove}>
        {texts.day.confirmRemove}
      </Button>
      <Button {...part('button', 'moc-quiet')} onPress={() => setAsked(false)}>
        {texts.common.cancel}
      </Button>
    </>
  );
}
