import { type Clock, type Locale, MocError, systemClock } from '@moc-sdk/core';
import type { SessionClient } from '@moc-sdk/moc-account-client/browser';
import type { ServiceClient } from '@moc-sdk/service/client';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { overrideTexts, type TextOverrides, type Texts, texts } from '../texts/index.js';

export interface MocContext {
  readonly client: ServiceClient;
  /** The session of this page, if the page follows it. */
  readonly session?: SessionClient | undefined;
  readonly locale: Locale;
  readonly texts: Texts;
  /** The service's time. Widgets never ask the device what day it is. */
  readonly clock: Clock;
  /** Gives every failure a code, and tells the page when the session has ended. */
  readonly toError: (cause: unknown) => MocError;
}

export interface MocProviderProps {
  client: ServiceClient;
  /** Follows the session across tabs: for {@link useMocSession} and {@link SignOutButton}. */
  session?: SessionClient;
  /** Default `th`. */
  locale?: Locale;
  /** An agency's own words, laid over the dictionary of `locale`. */
  texts?: TextOverrides;
  /** Default: the device's clock. Pass one that is set by `Me.now`. */
  clock?: Clock;
  /** Called when the service answers `sign-in/required`. */
  onSignInRequired?: () => void;
  children: ReactNode;
}

const Context = createContext<MocContext | undefined>(undefined);

/** BCP 47 tags for React Aria: Thai dates count Buddhist years. */
const ariaLocale: Record<Locale, string> = { th: 'th-TH-u-ca-buddhist', en: 'en-GB-u-ca-gregory' };

/**
 * Gives the widgets below it a client, a language and a clock.
 *
 * @example
 * ```tsx
 * <MocProvider client={createServiceClient({})} locale="th">
 *   <AttendanceCalendar today={me.today} />
 * </MocProvider>
 * ```
 */
export function MocProvider(props: MocProviderProps) {
  const { client, session, locale = 'th', texts: overrides, clock = systemClock } = props;
  const { onSignInRequired, children } = props;
  const value = useMemo<MocContext>(
    () => ({
      client,
      session,
      locale,
      clock,
      texts: overrideTexts(texts[locale], overrides),
      toError(cause) {
        const error = MocError.isInstance(cause) ? cause : new MocError('system/unexpected', { cause });
        if (error.code === 'sign-in/required') onSignInRequired?.();
        return error;
      },
    }),
    [client, session, locale, clock, overrides, onSignInRequired],
  );
  return (
    <Context value={value}>
      <I18nProvider locale={ariaLocale[locale]}>{children}</I18nProvider>
    </Context>
  );
}

/** What the nearest {@link MocProvider} gives. Throws a plain error where there is none: a mistake of the page. */
export function useMoc(): MocContext {
  const value = useMocIfThere();
  if (!value) throw new Error('Put a <MocProvider> around the widgets.');
  return value;
}

/** For what works without a provider too. */
export function useMocIfThere(): MocContext | undefined {
  return useContext(Context);
}
