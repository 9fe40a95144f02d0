import { formatDate, fullName } from '@moc-sdk/core';
import type { DayView, Me } from '@moc-sdk/service/client';
import { Form } from 'react-aria-components';
import { Notice } from '../notice.js';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';
import { ChoiceField } from './choice-field.js';
import { ClarificationSaved } from './clarification-saved.js';
import { FormActions } from './form-actions.js';
import { Summary } from './summary.js';
import { TextField } from './text-field.js';
import { useClarificationForm } from './use-clarification-form.js';
import { useFocusFirstProblem } from './use-focus-first-problem.js';

export interface ClarificationFormProps {
  me: Me;
  day: DayView;
  /** Leaves the form for the calendar. */
  onDone: () => void;
}

/**
 * Explains a missing half of a day; then the form to print and the scan to attach.
 *
 * @example
 * ```tsx
 * <ClarificationForm me={me} day={day} onDone={() => navigate('/')} />
 * ```
 */
export function ClarificationForm({ me, day, onDone }: ClarificationFormProps) {
  const { locale, texts } = useMoc();
  const model = useClarificationForm(me, day);
  const { draft, problems, sending, change } = model;
  const words = texts.requests;
  const told = (problem: keyof typeof words.problems | undefined) => problem && words.problems[problem];
  const { ref, focusFirstProblem } = useFocusFirstProblem();

  if (model.saved) {
    return <ClarificationSaved clarification={model.saved} onAttached={model.onAttached} onDone={onDone} />;
  }
  if (day.clarifiable.length === 0) return <Notice tone="calm" title={words.nothingToClarify} />;
  return (
    <Form
      {...part('clarification-form')}
      ref={ref}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        model.submit();
        focusFirstProblem();
      }}
    >
      {model.isKept && <Notice tone="calm">{words.draftKept}</Notice>}
      <Summary
        rows={[
          [words.name, fullName(me.name)],
          [words.position, me.position],
          [words.agency, me.agency],
          [words.date, formatDate(day.date, { locale, style: 'full' })],
        ]}
      />
      <ChoiceField
        label={words.half}
        value={draft.half}
        choices={day.clarifiable}
        words={texts.day.halves}
        onChange={(half) => change({ half })}
      />
      <TextField
        label={words.reason}
        hint={words.reasonHint}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        problem={told(problems.reason)}
        multiline
        isRequired
      />
      <TextField label={words.place} value={draft.place ?? ''} onChange={(place) => change({ place })} />
      {(['supervisor', 'director'] as const).map((who) => (
        <div data-piece="pair" key={who}>
          <TextField
            label={words[who]}
            value={draft[who].name}
            onChange={(name) => change({ [who]: { ...draft[who], name } })}
            problem={told(problems[who])}
            isRequired
          />
          <TextField
            label={words[`${who}Position`]}
            value={draft[who].position}
            onChange={(position) => change({ [who]: { ...draft[who], position } })}
          />
        </div>
      ))}
      <FormActions
        save={words.saveClarification}
        sending={sending}
        onCancel={() => {
          model.drop();
          onDone();
        }}
      />
    </Form>
  );
}
