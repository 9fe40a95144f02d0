import { parseDate as calendarDate } from '@internationalized/date';
import {
  BE_OFFSET,
  bangkokDate,
  type CivilDate,
  type Era,
  errorText,
  fillText,
  formatDate,
  fromThaiDigits,
  type Locale,
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
import type { Texts } from '../texts/index.js';
import { RequiredMark } from './required-mark.js';

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
  const told = isWrong && read.error ? dateProblem(read.error, locale, texts) : problem;
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
      <Label>
        {label}
        <RequiredMark />
      </Label>
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

/** A year of the other era is told with what it would be in this one; the person decides. */
function dateProblem(error: MocError, locale: Locale, texts: Texts): string {
  const { expected, year } = error.details;
  if (error.code !== 'date/other-era' || typeof year !== 'number') return errorText(error, locale);
  return expected === 'be'
    ? fillText(texts.requests.wrongEraBe, { year, other: year + BE_OFFSET })
    : fillText(texts.requests.wrongEraCe, { year, other: year - BE_OFFSET });
}

function DatePopover({ value, onPick }: { value: CivilDate | undefined; onPick: (date: CivilDate) => void }) {
  const { texts, clock } = useMoc();
  const [isOpen, setOpen] = useState(false);
  const start = value ?? bangkokDate(clock.now());
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
