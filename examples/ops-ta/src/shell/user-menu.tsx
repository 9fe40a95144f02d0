import { fillText, fullName, type Locale } from '@moc-sdk/core';
import { forgetDrafts, Icon, useMoc } from '@moc-sdk/react-widgets';
import type { Me } from '@moc-sdk/service/client';
import { useRef } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useAppText } from '../texts.js';

/** The person's name; below it the language and the way out. Signing out is a POST: no link or image can cause it. */
export function UserMenu({ me, onLocale }: { me: Me; onLocale: (locale: Locale) => void }) {
  const { locale, session } = useMoc();
  const text = useAppText();
  const form = useRef<HTMLFormElement>(null);
  const name = fullName(me.name);

  /** By script where that works, so that the other tabs hear of it; otherwise by the form. */
  function signOut(): void {
    forgetDrafts();
    const byForm = () => form.current?.requestSubmit();
    if (session) session.signOut().catch(byForm);
    else byForm();
  }

  return (
    <>
      <form ref={form} method="post" action="/auth/logout" hidden />
      <MenuTrigger>
        <Button className="user-button" aria-label={fillText(text('menu'), { name })}>
          <span>{me.name.first}</span>
          <Icon name="person" />
        </Button>
        <Popover className="menu-popover" placement="bottom end">
          <p>
            <strong>{name}</strong>
            <small>{[me.position, me.agency].filter(Boolean).join(' · ')}</small>
          </p>
          <Menu aria-label={fillText(text('menu'), { name })}>
            <MenuItem
              onAction={() => onLocale(locale === 'th' ? 'en' : 'th')}
              lang={locale === 'th' ? 'en' : 'th'}
            >
              {text('otherLanguage')}
            </MenuItem>
            <MenuItem onAction={signOut}>{text('signOut')}</MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </>
  );
}
