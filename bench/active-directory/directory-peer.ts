import type { Ad } from '../../tools/servers/ad.mjs';

/** One way of looking somebody up. */
export interface DirectoryPeer {
  readonly name: string;
  /** The last name of whoever carries the number. */
  find(nationalId: string): Promise<string | undefined>;
  close(): Promise<void>;
}

export type Server = Pick<Ad, 'url' | 'ca' | 'base' | 'bindUpn' | 'password'>;

/** What every peer asks for: what a verification needs. */
export const ATTRIBUTES = [
  ...['employeeID', 'givenName', 'sn', 'displayName', 'department', 'title', 'mail'],
  ...['userAccountControl', 'accountExpires'],
];
