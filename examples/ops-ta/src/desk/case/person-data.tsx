import { BE_OFFSET, formatDate, fullName, type Locale } from '@moc-sdk/core';
import { useMoc } from '@moc-sdk/react-widgets';
import type { ReviewCase } from '@moc-sdk/service/client';
import type { ReactNode } from 'react';
import { NameText } from '../name-text.js';
import { type DeskText, useDeskText } from '../texts/desk-texts.js';
import { differencesOf } from './differences.js';
import { NationalIdValue } from './national-id-value.js';

/** What the person registered beside what they typed from their card; what differs stands out. */
export function PersonData({ shown }: { shown: ReviewCase }) {
  const { locale } = useMoc();
  const text = useDeskText();
  const { account, card } = shown;
  const { profile } = account;
  const differs = differencesOf(shown);
  const birthDate = formatDate(profile.birthDate, { locale, style: 'short' });
  return (
    <section className="desk-block" aria-labelledby="desk-person">
      <h2 id="desk-person">{text('person')}</h2>
      <table className="desk-data">
        <thead>
          <tr>
            <th scope="col">
              <span className="moc-hidden">{text('field')}</span>
            </th>
            <th scope="col">{text('profile')}</th>
            <th scope="col">{text('card')}</th>
          </tr>
        </thead>
        <tbody>
          <Row
            name="name"
            differs={differs.name}
            profile={<NameText name={fullName(profile.name)} />}
            card={card && <NameText name={fullName(cardName(card))} />}
          />
          <Row
            name="birthDate"
            differs={differs.birthDate}
            profile={birthDate}
            card={card && cardDate(card.birthDate, locale)}
          />
          <Row name="nationalId" card={card && <NationalIdValue key={shown.id} id={card.nationalId} />} />
        </tbody>
      </table>
      {!card && <p className="desk-quiet">{text('noCard')}</p>}
      <MoreData account={account} />
    </section>
  );
}

/** What only the profile has. */
function MoreData({ account }: Pick<ReviewCase, 'account'>) {
  const text = useDeskText();
  const { nameEn, agency, position, personnelType } = account.profile;
  const more: readonly (readonly [DeskText, string | undefined])[] = [
    ['nameEn', nameEn && fullName(nameEn)],
    ['email', account.email],
    ['agency', agency],
    ['position', position],
    ['personnelType', text(personnelType)],
  ];
  return (
    <dl className="desk-more">
      {more.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{text(name)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

interface RowProps {
  name: DeskText;
  profile?: ReactNode;
  card?: ReactNode;
  differs?: boolean;
}

function Row({ name, profile, card, differs = false }: RowProps) {
  const text = useDeskText();
  return (
    <tr data-differs={differs || undefined}>
      <th scope="row">
        {text(name)}
        {differs && <small>{text('differs')}</small>}
      </th>
      <td data-label={text('profile')}>{profile ?? '–'}</td>
      <td data-label={text('card')}>{card ?? '–'}</td>
    </tr>
  );
}

const cardName = ({ title, first, last }: NonNullable<ReviewCase['card']>) => ({
  ...(title && { title }),
  first,
  last,
});

/** `3/12/2530` as the other column writes dates; what has no day and month stays as it was typed. */
function cardDate(typed: string, locale: Locale): string {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed) ?? [];
  if (!day || !month || !year || Number(day) === 0 || Number(month) === 0) return typed;
  const date = `${Number(year) - BE_OFFSET}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return formatDate(date, { locale, style: 'short' });
}
