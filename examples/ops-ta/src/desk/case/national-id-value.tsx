import { formatNationalId, maskNationalId } from '@moc-sdk/core';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useDeskText } from '../texts/desk-texts.js';

/** The national ID, hidden from who looks over a shoulder until it is asked for. */
export function NationalIdValue({ id }: { id: string }) {
  const text = useDeskText();
  const [isShown, setShown] = useState(false);
  return (
    <span className="desk-national-id">
      <span>{isShown ? formatNationalId(id) : maskNationalId(id)}</span>
      <Button className="moc-button moc-quiet" onPress={() => setShown(!isShown)}>
        {text(isShown ? 'hideNationalId' : 'showNationalId')}
      </Button>
    </span>
  );
}
