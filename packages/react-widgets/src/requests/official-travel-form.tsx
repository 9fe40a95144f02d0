import { errorText, fillText } from '@moc-sdk/core';
import type { TravelKind } from '@moc-sdk/service/client';
import { Button, Form } from 'react-aria-components';
import { Notice } from '../notice.js';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';
import { AttachmentField } from './attachment-field.js';
import { ChoiceField } from './choice-field.js';
import { DateField } from './date-field.js';
import { dateRange } from './date-range.js';
import { FormActions } from './form-actions.js';
import { TextField } from './text-field.js';
import type { TravelProblem } from './travel-check.js';
import { useFocusFirstProblem } from './use-focus-first-problem.js';
import { type TravelFormModel, type TravelFormOptions, useTravelForm } from './use-travel-form.js';

export interface OfficialTravelFormProps extends TravelFormOptions {
  onDone: () => void;
}

const kinds: readonly TravelKind[] = ['duty', 'training', 'seminar'];

/**
 * Records official travel, training or a seminar over a range of days, with its one attachment.
 *
 * @example
 * ```tsx
 * <OfficialTravelForm date={me.today} onDone={() => navigate('/')} />
 * ```
 */
export function OfficialTravelForm({ onDone, ...options }: OfficialTravelFormProps) {
  const { locale, texts } = useMoc();
  const model = useTravelForm(options);
  const { draft, problems, sending, change } = model;
  const words = texts.requests;
  const { ref, focusFirstProblem } = useFocusFirstProblem();
  const told = (problem: TravelProblem | undefined) =>
    problem === 'reversed'
      ? errorText('attendance/range-reversed', locale)
      : problem && words.problems[problem];

  if (model.saved) return <TravelSaved model={model} onDone={onDone} />;
  return (
    <Form
      {...part('travel-form')}
      ref={ref}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        model.submit();
        focusFirstProblem();
      }}
    >
      {model.isKept && <Notice tone="calm">{words.draftKept}</Notice>}
      <ChoiceField
        label={words.kind}
        value={draft.kind}
        choices={kinds}
        words={words.kinds}
        onChange={(kind) => change({ kind })}
      />
      <div data-piece="pair">
        <DateField
          label={words.from}
          value={draft.from}
          onChange={(from) => change({ from })}
          problem={told(problems.from)}
        />
        <DateField
          label={words.to}
          value={draft.to}
          onChange={(to) => change({ to })}
          problem={told(problems.to)}
        />
      </div>
      <TextField
        label={words.destination}
        value={draft.place}
        onChange={(place) => change({ place })}
        problem={told(problems.place)}
        isRequired
      />
      <AttachmentField
        label={words.attachment}
        purpose="travel"
        file={draft.attachment}
        onChange={(attachment) => change({ attachment })}
        problem={told(problems.attachment)}
      />
      <FormActions
        save={words.saveTravel}
        sending={sending}
        onCancel={() => {
          model.drop();
          onDone();
        }}
      />
    </Form>
  );
}

function TravelSaved({ model, onDone }: { model: TravelFormModel; onDone: () => void }) {
  const { locale, texts } = useMoc();
  const { saved } = model;
  if (!saved) return null;
  return (
    <div {...part('form')} data-status="saved">
      <Notice tone="success" title={texts.requests.travelSaved}>
        {fillText(texts.requests.travelSavedHelp, {
          kind: texts.requests.kinds[saved.kind],
          dates: dateRange(saved.from, saved.to, locale),
        })}
      </Notice>
      <div {...part('actions')}>
        <Button {...part('button', 'moc-primary')} autoFocus onPress={onDone}>
          {texts.requests.toCalendar}
        </Button>
        <Button {...part('button', 'moc-quiet')} onPress={model.again}>
          {texts.requests.another}
        </Button>
      </div>
    </div>
  );
}
