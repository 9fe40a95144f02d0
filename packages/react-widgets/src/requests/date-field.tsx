import { parseDate as calendarDate } from '@internationalized/date';
import {
  type CivilDate,
  type Era,
  errorText,
  formatDate,
  fromThaiDigits,
  MocError,
  parseDate,
} from '@moc-sdk/core';
import { useState } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  Dialog,
  DialogTrigger,
  FieldError,
  Heading,
  Input,
  Label,
  Popover,
  Text,
  TextField,
} from 'react-aria-components';
import { Icon } from '../icons.js';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';

export interface DateFieldProps {
  label: string;
  value: CivilDate | undefined;
  /** `undefined` while the text is no date. */
  onChange: (date: CivilDate | undefined) => void;
  /** The era people type and read. Default: Buddhist in Thai, Common in English. */
  era?: Era;
  problem?: string | undefined;
}

/** A date typed as day/month/year of the era that is shown, or picked from a calendar. A wrong era is never guessed. */
export function DateField({ label, value, onChange, era, problem }: DateFieldProps) {
  const { locale, texts } = useMoc();
  const shownEra = era ?? (locale === 'th' ? 'be' : 'ce');
  const write = (date: CivilDate | undefined) =>
    date ? formatDate(date, { locale: shownEra === 'be' ? 'th' : 'en', style: 'numeric' }) : '';
  const [text, setText] = useState(() => write(value));
  const read = readDate(text, shownEra);
  // Told while typing, once the year is there: an error that came with the blur would move the button being pressed.
  const isFinished = /\d{4}\s*$/.test(fromThaiDigits(text));
  const isWrong = read.error && text.trim() && (isFinished || problem);
  const told = isWrong && read.error ? errorText(read.error, locale) : problem;
  return (
    <TextField
      {...part('date-field')}
      value={text}
      onChange={(typed) => {
        setText(typed);
        onChange(readDate(typed, shownEra).date);
      }}
      isRequired
      isInvalid={told !== undefined}
      validationBehavior="aria"
      inputMode="numeric"
      autoComplete="off"
    >
      <Label>{label}</Label>
      <div data-piece="row">
        <Input />
        <DatePopover
          value={value}
          onPick={(date) => {
            setText(write(date));
            onChange(date);
          }}
        />
      </div>
      <Text slot="description">{shownEra === 'be' ? texts.requests.eraBe : texts.requests.eraCe}</Text>
      <FieldError>{told}</FieldError>
    </TextField>
  );
}

function readDate(text: string, era: Era): { date: CivilDate | undefined; error: MocError | undefined } {
  try {
    return { date: parseDate(text, { era }), error: undefined };
  } catch (cause) {
    if (!MocError.isInstance(cause)) throw cause;
    return { date: undefined, error: cause };
  }
}

function DatePopover({ value, onPick }: { value: CivilDate | undefined; onPick: (date: CivilDate) => void }) {
  const { texts, clock } = useMoc();
  const [isOpen, setOpen] = useState(false);
  const start = value ?? clock.now().toISOString().slice(0, 10);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button {...part('button', 'moc-icon-only')} slot={null} aria-label={texts.requests.pickDate}>
        <Icon name="calendar" />
      </Button>
      <Popover className="moc-popover">
        <Dialog aria-label={texts.requests.pickDate}>
          <Calendar
            className="moc-picker"
            value={value ? calendarDate(value) : null}
            defaultFocusedValue={calendarDate(start)}
            onChange={(date) => {
              setOpen(false);
              onPick(date.toString());
            }}
          >
            <header>
              <Button slot="previous" className="moc-button moc-icon-only">
                <Icon name="previous" />
              </Button>
              <Heading />
              <Button slot="next" className="moc-button moc-icon-only">
                <Icon name="next" />
              </Button>
            </header>
            <CalendarGrid>{(date) => <CalendarCell date={date} />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
