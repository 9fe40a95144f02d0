import { TextField as AriaTextField, FieldError, Input, Label, Text, TextArea } from 'react-aria-components';
import { part } from '../parts.js';
import { RequiredMark } from './required-mark.js';

export interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  problem?: string | undefined;
  multiline?: boolean;
  isRequired?: boolean;
  maxLength?: number;
}

/** A labelled text with its hint and what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, problem, multiline = false, isRequired = false, maxLength } = props;
  return (
    <AriaTextField
      {...part('field')}
      value={value}
      onChange={onChange}
      isRequired={isRequired}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      {...(maxLength && { maxLength })}
    >
      <Label>
        {label}
        {isRequired && <RequiredMark />}
      </Label>
      {multiline ? <TextArea rows={4} /> : <Input />}
      {hint && <Text slot="description">{hint}</Text>}
      <FieldError>{problem}</FieldError>
    </AriaTextField>
  );
}
