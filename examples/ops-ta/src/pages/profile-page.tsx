import { fullName } from '@moc-sdk/core';
import { ProfilePhoto } from '@moc-sdk/react-widgets';
import type { Me } from '@moc-sdk/service/client';
import { useAppText } from '../texts.js';
import { PageTitle } from './page-title.js';

export function ProfilePage({ me, onChanged }: { me: Me; onChanged: () => void }) {
  const text = useAppText();
  return (
    <>
      <PageTitle>{text('profile')}</PageTitle>
      <div className="card person">
        <strong>{fullName(me.name)}</strong>
        <span>{[me.position, me.agency].filter(Boolean).join(' · ')}</span>
      </div>
      <div className="card">
        <h2>{text('profilePhoto')}</h2>
        <ProfilePhoto face={me.face} onChanged={onChanged} />
      </div>
    </>
  );
}
