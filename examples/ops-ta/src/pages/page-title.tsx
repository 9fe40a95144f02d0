import { Icon } from '@moc-sdk/react-widgets';
import { Link } from 'wouter';
import { useAppText } from '../texts.js';

export interface PageTitleProps {
  children: string;
  /** Shows a way back to the calendar. */
  back?: boolean;
  /** For screen readers and the window only: the page shows its own heading. */
  isHidden?: boolean;
}

/** The page's heading, which names the window too. */
export function PageTitle({ children, back = false, isHidden = false }: PageTitleProps) {
  const text = useAppText();
  return (
    <div className={isHidden ? 'moc-hidden' : 'page-title'}>
      <title>{`${children} · ${text('app')}`}</title>
      {back && (
        <Link href="/" aria-label={text('toCalendar')}>
          <Icon name="previous" />
        </Link>
      )}
      <h1>{children}</h1>
    </div>
  );
}
