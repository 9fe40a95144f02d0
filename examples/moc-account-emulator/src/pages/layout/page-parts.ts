import type { AccountService } from '@moc-sdk/service/accounts';
import type { EmulatorClock } from '../../clock/emulator-clock.js';
import type { Outbox } from '../../mail/outbox.js';
import type { AccountPasswords } from '../../passwords/account-passwords.js';
import type { Visit } from './visit.js';

/** A page, or what a form does. */
export type PageAnswer = (visit: Visit) => Promise<Response> | Response;

/** The pages of one part, by method and path: `GET /register`. */
export type Pages = Readonly<Record<string, PageAnswer>>;

/** What the pages work with. */
export interface PageParts {
  accounts(): Promise<AccountService>;
  readonly clock: EmulatorClock;
  readonly passwords: AccountPasswords;
  readonly outbox: Outbox;
  /** Whether an address is one of the fixed people's, which everybody may know. */
  isFixed(email: string): boolean;
  /** The look that every page of the provider gets. */
  readonly style: string;
  readonly cookieName: () => string;
  readonly onError?: (error: Error) => void;
}
