import { useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { Notice } from '../notice.js';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';
import { fileToJpeg } from './jpeg.js';

/** Chooses a picture from the device, as upright JPEG without what the file carried besides. */
export function PhotoFileButton({ onChosen }: { onChosen: (photo: Blob) => void }) {
  const { texts } = useMoc();
  const [unreadable, setUnreadable] = useState(false);
  const choose = (file: File | undefined) => {
    if (!file) return;
    setUnreadable(false);
    fileToJpeg(file).then(onChosen, () => setUnreadable(true));
  };
  return (
    <>
      <FileTrigger
        acceptedFileTypes={['image/jpeg', 'image/png', 'image/webp']}
        onSelect={(files) => choose(files?.[0])}
      >
        <Button {...part('button')}>{texts.camera.chooseFile}</Button>
      </FileTrigger>
      {unreadable && <Notice tone="problem">{texts.camera.fileUnreadable}</Notice>}
    </>
  );
}
