import { ClockPanel } from '@moc-sdk/react-widgets';
import type { Me } from '@moc-sdk/service/client';
import { useAppText } from '../texts.js';
import { PageTitle } from './page-title.js';

export function ClockPage({ me }: { me: Me }) {
  const text = useAppText();
  return (
    <div className="card clock-page">
      <PageTitle isHidden>{text('clock')}</PageTitle>
      <ClockPanel me={me} profileHref="/profile" />
    </div>
  );
}
