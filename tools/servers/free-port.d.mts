/** A port of loopback that nobody listens on now, for what must know its address before it listens. */
export declare function freePort(): Promise<number>;
