import type { Clarification } from '@moc-sdk/service/client';
import { Button, FileTrigger } from 'react-aria-components';
import { ErrorLine } from '../error-line.js';
import { Icon } from '../icons.js';
import { useSend } from '../load/use-send.js';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';
import { acceptedTypes, checkFile } from './attachment.js';

export interface AttachScanButtonProps {
  /** The clarification. */
  id: string;
  onAttached: (clarification: Clarification) => void;
}

/** Chooses the signed scan, checks it and sends it, which approves the clarification. */
export function AttachScanButton({ id, onAttached }: AttachScanButtonProps) {
  const { client, texts } = useMoc();
  const { state, send } = useSend();
  const attach = (file: File | undefined) => {
    if (!file) return;
    void send(async () => {
      await checkFile(file, 'clarification');
      return client.attachScan(id, file);
    }, onAttached);
  };
  return (
    <>
      <FileTrigger acceptedFileTypes={acceptedTypes} onSelect={(files) => attach(files?.[0])}>
        <Button {...part('button')} isPending={state.status === 'sending'}>
          <Icon name="clip" />
          {state.status === 'sending' ? texts.common.sending : texts.day.attach}
        </Button>
      </FileTrigger>
      <ErrorLine state={state} />
    </>
  );
}
