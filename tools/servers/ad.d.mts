/** Attributes as the schema names them: `employeeID`, `givenName`, … */
export type AdAttributes = Readonly<Record<string, string | Buffer | readonly string[] | readonly Buffer[]>>;

export interface Ad {
  /** `ldaps://…` */
  readonly url: string;
  /** `ldap://…`, for StartTLS */
  readonly startTlsUrl: string;
  /** The certificate of the authority, as PEM text. */
  readonly ca: string;
  /** The name in the server's certificate, beside its address and `localhost`. */
  readonly hostName: string;
  /** Where the people are. */
  readonly base: string;
  /** The service account: an ordinary user, who may read. */
  readonly bindDn: string;
  readonly bindUpn: string;
  readonly password: string;
  /** Where the server keeps its data until `stop`. */
  readonly folder: string;
  pid(): number;
  /** What the server wrote last; three lines of greeting while all is well. */
  output(): string;
  addUser(account: string, attributes: AdAttributes, flags?: { disabled?: boolean }): Promise<void>;
  /** Replaces attributes of somebody. */
  changeUser(account: string, attributes: AdAttributes): Promise<void>;
  disableUser(account: string): Promise<void>;
  enableUser(account: string): Promise<void>;
  removeUser(account: string): Promise<void>;
  /** From now on it accepts connections and says nothing, as a machine that is stuck. */
  freeze(): void;
  thaw(): void;
  /** Ends it as when a machine loses power. */
  kill(): Promise<void>;
  /** Starts it again after `kill`, with what it knew. */
  start(): Promise<void>;
  restart(how?: { abruptly?: boolean }): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

export interface BulkPerson {
  readonly nationalId: string;
  readonly name: { readonly title: string; readonly first: string; readonly last: string };
  readonly email: string;
  readonly agency: string;
  readonly position: string;
}

/** The person whom `bulk` adds at this place, from 0. */
export declare function bulkPerson(number: number): BulkPerson;

/**
 * @param options `address`: of 127.0.0.0/8, one for each directory of a program; default: one of this process.
 * `bulk`: how many more people, all active. `indexed`: national IDs are found by an index.
 */
export declare function startAd(options?: {
  address?: string;
  bulk?: number;
  indexed?: boolean;
}): Promise<Ad | { readonly reason: string }>;
