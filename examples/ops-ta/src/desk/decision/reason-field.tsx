import type { Locale } from '@moc-sdk/core';
import { part, useMoc } from '@moc-sdk/react-widgets';
import { Button, Label, Text, TextArea, TextField } from 'react-aria-components';
import { useDeskText } from '../texts/desk-texts.js';
import { REASON_MAX, rejectReasons } from './reject-reasons.js';

export interface ReasonFieldProps {
  value: string;
  /** The language that the applicant reads. */
  language: Locale;
  onChange: (value: string) => void;
}

/** Why it is rejected: a common reason to begin with, and words of one's own. */
export function ReasonField({ value, language, onChange }: ReasonFieldProps) {
  const { locale } = useMoc();
  const text = useDeskText();
  const put = (preset: string) => onChange(value.trim() ? `${value.trim()}\n${preset}` : preset);
  return (
    <>
      <fieldset className="desk-presets">
        <legend>{text('presets')}</legend>
        {rejectReasons.map(({ id, label, text: words }) => (
          <Button key={id} className="moc-button" onPress={() => put(words[language])}>
            {label[locale]}
          </Button>
        ))}
      </fieldset>
      <TextField
        {...part('field')}
        value={value}
        onChange={onChange}
        isRequired
        validationBehavior="aria"
        maxLength={REASON_MAX}
        autoFocus
      >
        <Label>{text('reasonLabel')}</Label>
        <TextArea rows={4} lang={language} />
        <Text slot="description">{text('reasonHint')}</Text>
      </TextField>
    </>
  );
}
