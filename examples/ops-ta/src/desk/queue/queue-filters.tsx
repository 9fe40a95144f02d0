import { type RefObject, useEffect, useState } from 'react';
import { useDeskText } from '../texts/desk-texts.js';
import { type Filters, noFilters, type ShownStatus, shownStatuses } from './queue-query.js';

/** A person types on; the queue is asked when they pause, in milliseconds. */
const PAUSE = 300;

export interface QueueFiltersProps {
  filters: Filters;
  agencies: readonly string[];
  search: RefObject<HTMLInputElement | null>;
  onChange: (filters: Filters) => void;
}

/** Search, agency, status and order. */
export function QueueFilters({ filters, agencies, search, onChange }: QueueFiltersProps) {
  const text = useDeskText();
  const known =
    filters.agency && !agencies.includes(filters.agency) ? [filters.agency, ...agencies] : agencies;
  return (
    <search className="desk-filters" aria-label={text('filters')}>
      <SearchField
        field={search}
        value={filters.text}
        onChange={(words) => onChange({ ...filters, text: words })}
      />
      <Pick
        label={text('agency')}
        value={filters.agency}
        options={[['', text('everyAgency')], ...known.map((name) => [name, name] as const)]}
        onChange={(agency) => onChange({ ...filters, agency })}
      />
      <Pick
        label={text('status')}
        value={filters.status}
        options={shownStatuses.map((status) => [status, text(`status.${status}`)] as const)}
        onChange={(status) => onChange({ ...filters, status: status as ShownStatus })}
      />
      <Pick
        label={text('order')}
        value={filters.order}
        options={[
          ['oldest', text('oldest')],
          ['newest', text('newest')],
        ]}
        onChange={(order) => onChange({ ...filters, order: order === 'newest' ? 'newest' : 'oldest' })}
      />
    </search>
  );
}

interface SearchFieldProps {
  field: RefObject<HTMLInputElement | null>;
  value: string;
  onChange: (value: string) => void;
}

function SearchField({ field, value, onChange }: SearchFieldProps) {
  const text = useDeskText();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed decides when; the rest is read when it is due
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <label>
      <span>{text('search')}</span>
      <input
        ref={field}
        type="search"
        value={typed}
        autoComplete="off"
        aria-keyshortcuts="/"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
    </label>
  );
}

interface PickProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  onChange: (value: string) => void;
}

function Pick({ label, value, options, onChange }: PickProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Whether something is narrowed down. */
export function isNarrowed({ text, agency, status }: Filters): boolean {
  return text !== '' || agency !== '' || status !== noFilters.status;
}
