import { useAppText } from '../texts.js';
import { PageTitle } from './page-title.js';

export function NotFoundPage() {
  const text = useAppText();
  return <PageTitle back>{text('notFound')}</PageTitle>;
}
