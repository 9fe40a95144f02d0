import { Link } from 'wouter';
import { useAppText } from '../texts.js';
import { PageTitle } from './page-title.js';

export function NotFoundPage() {
  const text = useAppText();
  return (
    <>
      <PageTitle>{text('notFound')}</PageTitle>
      <div className="card">
        <p>{text('notFoundHelp')}</p>
        <Link href="/" className="moc-button moc-primary">
          {text('toCalendar')}
        </Link>
      </div>
    </>
  );
}
