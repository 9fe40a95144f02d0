import { fillText, fullName, type Locale } from '@moc-sdk/core';
import { forgetDrafts, Icon, useMoc } from '@moc-sdk/react-widgets';
import type { Me } from '@moc-sdk/service/client';
import { useRef } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useAppText } from '../texts.js';

/** The person's name; below it the language and the way out. Signing out is a POST: no link or image can cause it. */
export function UserMenu({ me, onLocale }: { me: Me; onLocale: (locale: Locale) => void }) {
  const { locale } = useMoc();
  const text = useAppText();
  const signOut = useRef<HTMLFormElement>(null);
  const name = fullName(me.name);
  return (
    <>
      <form ref={signOut} method="post" action="/auth/logout" hidden />
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
            <MenuItem
              onAction={() => {
                forgetDrafts();
                signOut.current?.requestSubmit();
              }}
            >
              {text('signOut')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </>
  );
}
