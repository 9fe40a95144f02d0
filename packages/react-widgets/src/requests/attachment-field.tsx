import { type AttachmentPurpose, errorText, fillText, MocError } from '@moc-sdk/core';
import { useId, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { Icon } from '../icons.js';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';
import { acceptedTypes, checkFile, ruleWords, sizeWords } from './attachment.js';
import { RequiredMark } from './required-mark.js';

export interface AttachmentFieldProps {
  label: string;
  purpose: AttachmentPurpose;
  file: File | undefined;
  onChange: (file: File | undefined) => void;
  /** What is wrong when nothing was chosen. */
  problem?: string | undefined;
}

/** One file, its limit told beforehand and checked before it is sent. */
export function AttachmentField({ label, purpose, file, onChange, problem }: AttachmentFieldProps) {
  const { locale, texts } = useMoc();
  const [refusal, setRefusal] = useState<string>();
  const id = useId();
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    setRefusal(undefined);
    try {
      await checkFile(chosen, purpose);
      onChange(chosen);
    } catch (cause) {
      onChange(undefined);
      setRefusal(errorText(MocError.isInstance(cause) ? cause : 'attachment/unreadable', locale));
    }
  };
  const told = refusal ?? problem;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser
    <div
      {...part('attachment')}
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-rule ${id}-problem`}
      data-invalid={told ? true : undefined}
    >
      <span id={`${id}-label`} data-piece="label">
        {label}
        <RequiredMark />
      </span>
      <span id={`${id}-rule`} data-piece="hint">
        {fillText(texts.requests.attachmentRule, ruleWords(purpose))}
      </span>
      <FileTrigger acceptedFileTypes={acceptedTypes} onSelect={(files) => void choose(files?.[0])}>
        <Button {...part('button')} aria-describedby={`${id}-label ${id}-rule`}>
          <Icon name="clip" />
          {file ? texts.requests.otherFile : texts.requests.chooseFile}
        </Button>
      </FileTrigger>
      {file && (
        <span data-piece="file">
          {fillText(texts.requests.fileChosen, { name: file.name, size: sizeWords(file.size) })}
        </span>
      )}
      <span id={`${id}-problem`} data-piece="problem" role="alert">
        {told}
      </span>
    </div>
  );
}
