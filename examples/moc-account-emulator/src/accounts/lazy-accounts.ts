import type { AccountService } from '@moc-sdk/service/accounts';

/** Where accounts come from: a service that is there, or how to get one. */
export type AccountSource = AccountService | (() => AccountService | Promise<AccountService>);

export interface LazyAccounts {
  /** Opened at the first call; a failure is tried again at the next. */
  get(): Promise<AccountService>;
  /** The service, if it was ever needed. */
  opened(): Promise<AccountService> | undefined;
}

/** @param onOpened is told once, before anybody uses the service */
export function lazyAccounts(
  source: AccountSource,
  onOpened: (service: AccountService) => void,
): LazyAccounts {
  let opening: Promise<AccountService> | undefined;

  async function open(): Promise<AccountService> {
    const service = typeof source === 'function' ? await source() : source;
    onOpened(service);
    return service;
  }

  return {
    get: () => {
      const attempt = opening ?? open();
      opening = attempt;
      attempt.catch(() => {
        if (opening === attempt) opening = undefined;
      });
      return attempt;
    },
    opened: () => opening,
  };
}
