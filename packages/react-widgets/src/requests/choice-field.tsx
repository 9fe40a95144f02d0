import { Label, Radio, RadioGroup } from 'react-aria-components';
import { part } from '../parts.js';

export interface ChoiceFieldProps<Value extends string> {
  label: string;
  value: Value;
  choices: readonly Value[];
  words: Readonly<Record<Value, string>>;
  onChange: (value: Value) => void;
}

/** One of a few, all in sight. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, value, choices, words, onChange } = props;
  const pick = (picked: string) => {
    const chosen = choices.find((each) => each === picked);
    if (chosen) onChange(chosen);
  };
  return (
    <RadioGroup {...part('field')} value={value} onChange={pick} orientation="horizontal">
      <Label>{label}</Label>
      <div data-piece="choices">
        {choices.map((each) => (
          <Radio {...part('choice')} key={each} value={each}>
            {words[each]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
