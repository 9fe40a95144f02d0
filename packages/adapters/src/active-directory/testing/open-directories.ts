import { fictionalPeople } from '@moc-sdk/moc-account-client/verification/testing';
import {
  type ActiveDirectory,
  type ActiveDirectoryOptions,
  activeDirectory,
  type SourceTroubleNotice,
} from '../index.js';

/** How a directory for tests is reached. */
export interface Reachable {
  readonly url: string;
  readonly ca: string;
  readonly base: string;
  readonly bindUpn: string;
  readonly password: string;
}

/** Opens adapters on one server with patient time limits, hears their trouble, and closes them all. */
export function openDirectories({ url, ca, base, bindUpn, password }: Reachable) {
  const opened: ActiveDirectory[] = [];
  const heard: SourceTroubleNotice[] = [];
  const open = (options: Partial<ActiveDirectoryOptions> = {}): ActiveDirectory => {
    const directory = activeDirectory({
      ...{ url, ca, base, bind: { user: bindUpn, password } },
      ...{ timeLimit: 20_000, connectTimeLimit: 20_000 },
      onTrouble: (notice) => heard.push(notice),
      ...options,
    });
    opened.push(directory);
    return directory;
  };
  return {
    heard,
    open,
    ask: (nationalId: string, options?: Partial<ActiveDirectoryOptions>) =>
      open(options).find(nationalId, soon()),
    closeAll: () => Promise.all(opened.map((directory) => directory.close())),
  };
}

/** The call of somebody who waits long: machines that test are busy. */
export function soon(): { signal: AbortSignal } {
  return { signal: AbortSignal.timeout(40_000) };
}

export function nationalIdOfPerson(id: string): string {
  return fictionalPeople.find((person) => person.id === id)?.nationalId ?? '';
}
