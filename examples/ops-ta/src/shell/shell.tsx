import type { Locale } from '@moc-sdk/core';
import { Icon, type IconName } from '@moc-sdk/react-widgets';
import type { Me } from '@moc-sdk/service/client';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { mayReview } from '../desk/may-review.js';
import { type AppText, useAppText } from '../texts.js';
import { Brand } from './brand.js';
import { UserMenu } from './user-menu.js';

interface Tab {
  href: string;
  icon: IconName;
  text: AppText;
}

const tabs: readonly Tab[] = [
  { href: '/', icon: 'calendar', text: 'calendar' },
  { href: '/clock', icon: 'clock', text: 'clock' },
  { href: '/profile', icon: 'person', text: 'profile' },
];

/** For reviewers only. */
const deskTab: Tab = { href: '/review', icon: 'check', text: 'review' };

export interface ShellProps {
  me: Me;
  /** How many cases wait for a review; unknown or not this person's work: none. */
  waiting: number | undefined;
  onLocale: (locale: Locale) => void;
  children: ReactNode;
}

/** The frame of every page: bar above, the tabs at the thumb of a phone or in the bar of a desktop. */
export function Shell({ me, waiting, onLocale, children }: ShellProps) {
  const text = useAppText();
  const [path] = useLocation();
  const content = useContentOf(path);
  const shown = mayReview(me) ? [...tabs, deskTab] : tabs;
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {text('skip')}
      </a>
      <header className="top-bar">
        <Brand />
        <UserMenu me={me} onLocale={onLocale} />
      </header>
      <nav className="tabs" aria-label={text('navigation')}>
        {shown.map(({ href, icon, text: name }) => (
          <Link key={href} href={href} aria-current={isWithin(path, href) ? 'page' : undefined}>
            <Icon name={icon} />
            {text(name)}
            {href === deskTab.href && waiting !== undefined && waiting > 0 && (
              <span className="tab-count">
                {waiting > MOST_SHOWN ? `${MOST_SHOWN}+` : waiting}
                <span className="moc-hidden"> {text('waiting')}</span>
              </span>
            )}
          </Link>
        ))}
      </nav>
      <main ref={content} id="content" className="page" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

const MOST_SHOWN = 99;
const isWithin = (path: string, href: string) =>
  path === href || (href !== '/' && path.startsWith(`${href}/`));

/** A new page begins at its top, and with the keyboard inside it unless that stands on the tabs. */
function useContentOf(path: string) {
  const content = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    window.scrollTo(0, 0);
    if (!document.activeElement?.closest('nav')) content.current?.focus({ preventScroll: true });
  }, [path]);
  return content;
}
