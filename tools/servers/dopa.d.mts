/** How the stand-ins misbehave; `code-N` answers every card with that code. */
export type DopaFault =
  | 'ok'
  | '401'
  | '429'
  | '500'
  | '502'
  | '503'
  | 'hang'
  | 'hang-in-body'
  | 'slow'
  | 'html'
  | 'redirect'
  | 'xxe'
  | 'xxe-beside'
  | 'billion-laughs'
  | 'content-type'
  | 'truncated'
  | 'huge'
  | 'endless'
  | 'reset'
  | 'half-then-reset'
  | 'not-utf8'
  | 'empty'
  /** Every second call of each kind is answered by HTTP 503. */
  | 'every-second'
  /** A SOAP fault. */
  | 'fault'
  /** A code where errors are told, beside an unknown one. */
  | 'code-in-message'
  | 'code-twice'
  | 'code-elsewhere'
  /** GDX takes no token. */
  | 'token-refused'
  | `code-${number}`;

/** Running stand-ins of DOPA that know the fictional people. */
export interface DopaServer {
  readonly soapUrl: string;
  readonly gdxUrl: string;
  readonly consumer: {
    readonly consumerKey: string;
    readonly consumerSecret: string;
    readonly agentId: string;
  };
  setFault(fault: DopaFault): void;
  /** Forgets the token that GDX gave last. */
  expireToken(): void;
  /** How often each was asked. */
  calls(): { readonly soap: number; readonly token: number; readonly personal: number };
  stop(): Promise<void>;
}

/** @param options `port`: default any free one; `slowMs`: how long the fault `slow` takes, default 300 */
export declare function startDopa(options?: { port?: number; slowMs?: number }): Promise<DopaServer>;
