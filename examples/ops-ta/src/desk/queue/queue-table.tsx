import type { ReviewLine } from '@moc-sdk/service/client';
import { Link } from 'wouter';
import { BecauseWords } from '../case/because-words.js';
import { NameText } from '../name-text.js';
import { useDeskText } from '../texts/desk-texts.js';
import { AgeBadge } from './age-badge.js';
import type { Selection } from './use-selection.js';

export interface QueueTableProps {
  lines: readonly ReviewLine[];
  selection: Selection;
  /** Id of the line that the keyboard stands on. */
  cursor: string | undefined;
  hrefOf: (id: string) => string;
  onCursor: (id: string) => void;
}

/** The queue: a table in a wide window, cards in a narrow one. */
export function QueueTable({ lines, selection, cursor, hrefOf, onCursor }: QueueTableProps) {
  const text = useDeskText();
  const areAll = lines.length > 0 && lines.every(({ id }) => selection.ids.has(id));
  return (
    <table className="desk-queue">
      <thead>
        <tr>
          <th scope="col">
            <label className="desk-check">
              <input
                type="checkbox"
                aria-label={text('selectAll')}
                checked={areAll}
                onChange={() => selection.set(areAll ? [] : lines.map(({ id }) => id))}
              />
            </label>
          </th>
          <th scope="col">{text('age')}</th>
          <th scope="col">{text('applicant')}</th>
          <th scope="col">{text('agency')}</th>
          <th scope="col">{text('reason')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <QueueRow
            key={line.id}
            line={line}
            href={hrefOf(line.id)}
            isSelected={selection.ids.has(line.id)}
            isCursor={cursor === line.id}
            onToggle={(isRange) => selection.toggle(line.id, isRange)}
            onCursor={() => onCursor(line.id)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface QueueRowProps {
  line: ReviewLine;
  href: string;
  isSelected: boolean;
  isCursor: boolean;
  onToggle: (isRange: boolean) => void;
  onCursor: () => void;
}

function QueueRow({ line, href, isSelected, isCursor, onToggle, onCursor }: QueueRowProps) {
  const text = useDeskText();
  const { id, name, agency, status, pendingSince, ageDays, because, opened, own } = line;
  return (
    <tr
      data-id={id}
      data-cursor={isCursor || undefined}
      data-selected={isSelected || undefined}
      onFocus={onCursor}
    >
      <td>
        <label className="desk-check">
          <input
            type="checkbox"
            aria-label={text('select', { name })}
            checked={isSelected}
            readOnly
            onClick={(event) => onToggle(event.shiftKey)}
          />
        </label>
      </td>
      <td>
        {pendingSince ? (
          <AgeBadge days={ageDays} />
        ) : (
          <span className="desk-mark">{text(`status.${status}`)}</span>
        )}
      </td>
      <th scope="row">
        <Link href={href}>
          <NameText name={name} />
        </Link>
        {own && <span className="desk-mark">{text('ownCase')}</span>}
        {opened && <span className="desk-mark">{text('openedByYou')}</span>}
      </th>
      <td>{agency ?? <span className="desk-quiet">{text('noAgency')}</span>}</td>
      <td>
        <BecauseWords because={because} />
      </td>
    </tr>
  );
}
